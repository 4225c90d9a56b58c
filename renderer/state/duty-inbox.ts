import { chinaTimeOf, instantOf } from '../../shared/domain/china-time.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { reportDue } from '../../shared/rules/duty/daily-reports.ts';
import { shiftSpan } from '../../shared/rules/duty/duty-days.ts';
import { dailyReportId } from '../../shared/rules/duty/duty-ids.ts';
import { adjustmentState, servedShifts } from '../../shared/rules/duty/final-roster.ts';
import { desksNow } from '../../shared/rules/duty/on-duty.ts';
import { type Actor, may } from '../../shared/rules/permissions.ts';
import { dutyBook } from './duty.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { leadOffice, type Records, recordOf, recordsOfKind } from './records.ts';
import type { DutyTab, Route } from './route.ts';

const DAY_MS = 86_400_000;

/** What of duty waits for this person at `now`. Whoever really serves is told, not whoever was put down first. */
export function dutyInboxEntries(records: Records, me: Actor, now: number): InboxEntry[] {
  const desk = deskOf(records, me, now);
  return [
    ...ownShifts(desk),
    ...adjustments(desk),
    ...disputed(desk),
    ...(desk.isAtDesk ? [...handover(desk), ...report(desk), ...warnings(desk)] : []),
    ...checks(desk),
  ];
}

interface Desk {
  readonly records: Records;
  readonly me: Actor;
  readonly now: number;
  readonly book: ReturnType<typeof dutyBook>;
  /** The members that this person is. */
  readonly mine: ReadonlySet<string>;
  /** On duty today, or here to mind the desk. */
  readonly isAtDesk: boolean;
  readonly mayDo: (action: string, officeId?: string) => boolean;
}

function deskOf(records: Records, me: Actor, now: number): Desk {
  const book = dutyBook(records, '');
  const mine = new Set([...book.members].flatMap(([id, { personId }]) => (personId === me.personId ? id : [])));
  const { date } = chinaTimeOf(now);
  const isServing = servedShifts(book, addDays(date, -1), date).some(
    ({ shift, actual }) => actual && mine.has(actual.memberId) && isNow(shiftSpan(shift), now),
  );
  const lead = leadOffice(records)?.id;
  return {
    records,
    me,
    now,
    book,
    mine,
    isAtDesk: isServing || me.role === 'dutyOfficer',
    mayDo: (action, officeId) => may(me, action, lead, officeId),
  };
}

const isNow = ({ from, to }: ReturnType<typeof shiftSpan>, now: number): boolean => from <= now && now < to;

const routeTo = (tab: DutyTab, date: string, officeId?: string): Route => ({
  screen: 'duty',
  tab,
  month: monthOf(date),
  date,
  ...(officeId !== undefined && { officeId }),
});

/** Shifts that begin within a day. */
function ownShifts({ book, mine, now }: Desk): InboxEntry[] {
  const { date } = chinaTimeOf(now);
  return servedShifts(book, date, addDays(date, 1)).flatMap(({ shiftId, shift, actual }): InboxEntry[] => {
    const { from } = shiftSpan(shift);
    if (!actual || !mine.has(actual.memberId) || from <= now || from - now > DAY_MS) return [];
    const name = book.posts.get(shift.postId)?.name ?? '';
    return [
      {
        key: shiftId,
        reason: 'myShift',
        date: shift.date,
        route: routeTo('today', shift.date),
        name,
        since: from,
        dueAt: from,
      },
    ];
  });
}

/** The counterpart is asked to agree, the own office to approve, the 总值班室 to file. */
function adjustments({ records, book, me, mine, now, mayDo }: Desk): InboxEntry[] {
  return recordsOfKind(records, 'dutyAdjustment').flatMap((view): InboxEntry[] => {
    const { officeId, step, to, from, shiftId, requestedAt } = view.values;
    const state = adjustmentState(view, book, now);
    const shift = book.shifts.get(shiftId);
    if (shift === undefined || state === 'lapsed' || state === 'completed') return [];
    const isOwn = officeId === me.officeId;
    const reason =
      step === 'awaitingConsent' && mine.has(to.memberId)
        ? 'consent'
        : step === 'awaitingApproval' && isOwn && mayDo('duty.approveAdjustment', officeId)
          ? 'approveAdjustment'
          : step === 'approved' && mayDo('duty.fileAdjustment')
            ? 'fileAdjustment'
            : undefined;
    const name = `${from.name}—${to.name}`;
    const { date } = shift;
    const route = routeTo('adjustments', date, officeId);
    const dueAt = shiftSpan(shift).from;
    return reason ? [{ key: view.id, reason, date, route, officeId, name, since: requestedAt, dueAt }] : [];
  });
}

function disputed({ book, me, mayDo }: Desk): InboxEntry[] {
  return [...book.disputedShifts].flatMap((key): InboxEntry[] => {
    const shift = book.shifts.get(key);
    if (shift?.officeId !== me.officeId || !mayDo('records.chooseValue', shift.officeId)) return [];
    const route = routeTo('adjustments', shift.date, shift.officeId);
    return [{ key: `disputed ${key}`, reason: 'disputedShift', date: shift.date, route }];
  });
}

/** A changeover whose hour has come and that nobody has taken over from. */
function handover({ records, book, me, now }: Desk): InboxEntry[] {
  const handovers = recordsOfKind(records, 'handover').map(({ values }) => values);
  const own = desksNow(book, handovers, now).find(({ officeId }) => officeId === me.officeId);
  if (!own?.awaited) return [];
  const { date, at } = own.awaited;
  const route = routeTo('handover', date, me.officeId);
  const dueAt = instantOf({ date, time: at });
  return [{ key: `handover ${date} ${at}`, reason: 'handover', date, route, name: at, dueAt }];
}

function report({ records, book, me, now }: Desk): InboxEntry[] {
  const { date } = chinaTimeOf(now);
  const due = reportDue(date, me.officeId, book);
  if (!due || recordOf(records, 'dailyReport', dailyReportId(me.officeId, date))) return [];
  const route = routeTo('reports', date, me.officeId);
  const dueAt = instantOf({ date, time: due.by });
  return [{ key: `report ${date}`, reason: 'dailyReport', date, route, name: due.by, dueAt }];
}

function warnings({ records, me }: Desk): InboxEntry[] {
  return recordsOfKind(records, 'dutyWarning').flatMap(({ id, values }): InboxEntry[] => {
    const { officeId, dutyDate, toldAt, forwardedAt, receivedAt, type } = values;
    if (officeId !== me.officeId || (toldAt !== undefined && forwardedAt !== undefined)) return [];
    const route = routeTo('reports', dutyDate, officeId);
    return [{ key: id, reason: 'warning', date: dutyDate, route, name: type, since: receivedAt }];
  });
}

/** What was found at the own office and not answered yet. */
function checks({ records, me, mayDo }: Desk): InboxEntry[] {
  if (!mayDo('duty.rectify')) return [];
  return recordsOfKind(records, 'spotCheck').flatMap(({ id, values }): InboxEntry[] => {
    const { officeId, findings, rectification, checkedAt } = values;
    if (officeId !== me.officeId || findings.length === 0 || rectification !== undefined) return [];
    const { date } = chinaTimeOf(checkedAt);
    return [{ key: id, reason: 'rectify', date, route: routeTo('checks', date), since: checkedAt }];
  });
}
