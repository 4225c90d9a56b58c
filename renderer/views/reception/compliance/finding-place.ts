import type { ItineraryStop } from '../../../../shared/domain/reception/visit-parts.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { mealTimeNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { vehicleName } from '../../../../shared/rules/documents/reception/visit-texts.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import type { VisitTab } from '../../../state/route.ts';
import { monthDay } from '../../../text/date-words.ts';
import { timeWords } from '../../../text/item-words.ts';

const tabOfKind: Readonly<Record<string, VisitTab>> = {
  itineraryStop: 'itinerary',
  receptionTask: 'tasks',
  seatPlan: 'seating',
  receptionMeal: 'logistics',
  receptionRoom: 'logistics',
  receptionVehicle: 'logistics',
  expenseSheet: 'sheet',
};

/** The part of a visit's page where a record of it can be mended. */
export const tabOfRecord = (recordId: string): VisitTab => tabOfKind[partsOfRecordId(recordId).kind] ?? 'basics';

/** `11月26日 14:30 座谈会` */
export const stopWords = ({ date, time, content }: ItineraryStop): string =>
  `${monthDay(date)} ${timeWords(time)} ${content}`;

/** Which line of a visit a record is, in words; empty for the visit itself. */
export function lineWords(file: VisitFile, recordId: string): string {
  const { stops, meals, rooms, vehicles, seatPlans } = file;
  const stop = stops.find(({ id }) => id === recordId);
  if (stop) return stopWords(stop.values);
  const meal = meals.find(({ id }) => id === recordId)?.values;
  if (meal) return `${monthDay(meal.date)} ${mealTimeNames[meal.mealTime]}`;
  const room = rooms.find(({ id }) => id === recordId)?.values;
  if (room) return `${room.hotel} ${room.number}`.trim();
  const vehicle = vehicles.find(({ id }) => id === recordId)?.values;
  if (vehicle) return vehicleName(vehicle);
  return seatPlans.find(({ id }) => id === recordId)?.values.title ?? '';
}
