import { ok, type Result } from '../../../base/result.ts';
import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { AssignedMember, DutyShift, RosterState } from '../../../domain/duty/duty-roster.ts';
import { type Month, monthOf, partitionsOfMonths, withMonthsBeside } from '../../../domain/month.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { directoryPartition } from '../../../domain/record.ts';
import { type DutyBook, dutyBookKinds, dutyBookOf, journeyPartitions } from '../../../rules/duty/duty-book.ts';
import { shiftSpan } from '../../../rules/duty/duty-days.ts';
import { isDutyRecordOf, rosterId } from '../../../rules/duty/duty-ids.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandName } from '../../commands.ts';
import type { TypedRecordView } from '../../record-view.ts';
import { type DecisionContext, forbidden, type OperationDraft, refuse } from '../context.ts';

/** The book of an office over these days, the months beside theirs included: a shift may begin the evening before. */
export function bookAround(
  dates: readonly PlainDate[],
  officeId: string,
  { state }: Pick<DecisionContext, 'state'>,
): DutyBook {
  const months = withMonthsBeside([...new Set(dates.map(monthOf))]);
  const partitions = [directoryPartition, ...partitionsOfMonths(months), ...journeyPartitions(dates)];
  return dutyBookOf(state.recordsOf(new Set(partitions), dutyBookKinds), officeId);
}

export const rosterStateOf = (officeId: string, month: Month, { state }: Pick<DecisionContext, 'state'>): RosterState =>
  state.get('dutyRoster', rosterId(officeId, month))?.values.state ?? 'draft';

/** Why a shift of this day may not be changed by hand: it has begun, or its roster is issued. */
export function closedDay(
  shift: Pick<DutyShift, 'officeId' | 'date' | 'start' | 'end'>,
  context: DecisionContext,
): Omit<Violation, 'recordId'> | null {
  const { officeId, date } = shift;
  if (shiftSpan(shift).from <= context.now) return { code: 'PAST_SHIFT', details: { date } };
  const month = monthOf(date);
  const state = rosterStateOf(officeId, month, context);
  if (state === 'locked') return { code: 'ROSTER_LOCKED', details: { month, date } };
  return state === 'published' ? { code: 'ROSTER_PUBLISHED', details: { month, date } } : null;
}

/** The member as rosters name them today; undefined when nobody of that office is known by the id. */
export function assignedMember(
  memberId: string,
  officeId: string,
  { state }: DecisionContext,
): AssignedMember | undefined {
  const member = state.get('dutyMember', memberId)?.values;
  if (member?.officeId !== officeId) return undefined;
  return { memberId, name: member.name, title: member.title, phone: member.phones[0] ?? '' };
}

type OfficeKind =
  | 'dutyShift'
  | 'dutyAdjustment'
  | 'handover'
  | 'spotCheck'
  | 'dutyWarning'
  | 'restTaken'
  | 'dutyTemplate';

/** An office's record that the actor may do `action` to. */
export function dutyRecordFor<K extends OfficeKind>(
  kind: K,
  action: CommandName,
  id: string,
  context: DecisionContext,
): Result<TypedRecordView<K>, readonly Violation[]> {
  const view = context.state.get(kind, id);
  if (!view) return refuse('UNKNOWN_RECORD', { recordId: id });
  const { officeId } = view.values as { readonly officeId: string };
  return forbidden(context, action, officeId) ?? ok(view);
}

/** The office is there, and the id of a record that is made for it says so. */
export function wrongOffice(officeId: string, id: string | undefined, { state }: DecisionContext): Violation | null {
  if (!state.get('office', officeId)) return { code: 'UNKNOWN_RECORD', field: 'officeId', details: { id: officeId } };
  if (id !== undefined && !isDutyRecordOf(officeId, id)) return { code: 'NOT_YOUR_OFFICE', recordId: id };
  return null;
}

export const today = ({ now }: DecisionContext): PlainDate => chinaTimeOf(now).date;

export const draftOf = (id: string, fields: OperationDraft['fields'], baseRevision?: number): OperationDraft => ({
  recordId: id,
  fields,
  ...(baseRevision !== undefined && { baseRevision }),
});
