// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose cells take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid whose cells take the focus in turn
import { dayWords, shortWeekday } from '../../../text/date-words.ts';
import { dayTypeNames } from '../../../text/duty.ts';
import { editorText } from '../../../text/duty-editor.ts';
import type { DayColumn } from './roster-model.ts';

interface RosterHeadProps {
  readonly days: readonly DayColumn[];
  readonly today: string;
}

/** The days with their kind: by colour, and by a sign or the name of the holiday. */
export function RosterHead({ days, today }: RosterHeadProps) {
  return (
    <div role="row" className="roster-row roster-head">
      <div role="columnheader" className="roster-corner">
        <span className="visually-hidden">{editorText.row}</span>
      </div>
      {days.map(({ date, day, dayType, periods }) => (
        <div
          key={date}
          role="columnheader"
          className="roster-day"
          data-type={dayType}
          data-period={periods.length > 0 || undefined}
          data-today={date === today || undefined}
          aria-label={[dayWords(date), day.name, dayTypeNames[dayType], ...periods].filter(Boolean).join('，')}
          title={[day.name, dayTypeNames[dayType], ...periods].filter(Boolean).join('　')}
        >
          <span className="roster-day-number">{Number(date.slice(8))}</span>
          <span>{shortWeekday(date).slice(1)}</span>
          <span className="roster-day-mark">{day.name?.slice(0, 2) ?? editorText.dayMarks[day.type]}</span>
        </div>
      ))}
    </div>
  );
}
