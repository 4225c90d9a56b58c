import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { CallRecord, DutyLogEntry, LogEntryKind } from '../../../domain/duty/duty-log.ts';
import { addMonths, monthOf, monthPartition } from '../../../domain/month.ts';
import { dutyRecordId } from '../../../rules/duty/duty-ids.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { CommandInput } from '../../commands.ts';
import { accept, type Decision, type DecisionContext, fieldsOf, forbidden } from '../context.ts';
import { draftOf } from './duty-context.ts';

/** Kinds that say something about another entry or a call. */
const aboutAnother: ReadonlySet<LogEntryKind> = new Set(['instruction', 'handling', 'closing', 'correction']);
/** Kinds that are complete without words. */
const wordless: ReadonlySet<LogEntryKind> = new Set(['patrol', 'lineTest', 'signIn', 'signOut']);

/** A call takes minutes to take down; a time further than this from the clock was typed in. */
const WRITING_MS = 15 * 60_000;
/** Clocks of one office may differ by this much. */
const CLOCK_TOLERANCE_MS = 2 * 60_000;

/** 记一条: nothing that stands in the log is changed by it. */
export function logEntry({ values }: CommandInput<'duty.logEntry'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'duty.logEntry', values.officeId);
  if (refusal) return refusal;
  const violations = [...timeViolations(values, context), ...entryViolations(values, context)];
  if (violations.length > 0) return { ok: false, error: violations };
  const isOpen = values.isOpen || values.kind === 'emergency';
  return written('dutyLogEntry', { ...values, isOpen }, context);
}

/** 记一个电话. */
export function logCall({ values }: CommandInput<'duty.logCall'>, context: DecisionContext): Decision {
  const refusal = forbidden(context, 'duty.logCall', values.officeId);
  if (refusal) return refusal;
  const violations = timeViolations(values, context);
  if (values.content === '') violations.push({ code: 'MISSING_TEXT', field: 'content' });
  if (values.callerUnit === '' && values.callerName === '')
    violations.push({ code: 'MISSING_TEXT', field: 'callerUnit' });
  if (violations.length > 0) return { ok: false, error: violations };
  return written('callRecord', { ...values, isOpen: values.isOpen || values.urgency === 'emergency' }, context);
}

type EntryInput = CommandInput<'duty.logEntry'>['values'];
type Stamped = EntryInput | CommandInput<'duty.logCall'>['values'];

function written(
  kind: 'dutyLogEntry' | 'callRecord',
  values: Stamped,
  { actor, now, newKey }: DecisionContext,
): Decision {
  const { at = now, officeId, dutyDate, isTimeTyped } = values;
  const isFar = Math.abs(now - at) > WRITING_MS;
  const entered = { at, isTimeTyped: isTimeTyped || isFar, enteredAt: now, enteredBy: actor.name };
  const id = dutyRecordId(kind, monthPartition(dutyDate), officeId, newKey());
  return accept([draftOf(id, fieldsOf({ ...values, ...entered }))]);
}

const timeViolations = ({ at }: Stamped, { now }: DecisionContext): Violation[] =>
  at !== undefined && at > now + CLOCK_TOLERANCE_MS ? [{ code: 'TIME_AHEAD', field: 'at' }] : [];

function entryViolations(
  { kind, content, aboutId, officeId, memberId }: EntryInput,
  context: DecisionContext,
): Violation[] {
  const { state } = context;
  const violations: Violation[] = [];
  if (content === '' && !wordless.has(kind)) violations.push({ code: 'MISSING_TEXT', field: 'content' });
  const isSigning = kind === 'signIn' || kind === 'signOut';
  if (isSigning && state.get('dutyMember', memberId ?? '')?.values.officeId !== officeId) {
    violations.push({ code: 'UNKNOWN_RECORD', field: 'memberId', details: { id: memberId ?? '' } });
  }
  if (!aboutAnother.has(kind) && aboutId === undefined) return violations;
  const about = loggedBy(aboutId ?? '', state);
  if (about?.officeId !== officeId || !aboutAnother.has(kind)) {
    violations.push({ code: 'UNKNOWN_RECORD', field: 'aboutId', details: { id: aboutId ?? '' } });
  } else if (kind === 'closing' && isClosed(aboutId ?? '', about, context)) {
    violations.push({ code: 'ENTRY_CLOSED', recordId: aboutId });
  }
  return violations;
}

type State = DecisionContext['state'];

const loggedBy = (id: string, state: State): DutyLogEntry | CallRecord | undefined =>
  state.get('dutyLogEntry', id)?.values ?? state.get('callRecord', id)?.values;

/** A closing entry stands in the log of the day on which it was written: in the month of what it closes, or a later one. */
function isClosed(id: string, about: DutyLogEntry | CallRecord, { state, now }: DecisionContext): boolean {
  if (!about.isOpen) return true;
  const last = monthOf(chinaTimeOf(now).date);
  for (let month = monthOf(about.dutyDate); month <= last; month = addMonths(month, 1)) {
    const entries = state.list('dutyLogEntry', monthPartition(month));
    if (entries.some(({ values }) => values.kind === 'closing' && values.aboutId === id)) return true;
  }
  return false;
}
