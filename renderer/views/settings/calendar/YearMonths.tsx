import { addDays, datesFrom, type PlainDate, weekdayOf } from '../../../../shared/domain/plain-date.ts';
import { type WorkDay, workDay } from '../../../../shared/rules/work-calendar.ts';
import { useToday, useWorkCalendar } from '../../../state/hooks.ts';
import { dayWords, weekdayName } from '../../../text/date-words.ts';
import { calendarPageText } from '../../../text/work-calendar.ts';

interface YearMonthsProps {
  readonly year: number;
  /** Absent where the days may only be looked at. */
  readonly onChoose: ((date: PlainDate) => void) | undefined;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Twelve months of days, each told apart by colour and by a sign. */
export function YearMonths({ year, onChoose }: YearMonthsProps) {
  return (
    <div className="calendar-months">
      {months.map((month) => (
        <Month key={month} first={`${year}-${month}-01`} onChoose={onChoose} />
      ))}
    </div>
  );
}

function Month({ first, onChoose }: { readonly first: PlainDate } & Pick<YearMonthsProps, 'onChoose'>) {
  const month = first.slice(0, 7);
  const days = datesFrom(first, addDays(first, 30)).filter((date) => date.startsWith(month));
  return (
    <section className="calendar-month">
      <h3>{calendarPageText.month(Number(first.slice(5, 7)))}</h3>
      <div className="calendar-days">
        {weekdays.map((weekday) => (
          <span key={weekday} className="calendar-weekday" aria-hidden="true">
            {weekdayName(weekday).slice(1)}
          </span>
        ))}
        {days.map((date, index) => (
          <Day key={date} date={date} column={index === 0 ? weekdayOf(date) : undefined} onChoose={onChoose} />
        ))}
      </div>
    </section>
  );
}

interface DayProps extends Pick<YearMonthsProps, 'onChoose'> {
  readonly date: PlainDate;
  readonly column: number | undefined;
}

function Day({ date, column, onChoose }: DayProps) {
  const calendar = useWorkCalendar();
  const today = useToday();
  const day = workDay(date, calendar);
  const words = [dayWords(date), ...factsOf(day), calendar.days.has(date) && calendarPageText.ownMark].filter(Boolean);
  const shared = {
    className: 'calendar-day',
    'data-type': day.type,
    'data-mark': calendarPageText.marks[day.type],
    'data-statutory': day.isStatutory || undefined,
    'data-own': calendar.days.has(date) || undefined,
    'data-today': date === today || undefined,
    title: words.join(' · '),
    style: column === undefined ? undefined : { gridColumnStart: column },
  };
  const number = Number(date.slice(8));
  return onChoose ? (
    <button type="button" {...shared} aria-label={words.join('，')} onClick={() => onChoose(date)}>
      {number}
    </button>
  ) : (
    <span {...shared}>
      {number}
      <span className="visually-hidden">{words.join('，')}</span>
    </span>
  );
}

const factsOf = ({ type, name, isStatutory }: WorkDay): string[] => [
  ...(name ? [name] : []),
  isStatutory && type === 'holiday' ? calendarPageText.statutory : calendarPageText.types[type],
];
