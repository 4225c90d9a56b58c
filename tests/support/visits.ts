import type { z } from 'zod';
import { expenseSheetSchema } from '../../shared/domain/reception/expense-sheet.ts';
import { type Reception, receptionSchema } from '../../shared/domain/reception/reception.ts';
import {
  itineraryStopSchema,
  receptionGuestSchema,
  receptionMealSchema,
  receptionRoomSchema,
  receptionTaskSchema,
  receptionVehicleSchema,
} from '../../shared/domain/reception/visit-parts.ts';
import type { Kept } from '../../shared/rules/kept.ts';
import type { VisitFile } from '../../shared/rules/reception/visit-book.ts';

export const visitId = 'reception.2026-Y.qwb_202611k1';

type Input<S extends z.ZodType> = Partial<z.input<S>>;

/** What a test says of a visit; everything else is as plain as can be. */
export interface VisitWords {
  readonly reception?: Input<typeof receptionSchema>;
  readonly guests?: readonly Input<typeof receptionGuestSchema>[];
  readonly stops?: readonly Input<typeof itineraryStopSchema>[];
  readonly tasks?: readonly Input<typeof receptionTaskSchema>[];
  readonly meals?: readonly Input<typeof receptionMealSchema>[];
  readonly rooms?: readonly Input<typeof receptionRoomSchema>[];
  readonly vehicles?: readonly Input<typeof receptionVehicleSchema>[];
  readonly sheet?: Input<typeof expenseSheetSchema>;
}

export const aReception = (words: Input<typeof receptionSchema> = {}): Reception =>
  receptionSchema.parse({
    title: '省发展改革委调研组来访',
    guestKind: 'superior',
    letterState: 'received',
    letterNumber: '发改函〔2026〕88号',
    officeId: 'office.all.qwb',
    receivedAt: Date.UTC(2026, 10, 23, 1),
    registeredBy: '李明',
    stage: 'planning',
    arriveOn: '2026-11-26',
    departOn: '2026-11-27',
    ...words,
  });

/** A visit with its lists, each line numbered in its order. */
export function aVisit(words: VisitWords = {}): VisitFile {
  const lines = <S extends z.ZodType>(name: string, schema: S, given: readonly Input<S>[] = [], base: object = {}) =>
    given.map(
      (values, index): Kept<z.output<S>> => ({
        id: `${name}.2026-M11.qwb_202611k1_${index + 1}`,
        values: schema.parse({
          officeId: 'office.all.qwb',
          receptionId: visitId,
          order: index + 1,
          ...base,
          ...(values as object),
        }) as z.output<S>,
      }),
    );
  const days = { fromDate: '2026-11-26', toDate: '2026-11-27' };
  return {
    id: visitId,
    reception: aReception(words.reception),
    guests: lines('receptionGuest', receptionGuestSchema, words.guests, { name: '来宾' }),
    stops: lines('itineraryStop', itineraryStopSchema, words.stops, {
      date: '2026-11-26',
      time: { kind: 'undetermined' },
      content: '考察',
    }),
    tasks: lines('receptionTask', receptionTaskSchema, words.tasks, { task: '任务' }),
    meals: lines('receptionMeal', receptionMealSchema, words.meals, {
      date: '2026-11-26',
      mealTime: 'dinner',
      guestCount: 0,
    }),
    rooms: lines('receptionRoom', receptionRoomSchema, words.rooms, { hotel: '迎宾馆', ...days }),
    vehicles: lines('receptionVehicle', receptionVehicleSchema, words.vehicles, days),
    seatPlans: [],
    sheet: words.sheet && {
      id: 'expenseSheet.2026-M11.qwb_202611k1_sheet',
      values: expenseSheetSchema.parse({ officeId: 'office.all.qwb', receptionId: visitId, ...words.sheet }),
    },
    issues: [],
    receipts: [],
    steps: [],
    overrides: [],
  };
}

/** `count` guests, the first of whom leads them. */
export const someGuests = (count: number, rank: Reception['highestRank'] = 'none') =>
  Array.from({ length: count }, (_, index) => ({ name: `来宾${index + 1}`, rank, isLead: index === 0 }));

/** `count` names. */
export const someNames = (count: number): string[] => Array.from({ length: count }, (_, index) => `陪同${index + 1}`);
