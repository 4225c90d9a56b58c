import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { emptyPlanItem } from '../../../shared/domain/plan-item.ts';
import { weekPartition } from '../../../shared/domain/week.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { planWeekOf } from '../../../shared/rules/plan-week.ts';
import type { Operation } from '../../../shared/store/operation.ts';
import { DELETED_FIELD, deletionOf, headsKnownAt } from '../../../shared/store/record-state.ts';
import { State } from '../../../shared/store/state.ts';
import { found, type InProcessStation, openStationOn, roundsUntil } from '../../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../../support/memory-share.ts';
import { addVenue, congressOffice, joinOffice, syncStatus, venueNames } from '../../support/office-acts.ts';
import { stopAll, twoOffices } from '../../support/two-offices.ts';
import { VirtualTime } from '../../support/virtual-time.ts';

const NOW = Date.UTC(2026, 10, 22, 2);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const openRecords = async (station: InProcessStation, partitions: string[] = ['all']) =>
  station.client.request('records.openWindow', { partitions });

async function venue(station: InProcessStation) {
  const { records, revision } = await openRecords(station);
  const record = records.find(({ kind }) => kind === 'venue');
  if (!record) throw new Error('no venue is here');
  return { ...record, revision };
}

async function rename(station: InProcessStation, name: string): Promise<void> {
  const { id, revision } = await venue(station);
  await station.client.request('directory.editEntry', { id, baseRevision: revision, changes: { name } });
}

/** Clocks of the second office, and what happens to them on the way. */
const clocks: readonly [string, number, number][] = [
  ['right', NOW, 0],
  ['in the year 2001', Date.UTC(2001, 0, 1), 0],
  ['an hour ahead', NOW + HOUR_MS, 0],
  ['a year ahead', NOW + 365 * DAY_MS, 0],
  ['a year ahead, set right on the way', NOW + 365 * DAY_MS, -365 * DAY_MS],
  ['an hour behind, after it was right', NOW, -HOUR_MS],
];

test.each(clocks)(
  'T7 with a clock %s the order of edits and what is kept stay the same, and nobody else is led astray',
  async (_name, start, jump) => {
    const folder = emptyFolder();
    const lead = await openStationOn(new MemoryShare(folder), { time: new VirtualTime(NOW) });
    await found(lead);
    const time = new VirtualTime(start);
    const other = await openStationOn(new MemoryShare(folder), { time });
    const stations = [lead, other];
    await roundsUntil(stations, async () => (await congressOffice(other)) !== undefined);
    await joinOffice(other);
    await addVenue(lead, '一号厅');
    const everywhere = (name: string) =>
      roundsUntil(stations, async () =>
        (await Promise.all(stations.map(venueNames))).every((names) => names.join() === name),
      );
    await everywhere('一号厅');
    // One after the other, each with the other's before its eyes: the last one stands, whatever the clocks say.
    for (const [station, name] of [
      [other, '二号厅'],
      [lead, '三号厅'],
      [other, '四号厅'],
      [lead, '五号厅'],
    ] as const) {
      await rename(station, name);
      await everywhere(name);
      expect((await venue(station)).conflicts).toEqual({});
      if (name === '三号厅') time.jump(jump);
    }
    // Both at once: both stay, and both see the same two.
    await rename(other, '东厅');
    await rename(lead, '西厅');
    await roundsUntil(stations, async () =>
      (await Promise.all(stations.map(venue))).every(({ conflicts }) => 'name' in conflicts),
    );
    const [mine, theirs] = await Promise.all(stations.map(venue));
    expect(mine?.values).toEqual(theirs?.values);
    expect(mine?.conflicts).toEqual(theirs?.conflicts);
    expect(mine?.conflicts.name?.map(({ value }) => value).sort()).toEqual(['东厅', '西厅']);
    // What an office with a right clock enters now carries its own time, not the wrong one's.
    await addVenue(lead, '南厅');
    const { records } = await openRecords(lead);
    const updatedAt = records.find(({ values }) => values.name === '南厅')?.updatedAt ?? 0;
    expect(Math.abs(updatedAt - lead.time.now())).toBeLessThan(2 * HOUR_MS);
    // A clock that was set back does not put the looking after devices that announce nothing off.
    folder.announcements.clear();
    await roundsUntil(stations, async () => (await venueNames(other)).includes('南厅'), 70);
    for (const station of stations) expect(await syncStatus(station)).toMatchObject({ share: 'online' });
    await stopAll(stations);
  },
);

