import type { DutyShift } from '../../../domain/duty/duty-roster.ts';
import { type MemberObstacle, memberObstacles } from '../../../rules/duty/availability.ts';
import type { DutyBook } from '../../../rules/duty/duty-book.ts';
import type { Violation, ViolationCode } from '../../../rules/violation.ts';

/** What a person who makes a roster by hand may not overrule; that somebody is away is shown, and may be settled by telephone. */
const codes: Readonly<Record<MemberObstacle['code'], ViolationCode>> = {
  NOT_YET_JOINED: 'MEMBER_NOT_SERVING',
  HAS_LEFT: 'MEMBER_NOT_SERVING',
  ON_LEAVE: 'MEMBER_AWAY',
  LEADER_AWAY: 'MEMBER_AWAY',
  NIGHT_BARRED: 'NIGHT_BARRED',
  BARRED_TAG: 'MEMBER_MAY_NOT_SERVE',
  ALREADY_ON_POST: 'TWICE_ON_ONE_DAY',
};

/**
 * Why the member who is due may not serve a shift. `byHand` lets those pass who are away: whoever
 * makes the roster may know better, and the list of findings names them.
 */
export function memberViolations(
  shiftId: string,
  shift: DutyShift,
  book: DutyBook,
  scope: 'byHand' | 'all',
): Violation[] {
  const { due, date } = shift;
  if (!due) return [];
  const member = book.members.get(due.memberId);
  const at = { recordId: shiftId, field: 'due' } as const;
  if (!member) return [{ code: 'UNKNOWN_RECORD', ...at, details: { id: due.memberId, name: due.name } }];
  const tag = member.tags.find((each) => book.rulesOn(date).barredTags.includes(each)) ?? '';
  const found = memberObstacles(due.memberId, { ...shift, id: shiftId }, book).map(({ code }) => codes[code]);
  return [...new Set(found)]
    .filter((code) => scope === 'all' || code !== 'MEMBER_AWAY')
    .map((code) => ({ code, ...at, details: { name: member.name, date, tag } }));
}
