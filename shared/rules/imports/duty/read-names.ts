import { plainForm } from '../plain-text.ts';
import { factsOf, type MemberNames, type NameFacts } from './member-names.ts';
import type { Hours } from './post-places.ts';
import { scanHours } from './read-hours.ts';

/** Somebody whom a cell names. */
export interface NamedInCell {
  readonly memberId: string;
  /** Said before the name in the cell. */
  readonly hours?: Hours;
}

interface NameDoubt {
  readonly code: 'UNKNOWN_NAME' | 'AMBIGUOUS_NAME';
  readonly word: string;
  readonly suggestions: readonly string[];
}

export interface CellNames {
  readonly members: readonly NamedInCell[];
  readonly doubts: readonly NameDoubt[];
}

/** Longer cells are no list of names; they are doubted whole. */
const longestCell = 600;

/** Nobody, in words, or the heads of a form's small columns. */
const saysNobody = /^(?:[-/\\·.。*]+|无|空|空缺|待定|待排|未定|暂缺|缺)$/;
const formWord = /^(?:姓名|职务|电话|手机|联系电话|手机号码?|办公电话):?$/;

/**
 * The members whom a cell of a roster names: several of them, with their titles and telephones, with a space inside a short name
 * (王 三), with hours before them where a post has several. What is neither a member nor about one is a doubt. Never throws.
 */
export function readNames(text: string, names: MemberNames): CellNames {
  if (text.length > longestCell) {
    return { members: [], doubts: [{ code: 'UNKNOWN_NAME', word: text.slice(0, longestCell), suggestions: [] }] };
  }
  const cell = factsOf(text);
  const words = wordsOf(text);
  const naming = words.flatMap(({ word }, at) => (names.isNaming(word) ? at : []));
  // What stands between a name and the next one is about it.
  const factsAt = (at: number): readonly NameFacts[] => {
    const until = naming.find((place) => place > at) ?? words.length;
    const own = words.slice(at, until).map(({ word }) => word);
    return [factsOf(own.join(' ')), cell];
  };
  const members: NamedInCell[] = [];
  const doubts: NameDoubt[] = [];
  for (const [at, { word, hours }] of words.entries()) {
    const meaning = names.meaningOf(word, factsAt(at), naming.length > 0);
    if (meaning.kind === 'members')
      members.push(...meaning.memberIds.map((memberId) => (hours ? { memberId, hours } : { memberId })));
    else if (meaning.kind !== 'attribute') {
      const code = meaning.kind === 'ambiguous' ? 'AMBIGUOUS_NAME' : 'UNKNOWN_NAME';
      doubts.push({ code, word, suggestions: meaning.suggestions });
    }
  }
  return { members, doubts };
}

/** The words of a cell, each with the hours that stand before it on its line or on the one above. */
function wordsOf(text: string): { readonly word: string; readonly hours?: Hours }[] {
  let hours: Hours | undefined;
  return plainForm(text)
    .split('\n')
    .flatMap((line) => {
      const span = scanHours(line);
      if (span) hours = span.hours;
      const rest = span ? line.slice(span.end).replace(/^\s*:/, '') : line;
      return pieces(rest)
        .filter((word) => !saysNobody.test(word) && !formWord.test(word))
        .map((word) => (hours ? { word, hours } : { word }));
    });
}

/** 王 三 and 138 0000 1234 lose their spaces; what stands in brackets is about the name before them. */
const pieces = (line: string): string[] =>
  line
    .replace(/(?<!\p{Script=Han})(\p{Script=Han}) +(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .replace(/[()]/g, ' ')
    .replace(/(?<=\d) +(?=\d)/g, '')
    .split(/[、,;/|]+|\s+/)
    .filter((piece) => piece !== '');
