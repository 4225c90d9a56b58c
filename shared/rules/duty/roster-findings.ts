import { firstOfMonth, lastOfMonth, type Month } from '../../domain/month.ts';
import { addDays, datesFrom, type PlainDate } from '../../domain/plain-date.ts';
import { standingObstacles } from './availability.ts';
import { holidayFilings, unpublishedYears } from './calendar-findings.ts';
import { coverageFindings } from './coverage-findings.ts';
import type { DutyBook } from './duty-book.ts';
import { type ServedShift, servedShifts } from './final-roster.ts';
import type { RosterFinding, RosterView } from './finding.ts';
import { memberFindings, pairFindings } from './member-findings.ts';
import { slotsOn } from './roster-slots.ts';
import { issuedMonths } from './shift-freedom.ts';
import { staffingFindings } from './staffing-findings.ts';

interface FindingRequest {
  readonly officeId: string;
  readonly today: PlainDate;
}

/** The longest rest that rules may ask for is a week (shared/domain/duty/duty-rules.ts): a duty of so long ago still counts. */
const DAYS_BEFORE = 8;

/**
 * Every problem of an office's final roster from one day to another, both included, by day; conflicts first within a day. The
 * book holds the months of a week before and of the day after. `served` is the roster, adjustments included.
 */
export function rosterFindings(
  book: DutyBook,
  { officeId, from, to, today }: FindingRequest & { readonly from: PlainDate; readonly to: PlainDate },
  served: readonly ServedShift[] = servedShifts(book, addDays(from, -DAYS_BEFORE), addDays(to, 1)),
): RosterFinding[] {
  const view = viewOf(book, { officeId, from, to, today }, served);
  const obstacles = standingObstacles(book);
  const dates = datesFrom(from, to);
  return [
    ...dates.flatMap((date) => staffingFindings(date, view)),
    ...dates.flatMap((date) => view.servedOn(date)).flatMap((each) => memberFindings(each, obstacles, view)),
    ...pairFindings(view),
    ...coverageFindings(view),
    ...unpublishedYears(view),
    ...holidayFilings(view),
  ].sort(byDay);
}

/** What is wrong in the days that the rules ask to look ahead, today included. */
export const findingsAhead = (book: DutyBook, { officeId, today }: FindingRequest): RosterFinding[] =>
  rosterFindings(book, { officeId, today, from: today, to: addDays(today, book.rulesOn(today).checkAheadDays) });

/** What is wrong with a month, to be seen before it is issued. */
export const findingsOfMonth = (
  book: DutyBook,
  { officeId, today, month }: FindingRequest & { readonly month: Month },
): RosterFinding[] => rosterFindings(book, { officeId, today, from: firstOfMonth(month), to: lastOfMonth(month) });

function viewOf(
  book: DutyBook,
  request: Pick<RosterView, 'officeId' | 'from' | 'to' | 'today'>,
  all: readonly ServedShift[],
): RosterView {
  const { officeId } = request;
  const served = all.filter(({ shift }) => shift.officeId === officeId);
  const byDate = new Map<PlainDate, ServedShift[]>();
  for (const each of served) byDate.set(each.shift.date, [...(byDate.get(each.shift.date) ?? []), each]);
  const slots = new Map<PlainDate, ReturnType<typeof slotsOn>>();
  return {
    ...request,
    book,
    served,
    servedOn: (date) => byDate.get(date) ?? [],
    slotsOn: (date) => {
      if (!slots.has(date)) slots.set(date, slotsOn(date, officeId, book));
      return slots.get(date);
    },
    issued: issuedMonths(officeId, book),
  };
}

const byDay = (left: RosterFinding, right: RosterFinding): number =>
  left.date.localeCompare(right.date) ||
  left.level.localeCompare(right.level) ||
  left.code.localeCompare(right.code) ||
  (left.postId ?? '').localeCompare(right.postId ?? '') ||
  (left.shiftId ?? '').localeCompare(right.shiftId ?? '');
