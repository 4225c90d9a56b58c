import { chinaTimeOf } from '../domain/china-time.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { partsOfRecordId, type RecordKind } from '../domain/record.ts';
import type { Operation } from './operation.ts';
import { deviceMarkOf } from './record-history.ts';
import { DELETED_FIELD } from './record-state.ts';
import { compareStamps, type Stamp } from './stamp.ts';

/** What happened to many records at once: the moment before it is worth going back to. */
export type BulkKind = 'creation' | 'publication' | 'move' | 'deletion' | 'restoration' | 'rehoming' | 'bulk';

export interface BulkEvent {
  readonly kind: BulkKind;
  /** State just before it: every operation up to and including this stamp. */
  readonly before: Stamp;
  readonly at: number;
  readonly personId: string;
  readonly records: number;
}

export interface RecoveryDay {
  readonly date: PlainDate;
  readonly operations: number;
  readonly records: number;
  readonly personIds: readonly string[];
  /** The earliest first. */
  readonly events: readonly BulkEvent[];
}

/** Fewer records at once than this are everyday work. */
const BULK_RECORDS = 5;

/** Commits of one kind that follow each other more closely belong to one action of a person. */
const ONE_ACTION_MS = 10_000;

const HOUR_MS = 3_600_000;
const MAX_COUNTER = Number.MAX_SAFE_INTEGER;

/** The last stamp before this one: state "just before" an operation is all up to it. */
export const justBefore = ([milliseconds, counter]: Stamp): Stamp =>
  counter > 0 ? [milliseconds, counter - 1] : [milliseconds - 1, MAX_COUNTER];

/** State at an instant as clocks show it. */
export const stampAt = (milliseconds: number): Stamp => [milliseconds, MAX_COUNTER];

interface Action {
  readonly kind: BulkKind | 'ordinary';
  readonly device: string;
  readonly personId: string;
  readonly first: Stamp;
  last: Stamp;
  readonly records: Set<string>;
}

interface DayCount {
  operations: number;
  readonly records: Set<string>;
  readonly persons: Set<string>;
}

/**
 * Counts operations by day and finds bulk events. History is complete, so every moment can be restored and no point ever
 * expires; the days and events are where people look for one.
 */
export class RecoveryPoints {
  readonly #days = new Map<PlainDate, DayCount>();
  readonly #dates = new Map<number, PlainDate>();
  readonly #events: BulkEvent[] = [];
  readonly #current = new Map<string, Action>();
  /** Which id an operation had first, by what stays the same when a device writes it again under a new name. */
  readonly #ids = new Map<string, string>();

  /** Takes one commit. Commits of one journal must come in its order. */
  add(operations: readonly Operation[]): void {
    const fresh = operations.filter((operation) => this.#isFresh(operation));
    for (const operation of fresh) this.#count(operation);
    const isRehoming = fresh.length < operations.length;
    const [first] = operations;
    if (first) this.#act(actionOf(operations, isRehoming));
  }

  /** The latest day first; for running in slices. */
  *days(): Generator<undefined, RecoveryDay[]> {
    for (const action of this.#current.values()) this.#settle(action);
    this.#current.clear();
    const eventsOf = new Map<PlainDate, BulkEvent[]>();
    for (const event of this.#events.sort((left, right) => compareStamps(left.before, right.before))) {
      const { date } = chinaTimeOf(event.at);
      eventsOf.set(date, [...(eventsOf.get(date) ?? []), event]);
      yield undefined;
    }
    return [...this.#days]
      .sort(([left], [right]) => (left < right ? 1 : -1))
      .map(([date, { operations, records, persons }]) => ({
        date,
        operations,
        records: records.size,
        personIds: [...persons],
        events: eventsOf.get(date) ?? [],
      }));
  }

  #isFresh({ id, stamp, personId, recordId }: Operation): boolean {
    const key = `${stamp[0]}.${stamp[1]} ${personId} ${recordId}`;
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, id);
    return known === undefined || known === id;
  }

  #count({ stamp, personId, recordId }: Operation): void {
    const date = this.#dateOf(stamp[0]);
    let day = this.#days.get(date);
    if (!day) {
      day = { operations: 0, records: new Set(), persons: new Set() };
      this.#days.set(date, day);
    }
    day.operations += 1;
    day.records.add(recordId);
    day.persons.add(personId);
  }

  /** Days of China begin with an hour of UTC, so every hour has one date: looked up, since it is asked for each operation. */
  #dateOf(milliseconds: number): PlainDate {
    const hour = Math.floor(milliseconds / HOUR_MS);
    let date = this.#dates.get(hour);
    if (date === undefined) {
      ({ date } = chinaTimeOf(milliseconds));
      this.#dates.set(hour, date);
    }
    return date;
  }

  #act(action: Action): void {
    const former = this.#current.get(action.device);
    const isSame =
      former?.kind === action.kind &&
      former.personId === action.personId &&
      action.first[0] - former.last[0] < ONE_ACTION_MS;
    if (!former || !isSame) {
      if (former) this.#settle(former);
      this.#current.set(action.device, action);
      return;
    }
    former.last = action.last;
    for (const recordId of action.records) former.records.add(recordId);
  }

  #settle({ kind, first, last, personId, records }: Action): void {
    if (kind === 'ordinary') return;
    const isSingle = kind === 'publication' || kind === 'restoration' || kind === 'rehoming';
    if (!isSingle && records.size < BULK_RECORDS) return;
    // What was written again carries its former stamps: the moment is where the former journal ended.
    const before = kind === 'rehoming' ? last : justBefore(first);
    this.#events.push({ kind, before, at: kind === 'rehoming' ? last[0] : first[0], personId, records: records.size });
  }
}

function actionOf(operations: readonly Operation[], isRehoming: boolean): Action {
  const stamps = operations.map(({ stamp }) => stamp).sort(compareStamps);
  const [operation] = operations;
  return {
    kind: isRehoming ? 'rehoming' : kindOf(operations),
    device: deviceMarkOf(operation?.id ?? ''),
    personId: operation?.personId ?? '',
    first: stamps[0] ?? [0, 0],
    last: stamps.at(-1) ?? [0, 0],
    records: new Set(operations.map(({ recordId }) => recordId)),
  };
}

const dayFields = ['date', 'endDate', 'time'];

function kindOf(operations: readonly Operation[]): Action['kind'] {
  const hasKind = (kind: RecordKind): boolean =>
    operations.some(({ recordId }) => partsOfRecordId(recordId).kind === kind);
  if (hasKind('restoration')) return 'restoration';
  if (hasKind('bulletinVersion')) return 'publication';
  if (operations.every(({ fields }) => (fields[DELETED_FIELD] ?? null) !== null)) return 'deletion';
  if (operations.every(isCreation)) return operations.length < BULK_RECORDS ? 'ordinary' : 'creation';
  if (operations.every(isMove)) return 'move';
  return operations.length < BULK_RECORDS ? 'ordinary' : 'bulk';
}

const isCreation = ({ fields, replaces }: Operation): boolean =>
  Object.keys(replaces).length === 0 && Object.keys(fields).length > 1;

const isMove = ({ recordId, fields }: Operation): boolean =>
  partsOfRecordId(recordId).kind === 'planItem' && Object.keys(fields).every((field) => dayFields.includes(field));
