import { addDays } from '../../domain/plain-date.ts';
import { areOnePost, type StandingObstacle } from './availability.ts';
import { shiftSpan } from './duty-days.ts';
import type { ServedShift } from './final-roster.ts';
import { type FindingCode, personFix, type RosterFinding, type RosterView } from './finding.ts';
import { queueOf } from './roster-slots.ts';

const HOUR_MS = 3_600_000;

const codes: Readonly<Record<StandingObstacle, FindingCode>> = {
  NOT_YET_JOINED: 'LEFT',
  HAS_LEFT: 'LEFT',
  ON_LEAVE: 'ON_LEAVE',
  LEADER_AWAY: 'LEADER_AWAY',
  NIGHT_BARRED: 'NIGHT_BARRED',
  BARRED_TAG: 'BARRED_TAG',
};

type Obstacles = (memberId: string, shift: ServedShift['shift']) => readonly StandingObstacle[];

/** What stands against whoever really serves a shift, by itself. */
export function memberFindings(served: ServedShift, obstacles: Obstacles, view: RosterView): RosterFinding[] {
  const { shiftId, shift, actual, isDisputed } = served;
  const { date, postId } = shift;
  const at = { level: 'conflict', date, shiftId, postId } as const;
  const found: RosterFinding[] = [];
  if (isDisputed) found.push({ ...at, code: 'DISPUTED', fix: 'chooseAdjustment', details: {} });
  if (!actual) return found;
  const who = { ...at, memberIds: [actual.memberId] };
  const against = new Set(obstacles(actual.memberId, shift).map((obstacle) => codes[obstacle]));
  for (const code of against) found.push({ ...who, code, fix: personFix(date, view), details: {} });
  if (actual.phone.trim() === '') found.push({ ...who, code: 'PHONE_MISSING', fix: 'editMember', details: {} });
  return found;
}

/** What stands against two shifts of one person; found at the later one. */
export function pairFindings(view: RosterView): RosterFinding[] {
  const byMember = new Map<string, ServedShift[]>();
  for (const served of view.served) {
    if (!served.actual) continue;
    const own = byMember.get(served.actual.memberId);
    if (own) own.push(served);
    else byMember.set(served.actual.memberId, [served]);
  }
  return [...byMember].flatMap(([memberId, own]) =>
    own.slice(1).flatMap((later, index) => {
      const { date } = later.shift;
      if (date < view.from || date > view.to) return [];
      const finding = pairFinding(own.slice(0, index + 1), later, view);
      return finding ? [{ ...finding, memberIds: [memberId] }] : [];
    }),
  );
}

function pairFinding(
  earlier: readonly ServedShift[],
  { shiftId, shift }: ServedShift,
  view: RosterView,
): RosterFinding | undefined {
  const { date, postId } = shift;
  const at = { date, shiftId, postId, fix: personFix(date, view) };
  const eve = addDays(date, -1);
  const same = earlier.findLast((other) => other.shift.date >= eve && areOnePost(other.shift, shift));
  if (same) {
    const duties = [same, { shift }].map((each) => view.book.posts.get(each.shift.postId)?.duty);
    const isBoth = same.shift.date === date && duties.includes('main') && duties.includes('second');
    const code = isBoth ? 'MAIN_IS_SECOND' : 'OVERLAP';
    return { ...at, code, level: 'conflict', details: { otherShiftId: same.shiftId } };
  }
  const before = earlier.at(-1);
  if (!before || isOneTurn(before, shift, view)) return undefined;
  const hours = (shiftSpan(shift).from - shiftSpan(before.shift).to) / HOUR_MS;
  const { restHours } = view.book.rulesOn(date);
  if (hours >= restHours) return undefined;
  return { ...at, code: 'SHORT_REST', level: 'hint', details: { hours, restHours, otherShiftId: before.shiftId } };
}

/** Days of one turn, such as a week of 带班, follow each other without rest. */
function isOneTurn(before: ServedShift, shift: ServedShift['shift'], { book }: RosterView): boolean {
  const groupId = book.posts.get(shift.postId)?.groupId;
  if (groupId === undefined || before.shift.postId !== shift.postId) return false;
  const turn = queueOf(shift.date, groupId, book)?.turn;
  return turn !== undefined && turn.first <= before.shift.date;
}
