// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose days take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid whose days take the focus in turn
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useToday } from '../../../state/hooks.ts';
import { weekdayName } from '../../../text/date-words.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { isImeKey } from '../../../ui/ime.ts';
import { DayCell, dayDomId } from './DayCell.tsx';
import { DayTip, type TipTarget } from './DayTip.tsx';
import { nextDate } from './month-focus.ts';
import { type MonthDay, monthWeeks } from './month-model.ts';

interface MonthGridProps {
  readonly month: Month;
  readonly days: readonly MonthDay[];
  /** The day at which the keyboard begins. */
  readonly startDate: PlainDate;
  /** The keyboard came from another month. */
  readonly takesFocus: boolean;
  readonly onOpen: (date: PlainDate) => void;
  /** Shows the month in which the date lies, with the keyboard at it. */
  readonly onLeave: (date: PlainDate) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The month as an ARIA grid: one tab stop, arrows go through the days, telephones on hover and on focus. */
export function MonthGrid({ month, days, startDate, takesFocus, onOpen, onLeave }: MonthGridProps) {
  const today = useToday();
  const tipId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(startDate);
  const [tip, setTip] = useState<TipTarget | null>(null);
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days]);
  const tipDay = tip && byDate.get(tip.date);
  useEffect(() => {
    const day = document.getElementById(dayDomId(startDate));
    if (takesFocus) day?.focus();
    else day?.scrollIntoView({ block: 'center' });
  }, [takesFocus, startDate]);

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && tip) {
      setTip(null);
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(focused);
      return;
    }
    const next = nextDate(focused, event);
    if (!next) return;
    event.preventDefault();
    if (!next.startsWith(month)) onLeave(next);
    else document.getElementById(dayDomId(next))?.focus();
  };
  const handleFocus = ({ target }: FocusEvent): void => {
    const { date } = (target as HTMLElement).dataset;
    if (!date) return;
    setFocused(date);
    if (target.matches(':focus-visible')) setTip({ date });
  };
  const handlePointer = ({ target }: PointerEvent): void => {
    const element = target as HTMLElement;
    if (element.closest('.duty-tip')) return;
    const post = element.closest<HTMLElement>('[data-post]')?.dataset.post;
    const date = element.closest<HTMLElement>('[data-date]')?.dataset.date;
    if (post && date) setTip((current) => (current?.post === post ? current : { date, post }));
    else setTip((current) => (current?.post === undefined ? current : null));
  };
  return (
    <div ref={frame} className="duty-month" onPointerOver={handlePointer} onPointerLeave={() => setTip(null)}>
      <div
        role="grid"
        aria-label={dutyMonthText.grid(month)}
        className="duty-month-grid"
        onKeyDown={handleKeyDown}
        onFocus={handleFocus}
        onBlur={() => setTip(null)}
        onClick={({ target }) => {
          const date = (target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date;
          if (date) onOpen(date);
        }}
      >
        <div role="row" className="duty-week duty-weekdays">
          {weekdays.map((weekday) => (
            <div key={weekday} role="columnheader" data-weekend={weekday > 5 || undefined}>
              {weekdayName(weekday)}
            </div>
          ))}
        </div>
        {monthWeeks(month).map((week) => (
          <div key={week.find((date) => date !== undefined)} role="row" className="duty-week">
            {week.map((date, index) => {
              const day = date && byDate.get(date);
              return day ? (
                <DayCell
                  key={date}
                  day={day}
                  isToday={date === today}
                  isTabStop={date === focused}
                  describedBy={tip?.date === date && tip.post === undefined ? tipId : undefined}
                />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a day outside the month is nothing but its place
                <div key={index} role="gridcell" aria-hidden="true" className="duty-day-outside" />
              );
            })}
          </div>
        ))}
      </div>
      {tip && tipDay && <DayTip id={tipId} target={tip} day={tipDay} frame={frame} />}
    </div>
  );
}
