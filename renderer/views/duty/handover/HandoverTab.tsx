import { useState } from 'react';
import type { Handover } from '../../../../shared/domain/duty/handover.ts';
import { firstOfMonth, lastOfMonth } from '../../../../shared/domain/month.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { dayWords } from '../../../text/date-words.ts';
import { handoverText } from '../../../text/duty-desk.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import { useReadsLog } from '../use-reads-log.ts';
import { HandoverSheet } from './HandoverSheet.tsx';
import { type DueHandover, dueHandovers } from './handover-list.ts';
import '../duty-desk.css';
import './handover.css';

/** 交接班: the changeovers of a month, and the one that is open as a form of two sides. */
export function HandoverTab({ officeId, month, date }: DutyTabProps) {
  const records = useRecords();
  const book = useDutyBook(officeId);
  const today = useToday();
  const last = lastOfMonth(month);
  // What lies further ahead than tomorrow cannot be handed over yet.
  const to = last < addDays(today, 1) ? last : addDays(today, 1);
  const due = dueHandovers(officeId, book, firstOfMonth(month), to);
  const recordFor = (id: string) => recordOf(records, 'handover', id);
  const waiting = due.findLast(({ id, date: day }) => day <= today && recordFor(id)?.values.incomingAt === undefined);
  const newest = due.find(({ date: day }) => day <= today) ?? due[0];
  const asked = date === undefined ? undefined : due.find((each) => each.date === date);
  const recent = waiting && waiting.date >= addDays(today, -1) ? waiting : newest;
  const [chosen, setChosen] = useState<string | undefined>();
  const open = due.find(({ id }) => id === chosen) ?? asked ?? recent;
  const isReadable = useReadsLog(officeId);
  if (!open) return <EmptyHint title={handoverText.none} hint={handoverText.noneHint} />;
  return (
    <div className="tab-body handover-page">
      <nav className="handover-list" aria-label={handoverText.list}>
        <ul>
          {due.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className="handover-entry"
                aria-current={each.id === open.id ? 'true' : undefined}
                onClick={() => setChosen(each.id)}
              >
                <span>
                  {dayWords(each.date)} {each.at}
                </span>
                <StateTag {...stateMark(recordFor(each.id)?.values)} />
                <span className="faint">{namesOf(each)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {isReadable ? (
        <HandoverSheet key={open.id} officeId={officeId} due={open} view={recordFor(open.id)} />
      ) : (
        <EmptyHint title={handoverText.title(dayWords(open.date), open.at)} hint={handoverText.closed} />
      )}
    </div>
  );
}

const namesOf = ({ outgoing, incoming }: DueHandover): string =>
  [outgoing, incoming].map((side) => side.flatMap(({ actual }) => actual?.name ?? []).join('、') || '—').join(' → ');

function stateMark(handover: Handover | undefined): { readonly tone: Tone; readonly label: string } {
  if (handover?.outgoingAt === undefined) return { tone: 'idle', label: handoverText.states.waiting };
  if (handover.incomingAt === undefined) return { tone: 'busy', label: handoverText.states.given };
  const isSeen = handover.leaderAt !== undefined;
  return { tone: isSeen ? 'good' : 'info', label: isSeen ? handoverText.states.witnessed : handoverText.states.taken };
}
