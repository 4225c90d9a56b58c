import { describe, expect, test } from 'vitest';
import { corpusFigures } from '../../corpus/figures.ts';
import { corpusCases } from '../../corpus/read-corpus.ts';
import type { WrongField } from '../../corpus/score.ts';

const figures = await corpusFigures();
const described = ({ name, field, expected, found }: WrongField): string =>
  `${name}\n    ${field}: expected “${expected}”, found “${found}”`;
const listed = (fields: readonly WrongField[]): string => fields.map(described).join('\n');

describe('plans as offices write them', () => {
  test('there are at least 40 pieces and 12 files, of every kind', () => {
    const kinds = corpusCases().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'piece').length).toBeGreaterThanOrEqual(40);
    expect(kinds.filter((kind) => kind !== 'piece').length).toBeGreaterThanOrEqual(12);
    expect([...new Set(kinds)].sort()).toEqual(['chat', 'docx', 'html', 'piece', 'xlsx']);
  });

  test('at least 95 of 100 fields are read as a person reads them', () => {
    const share = 1 - figures.wrong.length / figures.fields;
    expect(share, listed(figures.wrong)).toBeGreaterThanOrEqual(0.95);
  });

  test('every field that is read wrongly is doubted', () => {
    const unmarked = figures.wrong.filter(({ isMarked }) => !isMarked);
    expect(unmarked, listed(unmarked)).toEqual([]);
  });

  test('all words are in some row or are a heading', () => {
    expect(figures.lost).toEqual([]);
    expect(figures.unaccountedCells).toBe(0);
  });

  test('rows that are read right seldom ask a person', () => {
    expect(figures.needlessDoubts / figures.rows).toBeLessThan(0.25);
  });
});
