import { datesFrom, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { weekEndOf } from '../../../../shared/domain/week.ts';
import { absenceText } from '../../../text/absences.ts';
import type { AbsenceView } from './absence-words.ts';

/** The days of a week on which the absence takes its leader away. */
export const awayDays = (
  { fromDate, toDate }: Pick<AbsenceView['values'], 'fromDate' | 'toDate'>,
  weekStart: PlainDate,
): PlainDate[] => datesFrom(weekStart, weekEndOf(weekStart)).filter((date) => fromDate <= date && date <= toDate);

/** What an absence says as an item of a week's plan, linked to it. */
export function awayItem({ id, values }: AbsenceView, weekStart: PlainDate): Partial<PlanItem> {
  const { leaderId, place, reason } = values;
  const days = awayDays(values, weekStart);
  const [date = weekStart] = days;
  const endDate = days.at(-1);
  const isHalf = values.fromDate === values.toDate && values.fromPart === values.toPart;
  return {
    date,
    ...(endDate !== undefined && endDate !== date && { endDate }),
    time: { kind: 'dayPart', part: isHalf ? values.fromPart : 'allDay' },
    content: absenceText.itemContent(place, reason),
    placeText: place,
    category: 'away',
    attendance: [{ leaderId, role: 'attend' }],
    sourceLink: { recordId: id },
  };
}
