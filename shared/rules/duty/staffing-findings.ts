import type { PlainDate } from '../../domain/plain-date.ts';
import { dutyDayType, isHolidayType, periodsOn } from './duty-days.ts';
import type { ServedShift } from './final-roster.ts';
import { type RosterFinding, type RosterView, shiftFix } from './finding.ts';
import { fillSlots, type RosterSlot } from './roster-slots.ts';

/** Whether the posts of a day are there and filled, as its template asks. */
export function staffingFindings(date: PlainDate, view: RosterView): RosterFinding[] {
  const served = view.servedOn(date);
  const slots = view.slotsOn(date);
  if (!slots) {
    const level = served.length === 0 ? 'conflict' : 'hint';
    return [{ code: 'NO_TEMPLATE', level, date, fix: 'editTemplate', details: {} }];
  }
  const filled = fillSlots(slots, served);
  const inPlace = new Set([...filled.values()].map(({ shiftId }) => shiftId));
  return [
    ...slots.filter((slot) => !filled.has(slot)).map((slot) => missingShift(slot, view)),
    ...served.filter(({ actual }) => !actual).map((empty) => missingMember(empty, view)),
    ...served.filter(({ shiftId }) => !inPlace.has(shiftId)).map((extra) => needlessShift(extra, view)),
    ...leaderFindings(date, slots, view),
  ];
}

const missingShift = ({ date, postId, start, end }: RosterSlot, view: RosterView): RosterFinding => ({
  code: 'GAP',
  level: 'conflict',
  date,
  postId,
  fix: shiftFix(date, view, 'addShift'),
  details: { start, end },
});

function missingMember({ shiftId, shift }: ServedShift, { issued }: RosterView): RosterFinding {
  const { date, postId, start, end } = shift;
  const fix = issued.has(date.slice(0, 7)) ? 'reopenRoster' : 'assign';
  return { code: 'GAP', level: 'conflict', date, shiftId, postId, fix, details: { start, end } };
}

const needlessShift = ({ shiftId, shift: { date, postId } }: ServedShift, view: RosterView): RosterFinding => ({
  code: 'EXTRA',
  level: 'hint',
  date,
  shiftId,
  postId,
  fix: shiftFix(date, view, 'removeShift'),
  details: {},
});

/**
 * 带班 every day; 双带班, two leaders, on statutory days, adjusted days off and in special periods where the rules ask for it
 * (duty-and-emergency.md §1.2).
 */
function leaderFindings(date: PlainDate, slots: readonly RosterSlot[], view: RosterView): RosterFinding[] {
  const { book, officeId } = view;
  const duty = (postId: string) => book.posts.get(postId)?.duty;
  const isLeading = (postId: string): boolean => duty(postId) === 'chief' || duty(postId) === 'lead';
  const leaders = new Set(
    view.servedOn(date).flatMap(({ shift, actual }) => (actual && isLeading(shift.postId) ? [actual.memberId] : [])),
  );
  const isSpecial =
    isHolidayType(dutyDayType(date, book.calendar)) || periodsOn(date, officeId, book.periods).length > 0;
  const asked = isSpecial && book.rulesOn(date).doubleLead ? 2 : 1;
  if (leaders.size >= asked || slots.length === 0) return [];
  return [
    {
      code: leaders.size === 0 ? 'LEAD_MISSING' : 'DOUBLE_LEAD_MISSING',
      level: 'conflict',
      date,
      ...(leaders.size > 0 && { memberIds: [...leaders] }),
      fix: shiftFix(date, view, 'addShift'),
      details: {},
    },
  ];
}
