import type { Leader } from '../../domain/leader.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import type { ExpenseLine, ExpenseSheet, SheetPerson } from '../../domain/reception/expense-sheet.ts';
import type { ItineraryStop, StopKind } from '../../domain/reception/visit-parts.ts';
import { mealKindNames, mealTimeNames, roomTypeNames } from '../documents/reception/visit-names.ts';
import { placeOf, stopMoment, unitOf, vehicleName } from '../documents/reception/visit-texts.ts';
import { guestCount } from './head-count.ts';
import type { NameOf } from './plan-snapshot.ts';
import type { VisitFile } from './visit-book.ts';

/** What a person writes of a 接待清单; whose it is and who signed it are added by the command. */
export type SheetWords = Omit<
  ExpenseSheet,
  'officeId' | 'receptionId' | 'filledBy' | 'filledAt' | 'reviewedBy' | 'reviewedAt'
>;

type Visit = Pick<VisitFile, 'reception' | 'guests' | 'stops' | 'tasks' | 'meals' | 'rooms' | 'vehicles'>;

interface Directory {
  readonly leaders: ReadonlyMap<string, Pick<Leader, 'name' | 'title'>>;
  /** Of an office or a room. */
  readonly nameOf: NameOf;
}

const words = {
  meal: (kind: string, time: string): string => `${kind}（${time}）`,
  rooms: (type: string, count: number, nights: number): string => `${type}${count}间${nights}晚`,
  vehicle: (name: string): string => `用车：${name}`,
  driver: '驾驶员',
  contact: '联络',
} as const;

/**
 * A 接待清单 to begin with: what the visit says of 接待对象, 公务活动, 接待费, 陪同人员 and 工作保障人员 (plans-and-reception.md §2.1, row "list").
 * The work meal is ours; what guests eat besides and where they sleep they pay themselves. Prices that are not known are 0.
 */
export function sheetProposal(visit: Visit, directory: Directory): SheetWords {
  const escorts = escortsOf(visit, directory);
  return {
    number: '',
    letterNumber: visit.reception.letterNumber,
    guests: visit.guests.map(({ values: { name, unit, title } }) => ({ name, unit, title })),
    activities: visit.stops
      .filter(({ values }) => !isProvision.has(values.kind))
      .map(({ values }) => activityOf(values, directory)),
    lines: [...mealLines(visit), ...roomLines(visit), ...vehicleLines(visit)],
    escorts,
    support: supportOf(visit, directory).filter(({ name }) => !escorts.some((escort) => escort.name === name)),
    collectedMeals: 0,
    collectedTransport: 0,
    remarks: '',
  };
}

/** Coming, going, eating and sleeping are no 公务活动. */
const isProvision: ReadonlySet<StopKind> = new Set(['arrival', 'departure', 'meal', 'lodging']);

const activityOf = (stop: ItineraryStop, { nameOf }: Directory): ExpenseSheet['activities'][number] => ({
  item: stop.content.slice(0, 300),
  when: stopMoment(stop).slice(0, 60),
  place: placeOf(stop, nameOf),
});

function mealLines(visit: Visit): ExpenseLine[] {
  return visit.meals.map(({ values: { kind, mealTime, date, place, standard, guestCount: eating, companions } }) => {
    const guests = eating > 0 ? eating : guestCount(visit);
    const isOurs = kind === 'workMeal';
    return {
      kind: 'meal',
      item: words.meal(mealKindNames[kind], mealTimeNames[mealTime]),
      date,
      place,
      quantity: isOurs ? guests + companions.length : guests,
      unitPrice: standard ?? 0,
      paidBy: isOurs ? 'host' : 'guest',
    };
  });
}

/** Rooms that differ only in their number are one line. */
function roomLines({ rooms }: Visit): ExpenseLine[] {
  const alike = Map.groupBy(rooms, ({ values: { hotel, roomType, price, fromDate, toDate } }) =>
    JSON.stringify([hotel, roomType, price, fromDate, toDate]),
  );
  return [...alike.values()].flatMap((group): ExpenseLine[] => {
    const [first] = group;
    if (!first) return [];
    const { hotel, roomType, price = 0, fromDate, toDate } = first.values;
    const nights = Math.max(1, daysBetween(fromDate, toDate));
    const item = words.rooms(roomTypeNames[roomType], group.length, nights);
    const shared = { kind: 'lodging', paidBy: 'guest', date: fromDate, place: hotel, unitPrice: price } as const;
    return [{ ...shared, item, quantity: group.length * nights }];
  });
}

const vehicleLines = ({ vehicles }: Visit): ExpenseLine[] =>
  vehicles
    .filter(({ values }) => values.use !== 'police' && values.use !== 'medical')
    .map(({ values }) => ({
      kind: 'transport',
      item: words.vehicle(vehicleName(values)),
      date: values.fromDate,
      place: '',
      quantity: 1,
      unitPrice: 0,
      paidBy: 'host',
    }));

/** Our leaders of the visit and of its stops, then whoever eats along. */
function escortsOf({ reception, stops, meals }: Visit, { leaders }: Directory): SheetPerson[] {
  const hosts = [...reception.hosts, ...stops.flatMap(({ values }) => values.hosts)];
  return onceEach([
    ...hosts.flatMap(({ leaderId }) => {
      const leader = leaders.get(leaderId);
      return leader ? [{ name: leader.name, unit: '', title: leader.title }] : [];
    }),
    ...meals.flatMap(({ values }) =>
      values.companions.map((name) => ({ name: name.slice(0, 40), unit: '', title: '' })),
    ),
  ]);
}

/** Our contact, whoever answers for a task, and the drivers. */
function supportOf({ reception, tasks, vehicles }: Visit, { nameOf }: Directory): SheetPerson[] {
  return onceEach([
    { name: reception.ourContact, unit: '', title: words.contact },
    ...tasks.map(({ values }) => ({ name: values.person, unit: unitOf(values, nameOf), title: '' })),
    ...vehicles.map(({ values }) => ({ name: values.driver, unit: '', title: words.driver })),
  ]);
}

/** People with a name, the first of each name. */
function onceEach(people: readonly SheetPerson[]): SheetPerson[] {
  const first = new Map<string, SheetPerson>();
  for (const person of people) if (person.name !== '' && !first.has(person.name)) first.set(person.name, person);
  return [...first.values()];
}
