import { describe, expect, test } from 'vitest';
import { type BookSource, bookEntries } from '../../../../shared/rules/directory/book-entries.ts';
import { findEntries } from '../../../../shared/rules/directory/find-entries.ts';
import { createReadingSearch } from '../../../../shared/rules/search/reading-search.ts';
import { aBook } from '../../../support/book-builders.ts';

const reading = createReadingSearch();
const names = (typed: string, source: Partial<BookSource> = {}): string[] =>
  findEntries(bookEntries(aBook(source)), typed, reading).map(({ entry }) => entry.name);

describe('looking for somebody in the book', () => {
  test.each([
    ['as it is written', '马建军', ['马建军']],
    ['a part of the name', '建军', ['马建军']],
    ['whole syllables', 'majianjun', ['马建军']],
    ['first letters', 'mjj', ['马建军']],
    ['syllables and first letters mixed', 'majj', ['马建军']],
    ['capitals and full-width letters', 'ＭＪＪ', ['马建军']],
    ['Chinese and letters in one', '马jj', ['马建军']],
    ['an apostrophe between syllables', "ma'jianjun", ['马建军']],
    ['the surname’s own reading', 'zengli', ['曾丽']],
    ['the organisation', 'lljdb', ['马建军']],
    ['two words, one of the unit and one of the name', '街道 jj', ['马建军']],
    ['digits of a mobile number that has gaps', '13900017788', ['曾丽']],
    ['the last digits', '7788', ['曾丽']],
    ['digits across a hyphen', '886-2', ['曾丽']],
    ['nothing of the kind', 'xyzq', []],
    ['nobody has both', '马建军 7788', []],
  ])('%s', (_, typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  test('an empty line leaves all of them', () => {
    expect(names('  ')).toEqual(bookEntries(aBook()).map(({ name }) => name));
  });

  test('names come before those whose office or post says the same', () => {
    const contacts = [
      { id: 'contact.all._1', values: { name: '周明', organisation: '王府街道', rankOrder: 1 } },
      { id: 'contact.all._2', values: { name: '王芳', organisation: '气象局', rankOrder: 2 } },
    ];
    expect(names('王', { contacts, leaders: [] })).toEqual(['王芳', '周明']);
  });

  test('letters find nothing before the readings are there, everything else does', () => {
    const entries = bookEntries(aBook());
    expect(findEntries(entries, 'mjj', undefined)).toEqual([]);
    expect(findEntries(entries, '建军', undefined)).toHaveLength(1);
  });
});

describe('what is marked', () => {
  const marked = (typed: string): string[] =>
    findEntries(bookEntries(aBook()), typed, reading).flatMap(({ marks }) =>
      [...marks].flatMap(([text, spans]) => spans.map(([from, until]) => text.slice(from, until))),
    );
  test.each([
    ['建军', ['建军']],
    ['mjj', ['马建军']],
    ['jianj', ['建军']],
    ['17788', ['1 7788']],
    ['jd 马', ['街道', '马']],
  ])('%s', (typed, parts) => {
    expect(marked(typed).sort()).toEqual([...parts].sort());
  });
});
