import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { decodeCommit, encodeCommit, type Operation } from '../../shared/store/operation.ts';
import { packPartition, unpackPartition } from '../../shared/store/packed-partition.ts';
import { DELETED_FIELD, deletionOf, headsKnownAt } from '../../shared/store/record-state.ts';
import { State } from '../../shared/store/state.ts';

const FIELDS = ['content', 'remarks', 'placeText'];
const RECORDS = ['planItem.2026-W48.a', 'planItem.2026-W48.b'];

type Step =
  | {
      readonly kind: 'set';
      readonly device: number;
      readonly record: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly kind: 'delete'; readonly device: number; readonly record: number }
  | { readonly kind: 'meet'; readonly device: number; readonly other: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      device: fc.nat(2),
      record: fc.nat(1),
      field: fc.nat(2),
      value: fc.nat(9),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), device: fc.nat(2), record: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('meet' as const), device: fc.nat(2), other: fc.nat(2) }) },
);

/** Three devices that write, delete and exchange journals in some order; returns each device's journal. */
function play(steps: readonly Step[]): Operation[][] {
  const journals: Operation[][] = [[], [], []];
  const states = [new State(), new State(), new State()];
  const seen = [0, 1, 2].map(() => [0, 0, 0]);
  let now = 0;
  const write = (device: number, recordId: string, fields: Record<string, Json>): void => {
    const state = states[device] as State;
    const journal = journals[device] as Operation[];
    const record = state.heads(recordId);
    const replaces = Object.fromEntries(
      Object.keys(fields)
        .map((field) => [field, headsKnownAt(record, field, state.revision)] as const)
        .filter(([, ids]) => ids.length > 0),
    );
    now += 1;
    const id = `00000${device}.${journal.length}.rand`;
    // One device's clock runs backwards: order of time must not matter.
    const stamp = [device === 2 ? 1_000_000 - now : now, 0] as const;
    const operation = { id, stamp, deviceId: `device${device}`, personId: 'p', recordId, fields, replaces };
    journal.push(operation);
    state.apply([operation]);
  };
  for (const current of steps) {
    const state = states[current.device] as State;
    if (current.kind === 'set')
      write(current.device, RECORDS[current.record] as string, { [FIELDS[current.field] as string]: current.value });
    else if (current.kind === 'delete') {
      const record = state.heads(RECORDS[current.record] as string);
      if (record)
        write(current.device, RECORDS[current.record] as string, {
          [DELETED_FIELD]: deletionOf(record, state.revision),
        });
    } else {
      const from = seen[current.device]?.[current.other] ?? 0;
      const journal = journals[current.other] as Operation[];
      if (current.other !== current.device) state.apply(journal.slice(from));
      (seen[current.device] as number[])[current.other] = journal.length;
    }
  }
  return journals;
}

const digest = (state: State): string =>
  canonicalJson(
    RECORDS.map((id) => [
      id,
      [...(state.heads(id)?.fields ?? [])]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([field, heads]) => [field, heads.map(({ operationId, value }) => [operationId, value])]),
      state.view(id)?.standing ?? 'none',
    ]) as Json,
  );

/** Merges journals in an order chosen by `picks`, now and then repeating what was applied before. */
function mergeIn(journals: readonly Operation[][], picks: readonly number[]): State {
  const state = new State();
  const next = [0, 0, 0];
  const apply = (device: number): void => {
    const journal = journals[device] as Operation[];
    const position = next[device] as number;
    const operation = journal[position];
    if (!operation) return;
    state.apply([operation]);
    if (position % 3 === 0) state.apply(journal.slice(0, position + 1));
    next[device] = position + 1;
  };
  for (const pick of picks) apply(pick % 3);
  for (const device of [0, 1, 2])
    while ((next[device] as number) < (journals[device] as Operation[]).length) apply(device);
  return state;
}

test('[S-6] any order of the journals, with repetitions, gives one state', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.array(fc.nat(2), { maxLength: 60 }), (steps, picks) => {
      const journals = play(steps);
      expect(digest(mergeIn(journals, picks))).toBe(digest(mergeIn(journals, [])));
    }),
    { numRuns: 300 },
  );
});

