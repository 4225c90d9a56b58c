import { expect, test } from 'vitest';
import type { Operation } from '../../../shared/store/operation.ts';
import { recordHistory } from '../../../shared/store/record-history.ts';
import { settlementsOf } from '../../../shared/store/settlements.ts';

const item = 'planItem.2026-W48.item001';

const operation = (
  id: string,
  at: number,
  fields: Operation['fields'],
  replaces: Operation['replaces'] = {},
  personId = 'person.all.one',
): Operation => ({ id, stamp: [at, 0], deviceId: 'a'.repeat(20), personId, recordId: item, fields, replaces });

const first = operation('aaaaaa.1.runa', 100, { content: '会议', remarks: '' });
const second = operation('aaaaaa.2.runa', 200, { content: '专题会议' }, { content: [first.id] });
const other = operation('bbbbbb.1.runb', 150, { content: '调研' }, { content: [first.id] }, 'person.all.two');
const settling = operation('aaaaaa.3.runa', 300, { content: '调研' }, { content: [second.id, other.id] });

const orders: readonly (readonly Operation[])[] = [
  [first, second, other, settling],
  [settling, other, second, first],
];

test.each(orders)('[S-6] the history is the same in whatever order the journals were read', (...operations) => {
  const history = recordHistory(operations);
  expect(history.map(({ operationId }) => operationId)).toEqual([first.id, other.id, second.id, settling.id]);
  const contents = history.flatMap(({ fields }) => fields.filter(({ field }) => field === 'content'));
  expect(contents).toEqual([
    { field: 'content', before: [], after: '会议', concurrentWith: [] },
    { field: 'content', before: ['会议'], after: '调研', concurrentWith: [second.id] },
    { field: 'content', before: ['会议'], after: '专题会议', concurrentWith: [other.id] },
    { field: 'content', before: ['专题会议', '调研'], after: '调研', concurrentWith: [] },
  ]);
});

test('a cause comes before its effect although its clock was ahead', () => {
  const ahead = operation('cccccc.1.runc', 9_000_000, { content: '预备会' });
  const later = operation('aaaaaa.4.runa', 400, { content: '正式会' }, { content: [ahead.id] });
  expect(recordHistory([later, ahead]).map(({ operationId }) => operationId)).toEqual([ahead.id, later.id]);
});

test('what a device wrote again under a new name appears once, and edits of the former stand behind it', () => {
  const again = operation('dddddd.1.rund', 100, first.fields, { content: [first.id], remarks: [first.id] });
  const history = recordHistory([again, second, first]);
  expect(history.map(({ operationId }) => operationId)).toEqual([again.id, second.id]);
  expect(history[1]?.fields).toEqual([{ field: 'content', before: ['会议'], after: '专题会议', concurrentWith: [] }]);
  expect(history[0]?.fields[0]).toMatchObject({ before: [], concurrentWith: [] });
});

test('a settlement names the value that stayed and who had written the one that was left', () => {
  const all = new Map([first, second, other, settling].map((known) => [known.id, known]));
  expect(settlementsOf(settling, (id) => all.get(id))).toEqual([
    {
      recordId: item,
      field: 'content',
      chosen: { operationId: settling.id, value: '调研', personId: 'person.all.one', writtenAt: 300 },
      left: [{ operationId: second.id, value: '专题会议', personId: 'person.all.one', writtenAt: 200 }],
    },
  ]);
});

test('two people who entered the same value had no conflict to settle', () => {
  const same = operation('bbbbbb.2.runb', 160, { content: '专题会议' }, { content: [first.id] });
  const over = operation('aaaaaa.5.runa', 500, { content: '取消' }, { content: [second.id, same.id] });
  const all = new Map([second, same].map((known) => [known.id, known]));
  expect(settlementsOf(over, (id) => all.get(id))).toEqual([]);
});
