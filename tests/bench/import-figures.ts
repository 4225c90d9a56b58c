import { corpusFigures } from '../corpus/figures.ts';
import type { Figure } from './measure.ts';

/** How much of the corpus of plans (tests/corpus) is read as a person reads it, and how much of its text is kept. */
export async function importFigures(): Promise<Figure[]> {
  const { cases, rows, fields, wrong, needlessDoubts, characters, lost, unaccountedCells } = await corpusFigures();
  const kept = characters - lost.join('').length;
  const unmarked = wrong.filter(({ isMarked }) => !isMarked);
  const size = `${cases} pieces and files, ${rows} rows`;
  return [
    {
      name: 'imports: fields read right',
      value: (1 - wrong.length / fields) * 100,
      unit: '%',
      goal: 95,
      aim: 'atLeast',
      note: `${fields - wrong.length} of ${fields} fields; ${size}`,
    },
    {
      name: 'imports: text accounted for',
      value: unaccountedCells === 0 ? (kept / characters) * 100 : 0,
      unit: '%',
      goal: 100,
      aim: 'atLeast',
      note: `${kept} of ${characters} letters and digits in rows; headings by the corpus`,
    },
    {
      name: 'imports: wrong fields without a doubt',
      value: unmarked.length,
      unit: 'fields',
      goal: 0,
      note: unmarked.map(({ name, field }) => `${name}: ${field}`).join('; ') || `${wrong.length} wrong, all doubted`,
    },
    {
      name: 'imports: right rows that ask all the same',
      value: (needlessDoubts / rows) * 100,
      unit: '%',
      note: `${needlessDoubts} of ${rows} rows`,
    },
  ];
}