const RECORD = 'planItem.2026-W48.item';

/** What each of three people does, in words; `sees` names whose actions they had before their eyes. */
interface Act {
  readonly by: number;
  readonly sees: readonly number[];
  readonly fields: Record<string, Json> | 'delete';
}

/** Journals of three devices that act in turn, each knowing what it is said to have seen. */
function journalsOf(acts: readonly Act[]): Operation[] {
  const operations: Operation[] = [];
  for (const [index, { by, sees, fields }] of acts.entries()) {
    const state = new State();
    state.apply(operations.filter((_, other) => sees.includes(other) || acts[other]?.by === by));
    const record = state.heads(RECORD);
    const values = fields === 'delete' ? { [DELETED_FIELD]: record ? deletionOf(record, state.revision) : [] } : fields;
    const replaces = Object.fromEntries(
      Object.keys(values).map((field) => [field, headsKnownAt(record, field, state.revision)]),
    );
    operations.push({
      id: `00000${by}.${index}.run${by}`,
      stamp: [by === 1 ? 9000 - index : 1000 + index, 0],
      deviceId: `device${by}`,
      personId: `person ${by}`,
      recordId: RECORD,
      fields: values,
      replaces,
    });
  }
  return operations;
}

/** Every order in which the journals may arrive, each in its own order. */
function* ordersOf(operations: readonly Operation[]): Generator<Operation[]> {
  const firsts = [...new Set(operations.map(({ deviceId }) => deviceId))].map((deviceId) =>
    operations.find((operation) => operation.deviceId === deviceId),
  );
  if (operations.length === 0) yield [];
  for (const first of firsts) {
    if (!first) continue;
    for (const rest of ordersOf(operations.filter((operation) => operation !== first))) yield [first, ...rest];
  }
}

