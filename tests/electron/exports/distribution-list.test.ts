import { expect, test } from 'vitest';
import { distributionEntry, mergeDistributionList } from '../../../electron/exports/distribution-list.ts';

const facts = { version: 'V1', writtenAt: 1_795_163_400_000, writtenBy: '李晓明', office: '区委办' };
const entryOf = (path: string, text: string, changes: Partial<typeof facts> = {}) =>
  distributionEntry({ path, bytes: new TextEncoder().encode(text) }, { ...facts, ...changes });

test('an entry names file, hash and size of what was written', () => {
  expect(entryOf('分发/a.docx', 'abc')).toEqual({
    file: '分发/a.docx',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    sizeBytes: 3,
    ...facts,
  });
});

test('a first list holds its entries by path and reads back the same', () => {
  const list = mergeDistributionList(undefined, [entryOf('b', '2'), entryOf('a', '1')]);
  expect(list.wasUnreadable).toBe(false);
  expect(list.entries.map(({ file }) => file)).toEqual(['a', 'b']);
  expect(mergeDistributionList(list.text, []).text).toBe(list.text);
});

test('a later writing adds to the list and replaces what differs', () => {
  const before = mergeDistributionList(undefined, [entryOf('a', '1'), entryOf('b', '2')]).text;
  const { entries } = mergeDistributionList(before, [entryOf('b', 'new', { version: 'V1.1' }), entryOf('c', '3')]);
  expect(entries.map(({ file, version }) => [file, version])).toEqual([
    ['a', 'V1'],
    ['b', 'V1.1'],
    ['c', 'V1'],
  ]);
});

test('writing the same bytes again keeps the first line', () => {
  const before = mergeDistributionList(undefined, [entryOf('a', '1')]).text;
  const again = entryOf('a', '1', { writtenAt: facts.writtenAt + 60_000, writtenBy: '别人' });
  expect(mergeDistributionList(before, [again]).text).toBe(before);
});

test.each([
  '',
  'not json',
  '[]',
  '{"entries":[{"file":"a"}]}',
  '{"entries":[{"file":"a","sha256":"x","sizeBytes":-1}]}',
])('%j is reported and a new list begun', (existing) => {
  const list = mergeDistributionList(existing, [entryOf('a', '1')]);
  expect(list.wasUnreadable).toBe(true);
  expect(list.entries).toHaveLength(1);
});

test('keys that a list does not have are dropped, prototype keys among them', () => {
  const entry = JSON.stringify(entryOf('a', '1')).replace('{', '{"__proto__":{"office":"x"},"extra":1,');
  const list = mergeDistributionList(`{"entries":[${entry}]}`, []);
  expect(list.wasUnreadable).toBe(false);
  expect(list.entries).toEqual([entryOf('a', '1')]);
});
