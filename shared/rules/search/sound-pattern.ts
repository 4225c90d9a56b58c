import { codeOf } from './sounds.ts';
import { abbreviations, syllables } from './syllables.ts';

const known: ReadonlySet<string> = new Set(syllables);
const LONGEST = 6;
const MOST_WAYS = 2;
/** Nobody types this much of one word; a longer line of letters is looked for as it stands. */
const MOST_LETTERS = 40;
const MOST_STEPS = 4000;

/**
 * A regular expression over `soundsOf` for typed letters: whole syllables, or some of them shortened (zhangjianguo, zhangjg, zhjg), the
 * last one perhaps not typed to its end. Where they can be cut in several ways, those with the fewest pieces count. Undefined where they
 * can only be first letters, or no pinyin. The letters must be folded.
 */
export function soundPattern(letters: string): string | undefined {
  const plain = letters.replaceAll('ü', 'v').replace(/[nl]ue/g, (each) => each.replace('u', 'v'));
  const patterns = ways(plain).map(patternOf);
  return patterns.length === 0 ? undefined : [...new Set(patterns)].join('|');
}

const patternOf = (pieces: readonly string[]): string =>
  pieces.map((piece, index) => classOf(piece, index === pieces.length - 1)).join('');

/** A piece in the middle is whole where it can be: zhan is not zhang, but z may be either. */
function classOf(piece: string, isLast: boolean): string {
  if (!isLast && piece.length > 1 && known.has(piece)) return codeOf(piece);
  return `[${syllables
    .filter((each) => each.startsWith(piece))
    .map(codeOf)
    .join('')}]`;
}

/** Few pieces, and whole syllables before shortened ones: xian is xi an before xia n. */
const costOf = (pieces: readonly string[]): number =>
  pieces.length * 100 + pieces.filter((piece) => !known.has(piece)).length;

function ways(letters: string): string[][] {
  if (letters.length > MOST_LETTERS) return [];
  const found: string[][] = [];
  let steps = 0;
  const walk = (at: number, pieces: readonly string[]): void => {
    steps += 1;
    if (steps > MOST_STEPS) return;
    const rest = letters.slice(at);
    if (rest === '') {
      found.push([...pieces]);
      return;
    }
    if (syllables.some((each) => each.startsWith(rest))) found.push([...pieces, rest]);
    for (let size = Math.min(LONGEST, rest.length - 1); size >= 1; size -= 1) {
      const piece = rest.slice(0, size);
      if (known.has(piece) || abbreviations.has(piece)) walk(at + size, [...pieces, piece]);
    }
  };
  walk(0, []);
  const spelled = found.filter((pieces) => pieces.some(({ length }) => length > 1));
  return spelled.sort((left, right) => costOf(left) - costOf(right)).slice(0, MOST_WAYS);
}
