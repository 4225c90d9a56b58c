import { expect, test } from 'vitest';
import { nodeHashing } from '../../../electron/storage/node-crypto.ts';
import { CLOCK_WARNING_MS, officeReadings, syncProblems } from '../../../shared/host/sync-details.ts';
import type { SyncFacts } from '../../../shared/host/sync-facts.ts';
import { type WorkstationReading, WorkstationReadings } from '../../../shared/host/workstation-readings.ts';
import { encodeCommit } from '../../../shared/store/operation.ts';
import { type MarkedPlace, markedPlace } from '../../../shared/sync/journal-position.ts';
import type { ReplicationStatus } from '../../../shared/sync/replication.ts';
import { openDevice } from '../../support/device.ts';
import { fixedDevice } from '../../support/fixed-device.ts';
import { emptyFolder } from '../../support/memory-share.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

const aReplication = (changes: Partial<ReplicationStatus> = {}): ReplicationStatus => ({
  share: 'online',
  published: null,
  lastContactAt: null,
  otherDeviceIds: [],
  unverified: [],
  readings: [],
  clockOffsetMs: null,
  errorCode: null,
  ...changes,
});

const nothing = { quarantinedOperations: 0, unreadableRecords: 0, waitingDistributions: 0 };

/** Workstations named `office number`, each in a state. */
function factsOf(states: Readonly<Record<string, WorkstationReading['state']>>): SyncFacts {
  return {
    replication: aReplication(),
    workstations: Object.entries(states).map(([deviceId, state]) => ({
      deviceId,
      state,
      behindSince: state === 'behind' || state === 'unread' ? deviceId.length : null,
      isNotSeen: false,
    })),
    officeIds: ['party', 'government'],
    officeOf: (deviceId) => deviceId.split(' ')[0] ?? null,
    distrustedSnapshot: null,
  };
}

test('an office has read when each of its workstations has, partly when some have, and is unknown when none says so', () => {
  const stateOf = (...states: WorkstationReading['state'][]) =>
    officeReadings(factsOf(Object.fromEntries(states.map((state, index) => [`government ${index}`, state]))))[1]?.state;
  expect(stateOf()).toBe('none');
  expect(stateOf('current')).toBe('current');
  expect(stateOf('current', 'current')).toBe('current');
  expect(stateOf('current', 'unknown')).toBe('partly');
  expect(stateOf('current', 'behind')).toBe('partly');
  expect(stateOf('behind', 'unknown')).toBe('behind');
  expect(stateOf('behind', 'unread')).toBe('behind');
  expect(stateOf('unread', 'unknown')).toBe('unread');
  expect(stateOf('unknown', 'unknown')).toBe('unknown');
});

test('every office has a row in order, workstations of no known office one at the end', () => {
  expect(
    officeReadings(factsOf({ 'government 1': 'behind', 'elsewhere 22': 'unread', 'gone 4444': 'current' })),
  ).toEqual([
    { officeId: 'party', workstations: 0, current: 0, state: 'none', behindSince: null },
    { officeId: 'government', workstations: 1, current: 0, state: 'behind', behindSince: 12 },
    { officeId: null, workstations: 2, current: 1, state: 'partly', behindSince: 12 },
  ]);
});

test('a workstation that is missed for weeks is a problem of its own and not waited for', () => {
  const facts = factsOf({ 'government 1': 'current', 'government 2': 'behind' });
  const workstations = facts.workstations.map((one) => ({ ...one, isNotSeen: one.state === 'behind' }));
  expect(officeReadings({ ...facts, workstations })[1]).toMatchObject({ state: 'current', workstations: 1 });
  expect(syncProblems({ ...facts, workstations }, nothing)).toEqual([
    { code: 'deviceNotSeen', deviceId: 'government 2', officeId: 'government', since: 12 },
  ]);
});

test.each(['unreachable', 'otherWorkspace', 'noWorkspace', 'newerFormat', 'ownJournalDiffers'] as const)(
  'a share that is %s is a problem; one that is online or being connected is none',
  (share) => {
    const problemsOf = (state: ReplicationStatus['share']) =>
      syncProblems({ ...factsOf({}), replication: aReplication({ share: state, errorCode: 'EIO' }) }, nothing);
    expect(problemsOf(share)).toHaveLength(1);
    expect(problemsOf('unreachable')).toEqual([{ code: 'shareUnreachable', errorCode: 'EIO' }]);
    expect(problemsOf('online')).toEqual([]);
    expect(problemsOf('connecting')).toEqual([]);
  },
);

