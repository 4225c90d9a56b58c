import type { ReactNode } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { dutyDayType, periodsOn } from '../../../../shared/rules/duty/duty-days.ts';
import { desksNow } from '../../../../shared/rules/duty/on-duty.ts';
import { workDay } from '../../../../shared/rules/work-calendar.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { officesInOrder, recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { dayWords } from '../../../text/date-words.ts';
import { dayTypeNames } from '../../../text/duty.ts';
import { deskText } from '../../../text/duty-desk.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import { DeskCard } from './DeskCard.tsx';
import { MyShifts } from './MyShifts.tsx';
import '../duty-desk.css';
import './today.css';

/** 今日值班: who is on duty in every office now, and how to reach them. For everybody. */
export function TodayTab(_: DutyTabProps) {
  const records = useRecords();
  const book = useDutyBook();
  const now = useAppState((state) => state.now);
  const me = useMe();
  const handovers = recordsOfKind(records, 'handover').map(({ values }) => values);
  const desks = new Map(desksNow(book, handovers, now).map((desk) => [desk.officeId, desk]));
  const staffed = new Set([...book.posts.values()].map(({ officeId }) => officeId));
  const offices = officesInOrder(records, '').filter(({ id }) => desks.has(id) || staffed.has(id));
  return (
    <div className="tab-body stack">
      <TodayLine />
      {offices.length === 0 ? (
        <EmptyHint title={deskText.empty} hint={deskText.emptyHint} />
      ) : (
        <div className="desk-columns">
          <ul className="desk-cards">
            {offices.map(({ id, values }) => (
              <li key={id}>
                <DeskCard officeId={id} name={values.name} isOwn={id === me.officeId} desk={desks.get(id)} now={now} />
              </li>
            ))}
          </ul>
          <MyShifts now={now} />
        </div>
      )}
    </div>
  );
}

/** The day, what kind of day it is, and the special periods it lies in. */
function TodayLine(): ReactNode {
  const today = useToday();
  const book = useDutyBook();
  const { officeId } = useMe();
  const time = useAppState((state) => chinaTimeOf(state.now).time);
  const { name } = workDay(today, book.calendar);
  const periods = [today, addDays(today, 1)].flatMap((date) => periodsOn(date, officeId, book.periods));
  const names = [...new Set(periods.map(({ values }) => values.name))];
  return (
    <p className="desk-day">
      <strong>{dayWords(today)}</strong>
      <span>{time}</span>
      <span className="soft">{name ?? dayTypeNames[dutyDayType(today, book.calendar)]}</span>
      {names.map((period) => (
        <span key={period} className="period-mark">
          {period}
        </span>
      ))}
    </p>
  );
}
