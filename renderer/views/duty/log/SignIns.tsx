import { Button } from 'antd';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { logText } from '../../../text/duty-desk.ts';
import type { EntryView } from './log-records.ts';

interface SignInsProps {
  readonly officeId: string;
  readonly date: PlainDate;
  readonly entries: readonly EntryView[];
}

/** Who is on this shift, and when they came and went. Signing in is asked for on duty and nowhere else in the program. */
export function SignIns({ officeId, date, entries }: SignInsProps) {
  const book = useDutyBook(officeId);
  const mayWrite = useMay()('duty.logEntry', officeId);
  const perform = usePerform();
  const signed = (memberId: string, kind: 'signIn' | 'signOut'): string | undefined => {
    const found = entries.filter(
      ({ values }) => values.kind === kind && values.memberId === memberId && values.dutyDate === date,
    );
    const times = found.map(({ values }) => values.at);
    return times.length === 0 ? undefined : chinaTimeOf(Math.max(...times)).time;
  };
  const sign = (memberId: string, kind: 'signIn' | 'signOut'): void => {
    const values = { officeId, dutyDate: date, isTimeTyped: false, isOpen: false, kind, content: '', memberId };
    void perform('duty.logEntry', { values }, { done: logText.saved, failed: logText.failed });
  };
  const people = servedShifts(book, date, date);
  if (people.length === 0) return null;
  return (
    <ul className="sign-ins" aria-label={logText.onDuty}>
      {people.map(({ shiftId, shift, actual }) => {
        if (!actual) return null;
        const cameAt = signed(actual.memberId, 'signIn');
        const wentAt = signed(actual.memberId, 'signOut');
        const kind = cameAt === undefined ? 'signIn' : 'signOut';
        return (
          <li key={shiftId}>
            <span className="faint">{book.posts.get(shift.postId)?.name}</span>
            <strong>{actual.name}</strong>
            {cameAt === undefined ? (
              <span className="faint">{logText.notSignedIn}</span>
            ) : (
              <span className="soft">
                {[`${cameAt} ${logText.signIn}`, wentAt && `${wentAt} ${logText.signOut}`].filter(Boolean).join('　')}
              </span>
            )}
            {mayWrite && wentAt === undefined && (
              <Button
                size="small"
                aria-label={`${logText[kind]}：${actual.name}`}
                onClick={() => sign(actual.memberId, kind)}
              >
                {logText[kind]}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