test('[T7] a clock that is two minutes off either way is a problem with its size, and nothing else changes', () => {
  const problemsOf = (clockOffsetMs: number | null) =>
    syncProblems({ ...factsOf({}), replication: aReplication({ clockOffsetMs }) }, nothing);
  for (const offsetMs of [CLOCK_WARNING_MS, -CLOCK_WARNING_MS, YEAR_MS, -YEAR_MS]) {
    expect(problemsOf(offsetMs)).toEqual([{ code: 'clockOff', offsetMs }]);
  }
  for (const offsetMs of [CLOCK_WARNING_MS - 1, 1 - CLOCK_WARNING_MS, 0, null])
    expect(problemsOf(offsetMs)).toEqual([]);
});

test('unverified devices, unreadable records and waiting documents are problems with their numbers', () => {
  const replication = aReplication({ unverified: [{ deviceId: 'government 1', problem: 'badSignature' }] });
  expect(
    syncProblems(
      { ...factsOf({}), replication },
      { quarantinedOperations: 0, unreadableRecords: 2, waitingDistributions: 1 },
    ),
  ).toEqual([
    { code: 'deviceUnverified', deviceId: 'government 1', officeId: 'government', reason: 'badSignature' },
    { code: 'recordsUnreadable', count: 2 },
    { code: 'distributionsWaiting', count: 1 },
  ]);
});

/** A journal with an entry on each of three days, and the readings of others of it. */
function threeDays() {
  const device = openDevice(emptyFolder());
  const places: MarkedPlace[] = [];
  for (const day of [1, 2, 3]) {
    const operation = {
      id: `${device.deviceId.slice(0, 6)}.${day}.testrun`,
      stamp: [day * DAY_MS, 0],
      deviceId: device.deviceId,
      personId: 'person.all.one',
      recordId: 'venue.all.one',
      fields: { name: `${day}` },
      replaces: {},
    } as const;
    device.journal.append(encodeCommit([operation]));
    device.journal.sign();
    places.push(markedPlace(device.journal.position));
  }
  const identity = { ...fixedDevice(), deviceId: device.deviceId, signer: device.signer };
  const bugs: unknown[] = [];
  const ports = { device: identity, hashing: nodeHashing, onBug: (_: string, error: unknown) => void bugs.push(error) };
  const readings = new WorkstationReadings(ports, device.logs, (commit) => commit);
  const [, , published = null] = places;
  const of = (place: MarkedPlace | null | undefined, now: number): WorkstationReading | undefined =>
    readings.of(
      aReplication({
        published,
        otherDeviceIds: ['other'],
        readings: place === undefined ? [] : [{ deviceId: 'other', place }],
      }),
      now,
    )[0];
  return { of, places, bugs, logs: device.logs };
}

test('who lags, lags since the first entry that was not read; who has the last one does not; who says nothing is unknown', () => {
  const { of, places } = threeDays();
  expect(of(places[2], 4 * DAY_MS)).toMatchObject({ state: 'current', behindSince: null });
  expect(of(places[1], 4 * DAY_MS)).toMatchObject({ state: 'behind', behindSince: 3 * DAY_MS, isNotSeen: false });
  expect(of(places[0], 4 * DAY_MS)).toMatchObject({ state: 'behind', behindSince: 2 * DAY_MS });
  expect(of(null, 4 * DAY_MS)).toMatchObject({ state: 'unread', behindSince: DAY_MS });
  expect(of(undefined, 4 * DAY_MS)).toMatchObject({ state: 'unknown', behindSince: null });
});

test('a place of the same length in a journal that parted from this one, or one that lies ahead, is not the last one', () => {
  const { of, places } = threeDays();
  const [, , last] = places;
  if (!last) throw new Error('no place');
  expect(of({ ...last, mark: '0000000000000000' }, 0)?.state).toBe('behind');
  expect(of({ ...last, offset: last.offset + 100 }, 0)?.state).toBe('behind');
  expect(of({ ...last, segment: last.segment + 1 }, 0)?.state).toBe('behind');
});

test('fourteen days after the first entry that was not read a workstation is missed', () => {
  const { of, places } = threeDays();
  expect(of(places[1], 17 * DAY_MS - 1)?.isNotSeen).toBe(false);
  expect(of(places[1], 17 * DAY_MS)?.isNotSeen).toBe(true);
});

test('a journal that cannot be read for the moment gives no time, and is reported', () => {
  const { of, places, bugs, logs } = threeDays();
  logs.read = () => {
    throw new Error('EIO');
  };
  expect(of(places[0], 0)).toMatchObject({ state: 'behind', behindSince: null });
  expect(bugs).toHaveLength(1);
});
