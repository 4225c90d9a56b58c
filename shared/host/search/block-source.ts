import { directoryPartition, isRecordKind, partsOfRecordId, type RecordKind } from '../../domain/record.ts';
import type { Actor } from '../../rules/permissions.ts';
import { type NameOf, type SearchedText, type SearchModule, searchModules } from '../../rules/search/found-text.ts';
import { searchedKinds } from '../../rules/search/searched-text.ts';
import { makeBlock, type TextBlock, type TextEntry } from '../../rules/search/text-block.ts';
import { subjectPartition } from '../../rules/subject-ids.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import { viewRecord } from '../../store/record-view.ts';
import type { State } from '../../store/state.ts';
import { visibleView } from '../visibility.ts';

/** Kinds by which it is decided who sees the other records of a subject. */
const sightKinds: Partial<Record<SearchModule, readonly RecordKind[]>> = {
  emergency: ['incident', 'reportRoute', 'incidentInstruction'],
  reception: ['reception', 'itineraryStop', 'receptionTask', 'receptionIssue'],
  supervision: ['matter'],
};

/** Kinds in the years, whose records about them are in months. */
const subjectKinds: ReadonlySet<string> = new Set<RecordKind>(['incident', 'reception', 'matter']);

const namedKinds = ['leader', 'office', 'venue', 'person'] as const;

export const isNamed = (id: string): boolean => namedKinds.some((kind) => partsOfRecordId(id).kind === kind);

/** Undefined for partitions in which nothing is looked for. */
export function moduleOf(partition: string): SearchModule | undefined {
  const [kind = ''] = partition.split('.');
  return isRecordKind(kind) ? searchedKinds[kind]?.module : undefined;
}

/** The name behind an id; empty where there is none. */
export const nameIn =
  (state: State): NameOf =>
  (id = '') => {
    const kind = namedKinds.find((each) => partsOfRecordId(id).kind === each);
    return (kind && state.get(kind, id)?.values.name) ?? '';
  };

/** What decides, besides the records themselves, which texts somebody may read. */
export function rightsOf({ officeId, role }: Actor, state: State): string {
  const served = state.list('leader').filter(({ values }) => values.servingOfficeId === officeId);
  return JSON.stringify([officeId, role, leadOfficeId({ state }), served.map(({ id }) => id).sort()]);
}

/** Partitions on which depends who may read a partition, itself included. */
export function sightPartitions(name: string, names: readonly string[]): string[] {
  const module = moduleOf(name);
  const kinds: readonly string[] = (module && sightKinds[module]) ?? [];
  const period = periodOf(name);
  return names.filter(
    (each) => each === name || (kinds.includes(kindOf(each)) && isSamePeriod(periodOf(each), period)),
  );
}

/** Partitions whose texts may be others when a record changes. */
export function concernedPartitions(id: string, names: readonly string[]): string[] {
  const { kind, partition } = partsOfRecordId(id);
  const module = moduleDecidedBy(kind);
  if (!module) return [`${kind}.${partition}`];
  const period = subjectKinds.has(kind) ? subjectPartition(id) : partition;
  return names.filter((each) => moduleOf(each) === module && isSamePeriod(periodOf(each), period));
}

const moduleDecidedBy = (kind: string): SearchModule | undefined =>
  searchModules.find((module) => sightKinds[module]?.some((each) => each === kind));

const kindOf = (name: string): string => name.split('.')[0] ?? '';
const periodOf = (name: string): string => name.split('.')[1] ?? '';

const isSamePeriod = (left: string, right: string): boolean =>
  left === right || isYearOf(left, right) || isYearOf(right, left);

const isYearOf = (year: string, period: string): boolean =>
  year !== directoryPartition && year.endsWith('-Y') && period.startsWith(year.slice(0, -1));

/** The texts of a partition as somebody may read them, one step for each record. */
export function* blockOf(
  name: string,
  actor: Actor,
  state: State,
  former: TextBlock | undefined,
): Generator<void, TextBlock> {
  const names: Record<string, string> = {};
  const lookUp = nameIn(state);
  const nameOf: NameOf = (id) => {
    if (id === undefined) return '';
    names[id] = lookUp(id);
    return names[id];
  };
  return yield* makeBlock(name, entriesOf(name, actor, state, nameOf), names, former);
}

function* entriesOf(name: string, actor: Actor, state: State, nameOf: NameOf): Generator<TextEntry | undefined> {
  const isLoaded = state.partitions.isLoaded(name);
  for (const [id, record] of state.partitions.peek(name)?.records ?? []) {
    const view = isLoaded ? state.view(id) : viewRecord(id, record);
    if (view?.standing !== 'present') continue;
    const { values } = visibleView(view, actor, state);
    const searched = searchedText(view.kind, values, nameOf);
    yield searched && searched.title !== '' ? { key: partsOfRecordId(id).key, searched } : undefined;
  }
}

// Sound: a present record's values were parsed by its kind's schema, and what is left of them for a reader fits it too.
const searchedText = (kind: string, values: object, nameOf: NameOf): SearchedText | undefined =>
  isRecordKind(kind) ? searchedKinds[kind]?.textOf(values as never, nameOf) : undefined;
