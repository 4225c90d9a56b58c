import type { AssignedMember, DutyRosterVersion } from '../../../../shared/domain/duty/duty-roster.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';

type VersionShift = DutyRosterVersion['shifts'][number];

export interface ShiftDifference {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly date: PlainDate;
  readonly postName: string;
  readonly before: VersionShift | undefined;
  readonly after: VersionShift | undefined;
}

/** Who a version says serves. */
export const serverOf = ({ due, actual }: VersionShift): AssignedMember | undefined => actual ?? due;

/** What two issued rosters of one month say differently, by shift, in the order of the days. */
export function versionDifferences(before: readonly VersionShift[], after: readonly VersionShift[]): ShiftDifference[] {
  const was = new Map(before.map((shift) => [shift.shiftId, shift]));
  const is = new Map(after.map((shift) => [shift.shiftId, shift]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids
    .flatMap((id) => differenceOf(id, was.get(id), is.get(id)) ?? [])
    .sort((left, right) => left.date.localeCompare(right.date) || left.key.localeCompare(right.key));
}

function differenceOf(
  key: string,
  before: VersionShift | undefined,
  after: VersionShift | undefined,
): ShiftDifference | undefined {
  const { date = '', postName = '' } = after ?? before ?? {};
  const found = { key, date, postName, before, after };
  if (!before) return { ...found, kind: 'added' };
  if (!after) return { ...found, kind: 'removed' };
  const isMoved = (['date', 'start', 'end', 'postId'] as const).some((field) => before[field] !== after[field]);
  if (isMoved) return { ...found, kind: 'moved' };
  const isSame = serverOf(before)?.memberId === serverOf(after)?.memberId;
  return isSame ? undefined : { ...found, kind: 'changed' };
}
