import path from 'node:path';
import { expect, test } from 'vitest';
import { type PartitionState, Partitions } from '../../../shared/store/partitions.ts';
import { emptyRecordState } from '../../../shared/store/record-state.ts';
import { State } from '../../../shared/store/state.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { openRealStore, said, say } from '../../support/real-store.ts';

const week = (number: number): string => `planItem.2026-W${number}`;

/** A partition of as many records as three offices fill in a busy year. */
const filled = (name: string, records = 1000): PartitionState => ({
  name,
  applied: new Map([['aaaaaa.run', records]]),
  records: new Map(Array.from({ length: records }, (_, index) => [`${name}.r${index}`, emptyRecordState()])),
});

test('a start reads the directory, and a week only when somebody asks for it', async () => {
  const profileFolder = path.join(scratchFolder('lazy'), 'profile');
  const first = await openRealStore(profileFolder);
  say(first.store, 'one');
  await first.store.close();
  const { store, release } = await openRealStore(profileFolder);
  const loaded = (): string[] => store.state.partitions.loaded().map(({ name }) => name);
  expect(loaded()).toEqual(['venue.all']);
  expect(store.state.view('planItem.2026-W48.one')?.values.content).toBe('one');
  expect(loaded().sort()).toEqual(['planItem.2026-W48', 'venue.all']);
  expect(said(store).get('one')).toBe(3);
  release();
});

test('an operation for a week that is only on the disk joins what stands there', async () => {
  const profileFolder = path.join(scratchFolder('lazy'), 'profile');
  const first = await openRealStore(profileFolder);
  say(first.store, 'one');
  await first.store.close();
  const second = await openRealStore(profileFolder);
  say(second.store, 'two');
  await second.store.close();
  const third = await openRealStore(profileFolder);
  expect([...said(third.store)]).toEqual([
    ['one', 3],
    ['two', 3],
  ]);
  third.release();
});

test('weeks that nothing changed are let go when many are read, the latest and the changed ones stay', () => {
  const letGo: string[] = [];
  const read: string[] = [];
  const partitions = new Partitions(({ name }) => letGo.push(name));
  const names = Array.from({ length: 45 }, (_, index) => week(index));
  partitions.expect(names, (name) => {
    read.push(name);
    return filled(name);
  });
  partitions.get(week(0));
  partitions.pin(week(0));
  for (const name of names) partitions.get(name);
  expect(letGo.length).toBeGreaterThan(10);
  expect(letGo).not.toContain(week(0));
  expect(letGo).not.toContain(week(44));
  expect(letGo).toContain(week(1));
  expect(partitions.names().sort()).toEqual([...names].sort());
  const before = read.length;
  expect(partitions.get(week(1))?.records.size).toBe(1000);
  expect(read.length).toBe(before + 1);
  partitions.get(week(44));
  expect(read.length).toBe(before + 1);
});

test('a week that took in an operation is never let go: what a person had seen of it is not on the disk', () => {
  const state = new State();
  const names = Array.from({ length: 60 }, (_, index) => week(index));
  state.partitions.expect(names, (name) => filled(name));
  const recordId = `${week(3)}.r1`;
  const operation = { id: 'bbbbbb.1.runx', stamp: [1, 0] as const, deviceId: 'b', personId: 'p', recordId };
  state.apply([{ ...operation, fields: { content: '改' }, replaces: {} }]);
  const { revision } = state;
  for (const name of names) state.partitions.get(name);
  expect(state.heads(recordId)?.fields.get('content')?.[0]?.revision).toBe(revision);
});
