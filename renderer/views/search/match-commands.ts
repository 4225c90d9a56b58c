import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { foldText } from '../../../shared/rules/search/fold-text.ts';
import { createReadingSearch } from '../../../shared/rules/search/reading-search.ts';
import { searchQuery } from '../../../shared/rules/search/search-query.ts';
import type { PaletteCommand } from './commands.ts';

const reading = createReadingSearch();

/**
 * The commands that a typed line means, by their words or how they are read. Loaded when the palette is first opened: the table of
 * readings is large.
 */
export function matchCommands(commands: readonly PaletteCommand[], typed: string, today: PlainDate): PaletteCommand[] {
  const { words } = searchQuery(typed, today);
  if (words.length === 0) return [];
  return commands.filter(({ label }) =>
    words.every(({ text, initials }) => {
      const folded = foldText(label);
      return folded.includes(text) || (initials !== undefined && reading.find(folded, initials, false) !== undefined);
    }),
  );
}
