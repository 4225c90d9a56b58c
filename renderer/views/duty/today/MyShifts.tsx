import { addDays } from '../../../../shared/domain/plain-date.ts';
import { shiftSpan } from '../../../../shared/rules/duty/duty-days.ts';
import { servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMe, useToday } from '../../../state/hooks.ts';
import { dayWords } from '../../../text/date-words.ts';
import { hoursWords } from '../../../text/duty.ts';
import { deskText } from '../../../text/duty-desk.ts';

const DAYS_AHEAD = 40;
const MOST_SHIFTS = 8;

/** What this person serves next, adjustments counted: whoever really serves is told. */
export function MyShifts({ now }: { readonly now: number }) {
  const { personId } = useMe();
  const book = useDutyBook();
  const today = useToday();
  const mine = new Set([...book.members].flatMap(([id, member]) => (member.personId === personId ? id : [])));
  const coming = servedShifts(book, addDays(today, -1), addDays(today, DAYS_AHEAD))
    .filter(({ actual, shift }) => actual && mine.has(actual.memberId) && shiftSpan(shift).to > now)
    .slice(0, MOST_SHIFTS);
  return (
    <section className="desk-mine panel" aria-label={deskText.mine}>
      <h2>{deskText.mine}</h2>
      {coming.length === 0 ? (
        <p className="soft">{mine.size === 0 ? deskText.mineHint : deskText.noneMine}</p>
      ) : (
        <ul className="desk-mine-list">
          {coming.map(({ shiftId, shift, due, actual }) => (
            <li key={shiftId}>
              <strong>{dayWords(shift.date)}</strong>
              <span>{book.posts.get(shift.postId)?.name}</span>
              <span className="faint">{hoursWords(shift.start, shift.end)}</span>
              {due && actual && due.memberId !== actual.memberId && (
                <span className="faint">{deskText.insteadOf(due.name)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
