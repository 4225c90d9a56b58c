import { chinaTimeOf } from '../../domain/china-time.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import type { DaySpan } from './date-words.ts';

export const searchModules = ['plan', 'reception', 'duty', 'emergency', 'supervision', 'directory'] as const;
export type SearchModule = (typeof searchModules)[number];

/** What of a record can be found. */
export interface SearchedText {
  /** What it is called; empty: there is nothing to find. */
  readonly title: string;
  /** The title begins with somebody's name. */
  readonly isName?: boolean;
  readonly names: readonly string[];
  readonly details: readonly string[];
  readonly days?: DaySpan;
}

/** The name of the leader, office, venue or person of an id; empty where it is unknown. */
export type NameOf = (id: string | undefined) => string;

export interface SearchedKind<K extends RecordKind> {
  readonly module: SearchModule;
  readonly textOf: (values: RecordValues<K>, nameOf: NameOf) => SearchedText;
}

export const nothing: SearchedText = { title: '', names: [], details: [] };

/** Stands in the place of what is closed to the reader. */
const CLOSED = '…';

type Words = readonly (string | undefined)[];

export function found(title: string | undefined, names: Words, details: Words, days?: DaySpan): SearchedText {
  return {
    title: title === CLOSED ? '' : (title ?? '').trim(),
    names: written(names),
    details: written(details).filter((line) => line !== title),
    ...(days && { days }),
  };
}

export const person = (name: string, details: Words, days?: DaySpan): SearchedText => ({
  ...found(name, [], details, days),
  isName: true,
});

const written = (words: Words): string[] =>
  words.filter((each) => each !== undefined && each !== '' && each !== CLOSED) as string[];

export const span = (from: string, until: string = from): DaySpan => ({ from, until });

export const dayOf = (instant: number): DaySpan => span(chinaTimeOf(instant).date);