function digest(state: State): string {
  const view = state.view(RECORD);
  const fields = [...(state.heads(RECORD)?.fields ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
  return canonicalJson([
    view?.standing ?? 'none',
    fields.map(([field, heads]) => [field, heads.map(({ operationId, value }) => [operationId, value])]),
  ] as Json);
}

const content = (text: string): Record<string, Json> => ({ content: text });
const cases: readonly [string, readonly Act[], (state: State) => void][] = [
  [
    'a deletion and a change of a field that it had seen',
    [
      { by: 0, sees: [], fields: { ...content('甲'), remarks: '乙' } },
      { by: 1, sees: [0], fields: 'delete' },
      { by: 2, sees: [0], fields: content('丙') },
    ],
    (state) => {
      expect(state.view(RECORD)?.standing).not.toBe('deleted');
      expect(state.view(RECORD)?.values).toMatchObject({ content: '丙', remarks: '乙' });
    },
  ],
  [
    'a deletion that knew of everything',
    [
      { by: 0, sees: [], fields: content('甲') },
      { by: 2, sees: [0], fields: content('丙') },
      { by: 1, sees: [0, 1], fields: 'delete' },
    ],
    (state) => expect(state.view(RECORD)?.standing).toBe('deleted'),
  ],
  [
    'changes of different fields by two offices',
    [
      { by: 0, sees: [], fields: { ...content('甲'), remarks: '乙' } },
      { by: 1, sees: [0], fields: { remarks: '改' } },
      { by: 2, sees: [0], fields: content('丙') },
    ],
    (state) => {
      expect(state.view(RECORD)?.values).toMatchObject({ content: '丙', remarks: '改' });
      expect(state.view(RECORD)?.conflicts).toEqual({});
    },
  ],
  [
    'three changes of one field at once, then one that settles two of them',
    [
      { by: 0, sees: [], fields: content('甲') },
      { by: 1, sees: [0], fields: content('乙') },
      { by: 2, sees: [0], fields: content('丙') },
      { by: 0, sees: [0, 1], fields: content('丁') },
      { by: 1, sees: [0, 1, 2], fields: { remarks: '看过' } },
    ],
    (state) => {
      const values = state
        .heads(RECORD)
        ?.fields.get('content')
        ?.map(({ value }) => value);
      expect(values?.sort()).toEqual(['丁', '丙'].sort());
    },
  ],
  [
    'two deletions and a taking back',
    [
      { by: 0, sees: [], fields: content('甲') },
      { by: 1, sees: [0], fields: 'delete' },
      { by: 2, sees: [0], fields: 'delete' },
      { by: 0, sees: [0, 1], fields: { [DELETED_FIELD]: null } },
    ],
    (state) => expect(['deleted', 'unreadable']).toContain(state.view(RECORD)?.standing),
  ],
];

test.each(cases)(
  'T8 %s: every order, repeated or not, gives one state, and whoever lacks the last action another',
  (_name, acts, holds) => {
    const operations = journalsOf(acts);
    const orders = [...ordersOf(operations)];
    expect(orders.length).toBeGreaterThan(1);
    const digests = new Set<string>();
    for (const order of orders) {
      const state = new State();
      for (const operation of order) state.apply([operation]);
      holds(state);
      const once = digest(state);
      state.apply(operations);
      state.apply([...order].reverse());
      expect(digest(state)).toBe(once);
      digests.add(once);
    }
    expect(digests.size).toBe(1);
    // Whoever lacks the last action, which nothing replaced, shows something else.
    const lacking = new State();
    lacking.apply(operations.slice(0, -1));
    expect(digests.has(digest(lacking))).toBe(false);
  },
);

test('T12 two offices that book the same thing at once while apart both stay, both see the one conflict, and moving one frees it', async () => {
  const folder = emptyFolder();
  const { lead, other, stations } = await twoOffices([new MemoryShare(folder), new MemoryShare(folder)]);
  const weekStart = '2026-11-30';
  const { id: venueId } = await venue(lead);
  const book = async (station: InProcessStation, what: string): Promise<string> => {
    const { me } = await station.client.request('workspace.getStatus');
    const values = {
      ...emptyPlanItem(me?.officeId ?? '', weekStart, addDays(weekStart, 1)),
      time: { kind: 'exact' as const, start: '10:00', end: '11:00' },
      content: what,
      venueId,
    };
    return (await station.client.request('plans.createItem', { values })).ids[0] ?? '';
  };
  const clashesAt = async (station: InProcessStation) => {
    const { records } = await openRecords(station, ['all', weekPartition(weekStart)]);
    return findClashes(planWeekOf(records, weekStart)).filter(({ code }) => code === 'C3');
  };
  folder.failure = 'ENOENT';
  const booked = [await book(lead, '接待用车'), await book(other, '调研用车')].sort();
  for (const station of stations) {
    await station.round();
    expect(await clashesAt(station)).toEqual([]);
  }
  folder.failure = null;
  await roundsUntil(stations, async () =>
    (await Promise.all(stations.map(clashesAt))).every((found) => found.length === 1),
  );
  const [mine, theirs] = await Promise.all(stations.map(clashesAt));
  expect(mine).toEqual(theirs);
  expect([...(mine?.[0]?.itemIds ?? [])].sort()).toEqual(booked);
  const itemOf = async (station: InProcessStation) => {
    const { records, revision } = await openRecords(station, [weekPartition(weekStart)]);
    const { me } = await station.client.request('workspace.getStatus');
    const item = records.find(({ values }) => values.officeId === me?.officeId);
    return { id: item?.id ?? '', baseRevision: revision };
  };
  const free = () =>
    roundsUntil(stations, async () =>
      (await Promise.all(stations.map(clashesAt))).every((found) => found.length === 0),
    );
  const move = async (start: string, end: string): Promise<void> => {
    const changes = { time: { kind: 'exact', start, end } };
    await other.client.request('plans.editItem', { ...(await itemOf(other)), changes });
  };
  await move('14:00', '15:00');
  await free();
  await move('10:30', '11:30');
  await roundsUntil(stations, async () =>
    (await Promise.all(stations.map(clashesAt))).every((found) => found.length === 1),
  );
  await lead.client.request('plans.removeItem', await itemOf(lead));
  await free();
  await stopAll(stations);
});
