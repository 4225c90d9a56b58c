// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose days take the focus in turn
import { memo } from 'react';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { spokenDay } from './day-words.ts';
import type { DayPost, MonthDay, OfficeDay } from './month-model.ts';

interface DayCellProps {
  readonly day: MonthDay;
  readonly isToday: boolean;
  /** The one day that Tab leads to. */
  readonly isTabStop: boolean;
  /** Id of the telephones that are shown of it. */
  readonly describedBy: string | undefined;
}

export const dayDomId = (date: string): string => `duty-day-${date}`;

/** A day of the calendar: plain elements only, since a month has six hundred names. */
export const DayCell = memo(function DayCell({ day, isToday, isTabStop, describedBy }: DayCellProps) {
  const { date, periods, offices } = day;
  const { type, name, isStatutory } = day.day;
  return (
    <div
      id={dayDomId(date)}
      role="gridcell"
      className="duty-day"
      data-date={date}
      data-type={type}
      data-today={isToday || undefined}
      data-period={periods.length > 0 || undefined}
      aria-describedby={describedBy}
      tabIndex={isTabStop ? 0 : -1}
    >
      <span className="visually-hidden">{spokenDay(day, isToday)}</span>
      <div aria-hidden="true">
        <div className="duty-day-head">
          <span className="duty-day-number">{Number(date.slice(8))}</span>
          {dutyMonthText.marks[type] && (
            <span className="duty-day-mark" data-mark={type} data-statutory={isStatutory || undefined}>
              {dutyMonthText.marks[type]}
            </span>
          )}
          {name && <span className="duty-day-name">{name}</span>}
          {isToday && <span className="duty-day-today">{dutyMonthText.today}</span>}
          {periods.length > 0 && <span className="duty-day-period">{periods.join('、')}</span>}
        </div>
        {offices.map((office) => (
          <OfficeLine key={office.officeId} office={office} isAlone={offices.length === 1} />
        ))}
      </div>
    </div>
  );
});

interface OfficeLineProps {
  readonly office: OfficeDay;
  /** There is room for the names of the posts. */
  readonly isAlone: boolean;
}

function OfficeLine({ office: { name, hue, posts }, isAlone }: OfficeLineProps) {
  return (
    <div className="duty-office" data-hue={hue}>
      <span className="duty-office-name">{name}</span>
      {posts.map((post) => (
        <Person key={post.key} post={post} title={isAlone ? post.postName : post.mark} />
      ))}
    </div>
  );
}

interface PersonProps {
  readonly post: DayPost;
  readonly title: string;
}

function Person({ post: { key, actual, insteadOf, isDisputed }, title }: PersonProps) {
  return (
    <span className="duty-person" data-post={key} data-gap={actual === undefined || undefined}>
      <small>{title}</small>
      {actual?.name ?? dutyMonthText.nobody}
      {insteadOf && <em className="duty-mark">{dutyMonthText.adjusted}</em>}
      {isDisputed && (
        <em className="duty-mark" data-mark="disputed">
          {dutyMonthText.disputed}
        </em>
      )}
    </span>
  );
}
