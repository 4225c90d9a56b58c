import { expect, test } from 'vitest';
import type { Json } from '../../../shared/base/canonical-json.ts';
import type { Operation } from '../../../shared/store/operation.ts';
import { DELETED_FIELD } from '../../../shared/store/record-state.ts';
import { type RecoveryDay, RecoveryPoints } from '../../../shared/store/recovery-points.ts';

/** Monday, 23 November 2026, 08:00 in China. */
const monday = Date.UTC(2026, 10, 23, 0);
const hour = 3_600_000;
let count = 0;

function operations(at: number, records: number, fields: Record<string, Json>, rest: Partial<Operation> = {}) {
  return Array.from({ length: records }, (_, index): Operation => {
    count += 1;
    return {
      id: `aaaaaa.${count}.runone`,
      stamp: [at, index],
      deviceId: 'a'.repeat(20),
      personId: 'person.all.one',
      recordId: `planItem.2026-W48.item${index}`,
      fields,
      replaces: {},
      ...rest,
    };
  });
}

function daysOf(commits: readonly (readonly Operation[])[]): RecoveryDay[] {
  const points = new RecoveryPoints();
  for (const commit of commits) points.add(commit);
  const work = points.days();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const content = { content: '会议', remarks: '' };

test('days are listed with operations, records and persons, the latest first, by China’s midnight', () => {
  const lateOnMonday = monday + 15 * hour;
  const days = daysOf([
    operations(monday, 2, content),
    operations(lateOnMonday, 1, { content: '改' }, { personId: 'person.all.two', replaces: { content: ['x'] } }),
    operations(lateOnMonday + 2 * hour, 1, { content: '再改' }, { replaces: { content: ['x'] } }),
  ]);
  expect(days).toEqual([
    { date: '2026-11-24', operations: 1, records: 1, personIds: ['person.all.one'], events: [] },
    { date: '2026-11-23', operations: 3, records: 2, personIds: ['person.all.one', 'person.all.two'], events: [] },
  ]);
});

test.each([
  ['creation', operations(monday, 6, content)],
  ['deletion', operations(monday, 6, { [DELETED_FIELD]: ['x'] })],
  ['move', operations(monday, 6, { date: '2026-11-24' }, { replaces: { date: ['x'] } })],
  ['publication', operations(monday, 1, { items: [] }, { recordId: 'bulletinVersion.2026-W48.v1' })],
  ['restoration', operations(monday, 1, { moment: 1 }, { recordId: 'restoration.all.r1' })],
  ['bulk', operations(monday, 6, { content: '同改' }, { replaces: { content: ['x'] } })],
] as const)('a %s of many records is a point: the moment just before it', (kind, commit) => {
  const [day] = daysOf([commit]);
  expect(day?.events).toEqual([
    {
      kind,
      before: [monday - 1, Number.MAX_SAFE_INTEGER],
      at: monday,
      personId: 'person.all.one',
      records: commit.length,
    },
  ]);
});

test('deletions one by one within seconds are one event; hours apart they are everyday work', () => {
  const deletion = (at: number, key: number): Operation[] =>
    operations(at, 1, { [DELETED_FIELD]: ['x'] }, { recordId: `planItem.2026-W48.item${key}` });
  const close = Array.from({ length: 6 }, (_, index) => deletion(monday + index * 2000, index));
  expect(daysOf(close)[0]?.events).toMatchObject([{ kind: 'deletion', records: 6 }]);
  const apart = Array.from({ length: 6 }, (_, index) => deletion(monday + index * hour, index));
  expect(daysOf(apart)[0]?.events).toEqual([]);
});

test('what a device wrote again under a new name is counted once and is a point of its own', () => {
  const former = operations(monday, 3, content);
  const again = former.map((operation, index) => ({ ...operation, id: `bbbbbb.${index}.runtwo` }));
  const [day] = daysOf([former, again]);
  expect(day).toMatchObject({ operations: 3, records: 3 });
  expect(day?.events).toMatchObject([{ kind: 'rehoming', before: [monday, 2] }]);
});
