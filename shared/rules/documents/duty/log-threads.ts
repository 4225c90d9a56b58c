import type { DutyWarning } from '../../../domain/duty/duty-inspection.ts';
import type { CallRecord, DutyLogEntry } from '../../../domain/duty/duty-log.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Kept } from '../../duty/duty-book.ts';
import type { DutySource } from './duty-source.ts';

/** A line of a log: an entry, a telephone call or a warning, with what was written about it later. */
export type LogThread = {
  readonly at: number;
  /** Corrections, instructions, handling and the end, the oldest first, whenever they were written. */
  readonly followUps: readonly Kept<DutyLogEntry>[];
} & (
  | { readonly kind: 'entry'; readonly entry: Kept<DutyLogEntry> }
  | { readonly kind: 'call'; readonly call: Kept<CallRecord> }
  | { readonly kind: 'warning'; readonly warning: Kept<DutyWarning> }
);

/**
 * The log of one duty day in the order of the clock. What was written on it about a matter of another day stands as a line of
 * its own here and below that matter there.
 */
export function logThreads(
  officeId: string,
  dutyDate: PlainDate,
  { entries, calls, warnings }: Pick<DutySource, 'entries' | 'calls' | 'warnings'>,
): LogThread[] {
  const isOfDay = ({ values }: Kept<{ readonly officeId: string; readonly dutyDate: PlainDate }>): boolean =>
    values.officeId === officeId && values.dutyDate === dutyDate;
  const own = entries.filter(isOfDay);
  const ownCalls = calls.filter(isOfDay);
  const here = new Set([...own, ...ownCalls].map(({ id }) => id));
  const followUpsOf = followUpFinder(entries.filter(({ values }) => values.officeId === officeId));
  const threads: LogThread[] = [
    ...own
      .filter(({ values }) => values.aboutId === undefined || !here.has(values.aboutId))
      .map((entry) => ({ kind: 'entry', at: entry.values.at, entry, followUps: followUpsOf(entry.id) }) as const),
    ...ownCalls.map((call) => ({ kind: 'call', at: call.values.at, call, followUps: followUpsOf(call.id) }) as const),
    ...warnings
      .filter(isOfDay)
      .map((warning) => ({ kind: 'warning', at: warning.values.receivedAt, warning, followUps: [] }) as const),
  ];
  return threads.sort((left, right) => left.at - right.at || idOf(left).localeCompare(idOf(right)));
}

function idOf(thread: LogThread): string {
  if (thread.kind === 'entry') return thread.entry.id;
  return thread.kind === 'call' ? thread.call.id : thread.warning.id;
}

/** What is about an entry or call, and what is about that in turn; entries that name each other in a circle come once. */
export function followUpFinder(entries: readonly Kept<DutyLogEntry>[]): (id: string) => readonly Kept<DutyLogEntry>[] {
  const byAbout = Map.groupBy(entries, ({ values }) => values.aboutId);
  return (id) => {
    const found = new Map<string, Kept<DutyLogEntry>>();
    const collect = (about: string): void => {
      for (const entry of byAbout.get(about) ?? []) {
        if (entry.id === id || found.has(entry.id)) continue;
        found.set(entry.id, entry);
        collect(entry.id);
      }
    };
    collect(id);
    return [...found.values()].sort(
      (left, right) => left.values.at - right.values.at || left.values.enteredAt - right.values.enteredAt,
    );
  };
}

/** Somebody still has to finish it. */
export const isUnfinished = (values: Pick<DutyLogEntry, 'isOpen'>, followUps: readonly Kept<DutyLogEntry>[]): boolean =>
  values.isOpen && !followUps.some((entry) => entry.values.kind === 'closing');
