import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keyGroups, keyWords } from '../../../renderer/text/keys.ts';

const sources = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((name) => /[.]tsx?$/.test(name) && !name.startsWith('text'))
  .map((name) => ({ name, text: readFileSync(path.join('renderer', name), 'utf8') }));
const listed = new Set(
  keyGroups
    .flatMap(({ lines }) => lines)
    .flatMap(({ keys }) => keys.map((key) => key.split('+').at(-1)?.toLowerCase())),
);

test('every key that the code takes stands in the list of keys', () => {
  const names = [...'abcdefghijklmnopqrstuvwxyz'].join('');
  const isKey = (word: string): boolean =>
    /^(?:F\d+|Arrow\w+|Enter|Escape|Delete|Backspace|Home|End|PageUp|PageDown|[/?[\]])$/.test(word) ||
    names.includes(word.toLowerCase());
  const taken = sources.flatMap(({ name, text }) => [
    ...[...text.matchAll(/usePageKey\('([^']+)'/g)].map(([, key]) => ({ name, key: String(key) })),
    ...[...text.matchAll(/(?:event\.key(?:\.toLowerCase\(\))? [!=]==|case) '([^']+)'/g)].map(([, key]) => ({
      name,
      key: String(key),
    })),
    ...[...text.matchAll(/\b(Arrow(?:Up|Down|Left|Right)|Delete|Backspace):/g)].map(([, key]) => ({
      name,
      key: String(key),
    })),
  ]);
  const keys = taken.filter(({ key }) => isKey(key));
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter(({ key }) => !listed.has(key.toLowerCase()))).toEqual([]);
});

test('a group lists no key twice, and keys are read as they stand on the keyboard', () => {
  for (const { id, lines } of keyGroups) {
    const keys = lines.flatMap((line) => line.keys);
    expect(new Set(keys).size, id).toBe(keys.length);
  }
  expect(['Control+Shift+N', 'ArrowUp', 'Enter', 'F1', '['].map(keyWords)).toEqual([
    'Ctrl+Shift+N',
    '↑',
    '回车',
    'F1',
    '[',
  ]);
});
