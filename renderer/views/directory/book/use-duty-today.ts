import { addDays } from '../../../../shared/domain/plain-date.ts';
import { shiftSpan } from '../../../../shared/rules/duty/duty-days.ts';
import { servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { type DeskNow, desksNow } from '../../../../shared/rules/duty/on-duty.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';

/** A member's duty of today: the one that is on, else the next one of the day, else the one that is over. */
export interface DutyToday {
  readonly post: string;
  readonly standing: 'now' | 'coming' | 'over';
  readonly start: string;
}

const urgency: Readonly<Record<DutyToday['standing'], number>> = { now: 0, coming: 1, over: 2 };

/** Who is on duty now, office by office, and today's duty of every member. */
export function useDutyToday(): {
  readonly desks: readonly DeskNow[];
  readonly byMember: ReadonlyMap<string, DutyToday>;
} {
  const records = useRecords();
  const book = useDutyBook();
  const today = useToday();
  const now = useAppState((state) => state.now);
  const handovers = recordsOfKind(records, 'handover').map(({ values }) => values);
  const byMember = new Map<string, DutyToday>();
  for (const { shift, actual } of servedShifts(book, addDays(today, -1), today)) {
    const { from, to } = shiftSpan(shift);
    const standing = now < from ? 'coming' : now < to ? 'now' : 'over';
    if (!actual || (shift.date !== today && standing !== 'now')) continue;
    const known = byMember.get(actual.memberId);
    if (known && urgency[known.standing] <= urgency[standing]) continue;
    byMember.set(actual.memberId, { post: book.posts.get(shift.postId)?.name ?? '', standing, start: shift.start });
  }
  return { desks: desksNow(book, handovers, now), byMember };
}
