import { daysBetween, minutesOf, type PlainDate } from '../../domain/plain-date.ts';
import type { ReceptionRoom, ReceptionVehicle } from '../../domain/reception/visit-parts.ts';
import { DAY_MINUTES, type Interval, overlaps } from '../plan-intervals.ts';
import { isLive } from './stages.ts';
import type { VisitFile } from './visit-book.ts';

/** A car, a room or a driver that is promised twice. */
export interface ResourceClash {
  readonly kind: 'vehicle' | 'driver' | 'room';
  readonly name: string;
  /** The two records and whose visits they are. */
  readonly first: { readonly id: string; readonly receptionId: string };
  readonly second: { readonly id: string; readonly receptionId: string };
  readonly date: PlainDate;
}

interface Use {
  readonly id: string;
  readonly receptionId: string;
  readonly date: PlainDate;
  readonly span: Interval;
}

const epoch = '2000-01-01';
const minuteOf = (date: PlainDate, minutes: number): number => daysBetween(epoch, date) * DAY_MINUTES + minutes;

const carSpan = ({ fromDate, fromTime, toDate, toTime }: ReceptionVehicle): Interval => ({
  start: minuteOf(fromDate, fromTime === undefined ? 0 : minutesOf(fromTime)),
  end: minuteOf(toDate, toTime === undefined ? DAY_MINUTES : minutesOf(toTime)),
});

/** A room is had for nights: who leaves on a day makes room for whoever comes on it. */
const NOON = 12 * 60;
const roomSpan = ({ fromDate, toDate }: ReceptionRoom): Interval => ({
  start: minuteOf(fromDate, NOON),
  end: minuteOf(toDate === fromDate ? fromDate : toDate, toDate === fromDate ? DAY_MINUTES : NOON),
});

const bare = (text: string): string => text.replaceAll(/[\s·•]/g, '').toUpperCase();

/** Everything that two live visits, or two lines of one, were promised at once. Derived, never stored; any order of visits gives the same. */
export function resourceClashes(files: Iterable<VisitFile>): ResourceClash[] {
  const uses = new Map<string, Use[]>();
  const add = (key: string, use: Use): void => {
    const list = uses.get(key);
    if (list) list.push(use);
    else uses.set(key, [use]);
  };
  for (const { id: receptionId, reception, vehicles, rooms } of files) {
    if (!isLive(reception.stage)) continue;
    for (const { id, values } of vehicles) {
      const use = { id, receptionId, date: values.fromDate, span: carSpan(values) };
      if (values.plate !== '') add(`vehicle ${bare(values.plate)}`, use);
      if (values.driver !== '' && values.driverPhone !== '')
        add(`driver ${values.driver} ${bare(values.driverPhone)}`, use);
    }
    for (const { id, values } of rooms) {
      if (values.number === '') continue;
      const use = { id, receptionId, date: values.fromDate, span: roomSpan(values) };
      add(`room ${bare(values.hotel)} ${bare(values.number)}`, use);
    }
  }
  return [...uses]
    .flatMap(([key, list]) => clashesOf(key, list))
    .sort((left, right) => (left.date < right.date ? -1 : 1));
}

function clashesOf(key: string, list: readonly Use[]): ResourceClash[] {
  const [kind = '', ...names] = key.split(' ');
  const sorted = [...list].sort((left, right) => left.span.start - right.span.start || (left.id < right.id ? -1 : 1));
  return sorted.flatMap((first, index) =>
    sorted
      .slice(index + 1)
      .filter((second) => overlaps(first.span, second.span))
      .map(({ id, receptionId, date }) => ({
        kind: kind as ResourceClash['kind'],
        name: kind === 'room' ? names.join(' ') : (names[0] ?? ''),
        first: { id: first.id, receptionId: first.receptionId },
        second: { id, receptionId },
        date,
      })),
  );
}
