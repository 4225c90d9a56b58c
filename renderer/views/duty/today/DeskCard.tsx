import { Alert, Button } from 'antd';
import { monthOf } from '../../../../shared/domain/month.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { shiftSpan } from '../../../../shared/rules/duty/duty-days.ts';
import { dutyRoomId } from '../../../../shared/rules/duty/duty-ids.ts';
import { type ServedShift, servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import type { DeskNow } from '../../../../shared/rules/duty/on-duty.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { deskText } from '../../../text/duty-desk.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { PersonLine } from './PersonLine.tsx';

interface DeskCardProps {
  readonly officeId: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly desk: DeskNow | undefined;
  readonly now: number;
}

/** One office: who is on duty now with telephone, who has not been relieved, and who comes next. */
export function DeskCard({ officeId, name, isOwn, desk, now }: DeskCardProps) {
  const { navigate } = useActions();
  const onRoster = desk?.onRoster ?? [];
  const waiting = desk?.stillResponsible ?? [];
  const hasGap = onRoster.length === 0 || onRoster.some(({ actual }) => !actual);
  const tone = hasGap ? 'bad' : waiting.length > 0 ? 'busy' : 'good';
  const label = hasGap ? deskText.vacant : waiting.length > 0 ? deskText.unrelieved : deskText.onDuty;
  return (
    <article className="desk-card" aria-label={name} data-own={isOwn}>
      <header className="row row-between">
        <h2>{name}</h2>
        <StateTag tone={tone} label={label} />
      </header>
      {waiting.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={deskText.notRelieved(waiting.map(personWords).join('、'))}
          action={
            isOwn &&
            desk?.awaited && (
              <Button
                size="small"
                onClick={() => {
                  const { date } = desk.awaited ?? { date: '' };
                  navigate({ screen: 'duty', tab: 'handover', month: monthOf(date), officeId, date });
                }}
              >
                {deskText.toHandover}
              </Button>
            )
          }
        />
      )}
      {onRoster.length === 0 ? (
        <div className="desk-nobody">
          <strong>{deskText.nobody}</strong>
          <span className="soft">{deskText.nobodyHint}</span>
        </div>
      ) : (
        <ul className="desk-people">
          {onRoster.map((served) => (
            <PersonLine key={served.shiftId} served={served} />
          ))}
        </ul>
      )}
      <RoomLine officeId={officeId} />
      <NextShift officeId={officeId} now={now} />
    </article>
  );
}

/** The desk's own number. */
function RoomLine({ officeId }: { readonly officeId: string }) {
  const room = recordOf(useRecords(), 'dutyRoom', dutyRoomId(officeId))?.values;
  const words = room ? deskText.room(room.phone, room.place) : '';
  return words === '' ? null : <p className="desk-room">{words}</p>;
}

const personWords = ({ actual }: ServedShift): string => [actual?.name, actual?.phone].filter(Boolean).join(' ');

/** The shift that begins next, whoever is on it. */
function NextShift({ officeId, now }: { readonly officeId: string; readonly now: number }) {
  const book = useDutyBook(officeId);
  const today = useToday();
  const coming = servedShifts(book, today, addDays(today, 2)).filter(({ shift }) => shiftSpan(shift).from > now);
  const [first] = coming;
  if (!first) return <p className="faint">{deskText.noNext}</p>;
  const { from } = shiftSpan(first.shift);
  const names = coming
    .filter(({ shift }) => shiftSpan(shift).from === from)
    .flatMap(({ actual }) => actual?.name ?? []);
  return (
    <p className="faint">
      {names.length === 0 ? deskText.noNext : deskText.next(instantWords(from), names.join('、'))}
    </p>
  );
}
