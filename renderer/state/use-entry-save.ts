import { useRef, useState } from 'react';
import { type Json, sameJson } from '../../shared/base/canonical-json.ts';
import type { CommandInput, DirectoryEntry } from '../../shared/store/commands.ts';
import type { RecordView } from '../../shared/store/record-view.ts';
import { violationSentence } from '../text/violations.ts';
import { useRecords } from './hooks.ts';
import type { Outcome } from './outcome.ts';
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

/** Adds a directory entry, or changes only those fields of an existing one that differ from what was shown. */
export function useEntrySave(kind: DirectoryEntry['kind'], view: RecordView | undefined, words: SaveWords): EntrySave {
  const perform = usePerform();
  const records = useRecords();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const shown = useRef(view?.values ?? {});
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [fieldProblems, setFieldProblems] = useState<Readonly<Record<string, string>>>({});

  const send = (values: Readonly<Record<string, unknown>>): Promise<Outcome<unknown>> => {
    if (view) {
      const input = { id: view.id, baseRevision: baseRevision.current, changes: changesBetween(shown.current, values) };
      return perform('directory.editEntry', input, words);
    }
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
    const entry = { kind, values: filled } as unknown as DirectoryEntry;
    return perform('directory.addEntries', { entries: [entry] }, words);
  };

  return {
    problems,
    fieldProblems,
    async save(values) {
      setProblems([]);
      const outcome = await send(values as Readonly<Record<string, unknown>>);
      if (outcome.ok) return true;
      const { violations } = outcome.refusal;
      const atFields = violations.filter(({ field }) => field !== undefined && field in values);
      setFieldProblems(
        Object.fromEntries(atFields.map((violation) => [violation.field, violationSentence(violation)])),
      );
      if (atFields.length < violations.length || violations.length === 0) {
        setProblems(refusalSentences(outcome.refusal, records));
      }
      return false;
    },
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
