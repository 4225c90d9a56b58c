// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { workDay } from '../../../../shared/rules/work-calendar.ts';
import { useToday, useWorkCalendar } from '../../../state/hooks.ts';
import { monthDay, shortWeekday } from '../../../text/date-words.ts';
import { lunarDay } from '../../../text/lunar-day.ts';
import { matrixText } from '../../../text/weekly-plan.ts';

/** Days with what makes them special: today, holidays, 调休 and the lunar day. */
export function MatrixHead({ weekStart }: { readonly weekStart: PlainDate }) {
  const today = useToday();
  return (
    <div role="rowgroup" className="matrix-head">
      <div role="row" aria-rowindex={1} className="matrix-columns">
        <div role="columnheader" aria-colindex={1} className="matrix-corner">
          {matrixText.leader}
        </div>
        <div role="columnheader" aria-colindex={2} className="matrix-corner-part">
          {matrixText.part}
        </div>
        {datesOfWeek(weekStart).map((date, index) => (
          <DayHead key={date} date={date} index={index} isToday={date === today} />
        ))}
      </div>
    </div>
  );
}

interface DayHeadProps {
  readonly date: PlainDate;
  readonly index: number;
  readonly isToday: boolean;
}

function DayHead({ date, index, isToday }: DayHeadProps) {
  const { type, name } = workDay(date, useWorkCalendar());
  const badge = matrixText.dayTypes[type];
  return (
    <div
      role="columnheader"
      aria-colindex={index + 3}
      className="matrix-day"
      data-day={isToday ? 'today' : type}
      aria-current={isToday ? 'date' : undefined}
    >
      <span className="matrix-day-name">
        {shortWeekday(date)}
        {badge && (
          <span className="matrix-day-badge" data-type={type}>
            {badge}
          </span>
        )}
        {isToday && <span className="matrix-day-today">{matrixText.today}</span>}
      </span>
      <span className="matrix-day-date">
        {monthDay(date)}
        {name && <span className="faint">{name}</span>}
        <span className="faint">{lunarDay(date)}</span>
      </span>
    </div>
  );
}
