import type { CallRecord, DutyLogEntry } from '../../domain/duty/duty-log.ts';
import type { Kept } from './duty-book.ts';

/** An entry or call that is not finished. */
export interface OpenMatter {
  readonly id: string;
  readonly officeId: string;
  readonly at: number;
  readonly content: string;
  readonly isEmergency: boolean;
  readonly owner?: string;
  readonly dueAt?: number;
}

interface Log {
  readonly entries: readonly Kept<DutyLogEntry>[];
  readonly calls: readonly Kept<CallRecord>[];
}

/** Entries and calls that somebody still has to finish, the oldest first; an entry that closes one ends it, whenever it was written. */
export function openMatters({ entries, calls }: Log): OpenMatter[] {
  const closed = new Set(entries.flatMap(({ values }) => (values.kind === 'closing' ? (values.aboutId ?? []) : [])));
  const isOpen = ({ id, values }: Kept<{ readonly isOpen: boolean }>): boolean => values.isOpen && !closed.has(id);
  const matters = [
    ...entries.filter(isOpen).map(({ id, values }) => matterOf(id, values, values.kind === 'emergency')),
    ...calls.filter(isOpen).map(({ id, values }) => matterOf(id, values, values.urgency === 'emergency')),
  ];
  return matters.sort((left, right) => left.at - right.at || left.id.localeCompare(right.id));
}

function matterOf(id: string, values: DutyLogEntry | CallRecord, isEmergency: boolean): OpenMatter {
  const { officeId, at, content, owner, dueAt } = values;
  return { id, officeId, at, content, isEmergency, ...(owner && { owner }), ...(dueAt !== undefined && { dueAt }) };
}

/** Entries about another entry or a call, the oldest first. */
export const followUps = (id: string, entries: readonly Kept<DutyLogEntry>[]): readonly Kept<DutyLogEntry>[] =>
  entries
    .filter(({ values }) => values.aboutId === id)
    .sort((left, right) => left.values.enteredAt - right.values.enteredAt);
