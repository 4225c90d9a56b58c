import { useState } from 'react';
import { violationSentence } from '../text/violations.ts';
import type { Refusal } from './outcome.ts';
import type { Records } from './records.ts';
import { useStateReader } from './StateProvider.tsx';
import { refusalSentences } from './use-perform.tsx';

/** A refusal as what stands at the fields of a form and what belongs to none of them. */
export interface RefusedFields {
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
}

const nothing: RefusedFields = { problems: [], fieldProblems: {} };

export function refusedFields(refusal: Refusal, fields: readonly string[], records: Records): RefusedFields {
  const { violations } = refusal;
  const atFields = violations.filter(({ field }) => field !== undefined && fields.includes(field));
  const isCovered = violations.length > 0 && atFields.length === violations.length;
  return {
    fieldProblems: Object.fromEntries(atFields.map((violation) => [violation.field, violationSentence(violation)])),
    problems: isCovered ? [] : refusalSentences(refusal, records),
  };
}

interface RefusedForm extends RefusedFields {
  /** Shows a refusal at these fields of the form; what belongs to none of them, above it. */
  show(refusal: Refusal, fields: readonly string[]): void;
  clear(): void;
}

/** What a form shows of the last refusal. */
export function useRefused(): RefusedForm {
  const read = useStateReader();
  const [refused, setRefused] = useState(nothing);
  return {
    ...refused,
    show: (refusal, fields) => setRefused(refusedFields(refusal, fields, read().replica.records)),
    clear: () => setRefused(nothing),
  };
}
