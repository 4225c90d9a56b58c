import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { dutyDayType } from '../../../shared/rules/duty/duty-days.ts';
import { workDay } from '../../../shared/rules/work-calendar.ts';
import { useToday, useWorkCalendar } from '../../state/hooks.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { dayWords, weekTitle } from '../../text/date-words.ts';
import { dayTypeNames } from '../../text/duty.ts';
import { todayText } from '../../text/today.ts';

/** The day, what kind of day it is, and the time. */
export function TodayHead() {
  const today = useToday();
  const calendar = useWorkCalendar();
  const time = useAppState((state) => chinaTimeOf(state.now).time);
  const { name } = workDay(today, calendar);
  return (
    <header className="page-head today-head">
      <h1>{todayText.page}</h1>
      <strong>{dayWords(today)}</strong>
      <span className="today-clock">{time}</span>
      <span className="soft">{name ?? dayTypeNames[dutyDayType(today, calendar)]}</span>
      <span className="soft">{weekTitle(weekStartOf(today))}</span>
    </header>
  );
}
