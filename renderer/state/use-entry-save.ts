import { useRef } from 'react';
import { type Json, sameJson } from '../../shared/base/canonical-json.ts';
import type { CommandInput, DirectoryEntry } from '../../shared/store/commands.ts';
import type { RecordView } from '../../shared/store/record-view.ts';
import type { Outcome } from './outcome.ts';
import { useAppState } from './StateProvider.tsx';
import { usePerform } from './use-perform.tsx';
import { type RefusedFields, useRefused } from './use-refused.ts';

interface EntrySave extends RefusedFields {
  /** Answers whether it was taken. */
  save(values: object): Promise<boolean>;
}

interface SaveWords {
  readonly done: string;
}

/** How a kind of record is added and changed. */
export interface EntryCommands {
  /** Absent where a form only changes what is there. */
  add?(values: Readonly<Record<string, unknown>>): Promise<Outcome<unknown>>;
  edit(input: CommandInput<'directory.editEntry'>): Promise<Outcome<unknown>>;
}

/** The commands of a directory entry. */
export function useDirectoryCommands(kind: DirectoryEntry['kind'], words: SaveWords): EntryCommands {
  const perform = usePerform();
  return {
    add: (values) =>
      perform('directory.addEntries', { entries: [{ kind, values } as unknown as DirectoryEntry] }, words),
    edit: (input) => perform('directory.editEntry', input, words),
  };
}

/** Adds a record, or changes only those fields of an existing one that differ from what was shown. */
export function useEntrySave(commands: EntryCommands, view: RecordView | undefined): EntrySave {
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const shown = useRef(view?.values ?? {});
  const refused = useRefused();

  const send = (values: Readonly<Record<string, unknown>>): Promise<Outcome<unknown>> => {
    if (view) {
      const changes = changesBetween(shown.current, values);
      return commands.edit({ id: view.id, baseRevision: baseRevision.current, changes });
    }
    if (!commands.add) throw new Error('there is nothing to change');
    return commands.add(Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))));
  };

  return {
    problems: refused.problems,
    fieldProblems: refused.fieldProblems,
    async save(values) {
      refused.clear();
      const outcome = await send(values as Readonly<Record<string, unknown>>);
      if (!outcome.ok) refused.show(outcome.refusal, Object.keys(values));
      return outcome.ok;
    },
  };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
const orNull = (value: unknown): unknown => (isEmpty(value) ? null : value);

function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): CommandInput<'directory.editEntry'>['changes'] {
  const changed = Object.entries(after)
    .map(([field, value]) => [field, orNull(value)] as const)
    .filter(([field, value]) => !sameJson(orNull(before[field]) as Json, value as Json));
  return Object.fromEntries(changed) as CommandInput<'directory.editEntry'>['changes'];
}
