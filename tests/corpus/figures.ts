import { readCase } from './read-case.ts';
import { type CorpusCase, corpusCases } from './read-corpus.ts';
import { type CaseScore, scoreOf } from './score.ts';

export interface CorpusFigures {
  readonly cases: number;
  readonly rows: number;
  readonly fields: number;
  readonly wrong: CaseScore['wrong'];
  readonly needlessDoubts: number;
  readonly characters: number;
  /** Words that stand in no row, with the case they are from. */
  readonly lost: readonly string[];
  /** Cells that the reader's own account leaves open. */
  readonly unaccountedCells: number;
}

/** Reads every case and adds up what came of it. */
export async function corpusFigures(cases: readonly CorpusCase[] = corpusCases()): Promise<CorpusFigures> {
  const scores: CaseScore[] = [];
  const lost: string[] = [];
  let unaccountedCells = 0;
  for (const each of cases) {
    const read = await readCase(each);
    const score = scoreOf(each, read);
    scores.push(score);
    lost.push(...score.lost.map((word) => `${each.name}: ${word}`));
    unaccountedCells += read.accounted.cells - read.accounted.inRows - read.accounted.headings;
  }
  const sum = (of: (score: CaseScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    cases: cases.length,
    rows: sum((score) => score.rows),
    fields: sum((score) => score.fields),
    wrong: scores.flatMap((score) => score.wrong),
    needlessDoubts: sum((score) => score.needlessDoubts),
    characters: sum((score) => score.characters),
    lost,
    unaccountedCells,
  };
}