test('a value that nobody replaced is still there after merging, shown or as the other side of a conflict', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.array(fc.nat(2), { maxLength: 60 }), (steps, picks) => {
      const journals = play(steps);
      const state = mergeIn(journals, picks);
      const all = journals.flat();
      const replaced = new Set(
        all.flatMap(({ replaces }) =>
          Object.entries(replaces).flatMap(([field, ids]) => ids.map((id) => `${field} ${id}`)),
        ),
      );
      for (const { id, recordId, fields } of all) {
        for (const field of Object.keys(fields)) {
          const isHead = state
            .heads(recordId)
            ?.fields.get(field)
            ?.some(({ operationId }) => operationId === id);
          expect(isHead).toBe(!replaced.has(`${field} ${id}`));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('two who change different fields of one record never conflict; two who change the same one always do', () => {
  const base: Operation = {
    id: '000000.0.rand',
    stamp: [1, 0],
    deviceId: 'device0',
    personId: 'p',
    recordId: 'venue.all.x',
    fields: { name: '第一会议室', bufferMinutes: 0 },
    replaces: {},
  };
  const edit = (device: number, fields: Record<string, Json>): Operation => ({
    id: `00000${device}.1.rand`,
    stamp: [device, 0],
    deviceId: `device${device}`,
    personId: `p${device}`,
    recordId: 'venue.all.x',
    fields,
    replaces: Object.fromEntries(Object.keys(fields).map((field) => [field, [base.id]])),
  });
  const apart = new State();
  apart.apply([base, edit(1, { name: '第二会议室' }), edit(2, { bufferMinutes: 10 })]);
  expect(apart.get('venue', 'venue.all.x')).toMatchObject({
    values: { name: '第二会议室', bufferMinutes: 10 },
    conflicts: {},
  });
  const same = new State();
  same.apply([base, edit(1, { name: '第二会议室' }), edit(2, { name: '第三会议室' })]);
  expect(same.get('venue', 'venue.all.x')).toMatchObject({ values: { name: '第三会议室' } });
  expect(same.get('venue', 'venue.all.x')?.conflicts.name?.map(({ value, personId }) => [value, personId])).toEqual([
    ['第三会议室', 'p2'],
    ['第二会议室', 'p1'],
  ]);
});

test('[T8] an edit that the deleting person had not seen brings the record back with its values', () => {
  const id = 'venue.all.x';
  const base: Operation = {
    id: '000000.0.rand',
    stamp: [1, 0],
    deviceId: 'device0',
    personId: 'p',
    recordId: id,
    fields: { name: '第一会议室', bufferMinutes: 0 },
    replaces: {},
  };
  const deletion: Operation = {
    ...base,
    id: '000001.0.rand',
    deviceId: 'device1',
    fields: { [DELETED_FIELD]: [base.id] },
    replaces: {},
  };
  const edit: Operation = {
    ...base,
    id: '000002.0.rand',
    deviceId: 'device2',
    fields: { name: '大礼堂' },
    replaces: { name: [base.id] },
  };
  const state = new State();
  state.apply([base, deletion]);
  expect(state.view(id)?.standing).toBe('deleted');
  state.apply([edit]);
  expect(state.get('venue', id)?.values.name).toBe('大礼堂');
});

test('a partition packed to disk and loaded again goes on merging as if it had never left', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.array(fc.nat(2), { maxLength: 40 }), (steps, picks) => {
      const journals = play(steps);
      const half = mergeIn(
        journals.map((journal) => journal.slice(0, Math.ceil(journal.length / 2))),
        picks,
      );
      const loaded = new State();
      for (const partition of half.partitions.all())
        loaded.load(unpackPartition(JSON.parse(JSON.stringify(packPartition(partition)))));
      for (const journal of journals) loaded.apply(journal);
      expect(digest(loaded)).toBe(digest(mergeIn(journals, picks)));
    }),
    { numRuns: 200 },
  );
});

test('a commit reads back as it was written; text that is no commit, or carries prototype names, reads as none', () => {
  const [journal = []] = play([
    { kind: 'set', device: 0, record: 0, field: 0, value: 1 },
    { kind: 'set', device: 0, record: 0, field: 0, value: 2 },
  ]);
  expect(decodeCommit(encodeCommit(journal), 'device0')).toEqual(journal);
  const evil = [
    '{',
    '[]x',
    '[1]',
    '[{"i":"000000.0.rand","h":[1,0],"u":"p","r":"planItem.2026-W48.a","f":{"__proto__":1,"constructor":2}}]',
    '[{"i":"x"}]',
  ];
  for (const text of evil) expect(decodeCommit(text, 'device0')).toBeNull();
});
