import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { isRecordKind, type RecordKind } from '../../shared/domain/record.ts';
import type { Clash } from '../../shared/rules/clash.ts';
import { findClashes } from '../../shared/rules/clashes.ts';
import { type PlanWeek, planWeekOf } from '../../shared/rules/plan-week.ts';
import { workCalendarOf } from '../../shared/rules/work-calendar.ts';
import type { RecordView, TypedRecordView } from '../../shared/store/record-view.ts';

export type Records = ReadonlyMap<string, RecordView>;

/** Derived once for each state of the records: selectors must answer the same object while nothing changed. */
export function remembered<T>(derive: (records: Records, key: string) => T): (records: Records, key: string) => T {
  const byRecords = new WeakMap<Records, Map<string, T>>();
  return (records, key) => {
    const byKey = byRecords.get(records) ?? new Map<string, T>();
    byRecords.set(records, byKey);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const value = derive(records, key);
    byKey.set(key, value);
    return value;
  };
}

/** Derived once from the same records one by one, whichever others changed: what is made of it need not be made again. */
export function keptWhileSame<T>(derive: (records: readonly RecordView[]) => T): (records: readonly RecordView[]) => T {
  let last: { readonly records: readonly RecordView[]; readonly value: T } | null = null;
  return (records) => {
    const isSame =
      last?.records.length === records.length && records.every((record, place) => record === last?.records[place]);
    if (last && isSame) return last.value;
    last = { records, value: derive(records) };
    return last.value;
  };
}

const presentByKind = remembered((records) => {
  const byKind = new Map<RecordKind, RecordView[]>();
  for (const record of records.values()) {
    if (record.standing !== 'present' || !isRecordKind(record.kind)) continue;
    const list = byKind.get(record.kind);
    if (list) list.push(record);
    else byKind.set(record.kind, [record]);
  }
  return byKind;
});

const noRecords: readonly RecordView[] = [];

/** Present records of a kind. Sound: the host parsed a present record's values by the schema of its kind. */
export const recordsOfKind = <K extends RecordKind>(records: Records, kind: K): readonly TypedRecordView<K>[] =>
  (presentByKind(records, '').get(kind) ?? noRecords) as unknown as readonly TypedRecordView<K>[];

export function recordOf<K extends RecordKind>(
  records: Records,
  kind: K,
  id: string | undefined,
): TypedRecordView<K> | undefined {
  const record = id === undefined ? undefined : records.get(id);
  return record?.kind === kind && record.standing === 'present' ? (record as TypedRecordView<K>) : undefined;
}

interface Ranked {
  readonly id: string;
  readonly values: { readonly rankOrder: number };
}

/** Those of one rank by id: the same order on every workstation, in whatever order their records came. */
const byRank = (left: Ranked, right: Ranked): number =>
  left.values.rankOrder - right.values.rankOrder || (left.id < right.id ? -1 : 1);

export const officesInOrder = remembered((records) => [...recordsOfKind(records, 'office')].sort(byRank));

export const leadersInOrder = remembered((records) => [...recordsOfKind(records, 'leader')].sort(byRank));

export const leadOffice = (records: Records): TypedRecordView<'office'> | undefined =>
  officesInOrder(records, '').find(({ values }) => values.isLead);

export const planWeek: (records: Records, weekStart: PlainDate) => PlanWeek = remembered((records, weekStart) =>
  planWeekOf(records.values(), weekStart),
);

/** How days are kept in this workspace. */
export const workCalendar = remembered((records) =>
  workCalendarOf(
    recordsOfKind(records, 'calendarNotice').map(({ values }) => values),
    recordsOfKind(records, 'calendarDay').map(({ values }) => values),
  ),
);

/** 查看 gets a version without its items; withheld items alone do not close one. */
export const isClosed = ({ values, isRedacted }: TypedRecordView<'bulletinVersion'>): boolean =>
  isRedacted === true && values.items.length === 0;

/** Clashes of the week as it stands; once it is published, of what the newest version lists. */
export const clashesOfWeek: (records: Records, weekStart: PlainDate) => readonly Clash[] = remembered(
  (records, weekStart) => {
    const week = planWeek(records, weekStart);
    const newest = versionsOf(records, weekStart)[0];
    const isPublished = bulletinOf(records, weekStart)?.values.state === 'published';
    if (!isPublished || !newest || isClosed(newest)) return findClashes(week);
    const listed = new Set(newest.values.items.map(({ id }) => id));
    return findClashes({ ...week, items: week.items.filter(({ id }) => listed.has(id)) });
  },
);

/** `submissionOf`, `bulletinOf`: absent while nobody has written one. */
export const submissionOf = (records: Records, weekStart: PlainDate, officeId: string) =>
  recordsOfKind(records, 'submission').find(
    ({ values }) => values.weekStart === weekStart && values.officeId === officeId,
  );

export const bulletinOf = (records: Records, weekStart: PlainDate) =>
  recordsOfKind(records, 'bulletin').find(({ values }) => values.weekStart === weekStart);

/** Issued versions of a week, the newest first. */
export const versionsOf: (records: Records, weekStart: PlainDate) => readonly TypedRecordView<'bulletinVersion'>[] =
  remembered((records, weekStart) =>
    recordsOfKind(records, 'bulletinVersion')
      .filter(({ values }) => values.weekStart === weekStart)
      .sort(
        (left, right) =>
          right.values.sequence - left.values.sequence || right.values.publishedAt - left.values.publishedAt,
      ),
  );
