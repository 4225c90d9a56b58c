import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { useToday } from '../../state/hooks.ts';
import { monthDay } from '../../text/date-words.ts';

/** A day in a narrow column; one of another year has the year above it. */
export function Day({ date }: { readonly date: PlainDate | undefined }) {
  const today = useToday();
  if (date === undefined) return null;
  const year = date.slice(0, 4);
  return (
    <>
      {year !== today.slice(0, 4) && `${year}年`}
      <span className="matter-day">{monthDay(date)}</span>
    </>
  );
}
