import { useRef, useState } from 'react';
import { type Json, sameJson } from '../../shared/base/canonical-json.ts';
import type { CommandInput, DirectoryEntry } from '../../shared/store/commands.ts';
import type { RecordView } from '../../shared/store/record-view.ts';
import { violationSentence } from '../text/violations.ts';
import { useRecords } from './hooks.ts';
import type { Outcome, Refusal } from './outcome.ts';
import type { Records } from './records.ts';
import { useAppState } from './StateProvider.tsx';
import { refusalSentences, usePerform } from './use-perform.tsx';

interface EntrySave {
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
  /** Answers whether it was taken. */
  save(values: object): Promise<boolean>;
}

interface SaveWords {
  readonly done: string;
}

/** How a kind of record is added and changed. */
export interface EntryCommands {
  add(values: Readonly<Record<string, unknown>>): Promise<Outcome<unknown>>;
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
  const records = useRecords();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const shown = useRef(view?.values ?? {});
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [fieldProblems, setFieldProblems] = useState<Readonly<Record<string, string>>>({});

  const send = (values: Readonly<Record<string, unknown>>): Promise<Outcome<unknown>> => {
    if (view) {
      const changes = changesBetween(shown.current, values);
      return commands.edit({ id: view.id, baseRevision: baseRevision.current, changes });
    }
    return commands.add(Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))));
  };

  return {
    problems,
    fieldProblems,
    async save(values) {
      setProblems([]);
      const outcome = await send(values as Readonly<Record<string, unknown>>);
      if (outcome.ok) return true;
      const refused = refusedFields(outcome.refusal, Object.keys(values), records);
      setFieldProblems(refused.fieldProblems);
      setProblems(refused.problems);
      return false;
    },
  };
}

/** A refusal as what stands at the fields of a form and what belongs to none of them. */
export function refusedFields(
  refusal: Refusal,
  fields: readonly string[],
  records: Records,
): Pick<EntrySave, 'problems' | 'fieldProblems'> {
  const { violations } = refusal;
  const atFields = violations.filter(({ field }) => field !== undefined && fields.includes(field));
  const isCovered = violations.length > 0 && atFields.length === violations.length;
  return {
    fieldProblems: Object.fromEntries(atFields.map((violation) => [violation.field, violationSentence(violation)])),
    problems: isCovered ? [] : refusalSentences(refusal, records),
  };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): CommandInput<'directory.editEntry'>['changes'] {
  const changed = Object.entries(after)
    .map(([field, value]) => [field, isEmpty(value) ? null : value] as const)
    .filter(([field, value]) => !sameJson((before[field] ?? null) as Json, value as Json));
  return Object.fromEntries(changed) as CommandInput<'directory.editEntry'>['changes'];
}
