import { foldText } from '../../../shared/rules/search/fold-text.ts';
import { createReadingSearch } from '../../../shared/rules/search/reading-search.ts';
import { type SearchWord, searchQuery } from '../../../shared/rules/search/search-query.ts';
import { manualBook } from '../../text/manual/manual-book.ts';
import type { ManualPlace } from '../../text/manual/manual-content.ts';
import { linesOf } from './manual-lines.ts';

export interface FoundPlace {
  readonly place: ManualPlace;
  /** The line in which the first word stands. */
  readonly line: string;
}

const MOST_FOUND = 40;
const reading = createReadingSearch();

/** Parts of the manual in which every typed word stands, as written or as it is read; those that have it in their title first. */
export function findInManual(typed: string): readonly FoundPlace[] {
  // No word is a date here: what is typed like one is looked for as it stands.
  const words = foldText(typed)
    .split(/\s+/)
    .flatMap((word) => searchQuery(word, '2000-01-01').words);
  const [first] = words;
  if (!first) return [];
  const found: (FoundPlace & { readonly isTitled: boolean })[] = [];
  for (const chapter of manualBook) {
    for (const part of chapter.parts) {
      const lines = linesOf(part);
      if (!words.every((word) => stands(word, chapter.title) || lines.some((line) => stands(word, line)))) continue;
      const place = { chapter: chapter.id, part: part.id };
      const isTitled = words.every((word) => stands(word, part.title) || stands(word, chapter.title));
      found.push({ place, line: lines.slice(1).find((line) => stands(first, line)) ?? lines[1] ?? '', isTitled });
    }
  }
  return [...found.filter(({ isTitled }) => isTitled), ...found.filter(({ isTitled }) => !isTitled)].slice(
    0,
    MOST_FOUND,
  );
}

function stands({ text, initials }: SearchWord, line: string): boolean {
  const folded = foldText(line);
  return folded.includes(text) || (initials !== undefined && reading.find(folded, initials, false) !== undefined);
}
