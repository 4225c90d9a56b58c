import type { PlainDate } from '../../domain/plain-date.ts';
import { foldText } from './fold-text.ts';
import type { SearchedText } from './found-text.ts';
import { initialsOf, soundsOf } from './sounds.ts';

const RECORD_END = '\0';

/**
 * All that can be found in one partition: the texts of its records one behind the other, each of several lines, and how they are
 * read, at the same places.
 */
export interface TextBlock {
  /** Of the partition: `kind.partition`. */
  readonly name: string;
  /** The last part of each record's id. */
  readonly keys: readonly string[];
  /** As typed; the first line of a record is its title, the second the names in it. */
  readonly text: string;
  readonly sounds: string;
  /** Their first letters, and letters and digits as they stand, folded: the same once more, in half the room. */
  readonly initials: string;
  /** Where each record's text begins, and the end of all. */
  readonly starts: Uint32Array;
  /** The first and the last day of each record as 20261122; 0 for none. */
  readonly from: Uint32Array;
  readonly until: Uint32Array;
  /** The names that were put in for ids. */
  readonly names: Readonly<Record<string, string>>;
}

export interface TextEntry {
  readonly key: string;
  readonly searched: SearchedText;
}

export const dayNumber = (date: PlainDate | undefined): number => (date ? Number(date.replaceAll('-', '')) : 0);

export const dateOfNumber = (day: number): PlainDate | undefined =>
  day === 0 ? undefined : String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Makes a block of entries, one step for each: how a text is read takes time. What a former block has already read is taken over. */
export function* makeBlock(
  name: string,
  entries: Iterable<TextEntry | undefined>,
  names: Readonly<Record<string, string>>,
  former: TextBlock | undefined,
): Generator<void, TextBlock> {
  const formerPlaces = new Map(former?.keys.map((key, index) => [key, index]));
  const keys: string[] = [];
  const [texts, sounds, initials, starts]: [string[], string[], string[], number[]] = [[], [], [], [0]];
  const days: { readonly from: number; readonly until: number }[] = [];
  let length = 0;
  for (const entry of entries) {
    if (entry) {
      const text = linesOf(entry.searched).join('\n') + RECORD_END;
      const place = formerPlaces.get(entry.key);
      const read = former && place !== undefined && recordText(former, place) === text;
      keys.push(entry.key);
      texts.push(text);
      const sound = read ? recordSounds(former, place) : soundsOfEntry(entry.searched) + RECORD_END;
      sounds.push(sound);
      initials.push(initialsOf(sound));
      length += text.length;
      starts.push(length);
      const { days: span } = entry.searched;
      days.push({ from: dayNumber(span?.from), until: dayNumber(span?.until ?? span?.from) });
    }
    yield;
  }
  return {
    ...{ name, keys, names, text: texts.join(''), sounds: sounds.join(''), initials: initials.join('') },
    starts: Uint32Array.from(starts),
    from: Uint32Array.from(days, ({ from }) => from),
    until: Uint32Array.from(days, ({ until }) => until),
  };
}

export const recordText = ({ text, starts }: TextBlock, index: number): string =>
  text.slice(starts[index], starts[index + 1]);

export const recordInitials = ({ initials, starts }: TextBlock, index: number): string =>
  initials.slice(starts[index], starts[index + 1]);

export const recordSounds = ({ sounds, starts }: TextBlock, index: number): string =>
  sounds.slice(starts[index], starts[index + 1]);

const linesOf = ({ title, names, details }: SearchedText): string[] =>
  [title, names.join(' '), ...details].map((line) => line.replace(/[\s\0]/g, ' '));

/** Names are read one by one: of each the first character is a surname. */
function soundsOfEntry({ title, isName, names, details }: SearchedText): string {
  return [
    soundsOfLine(title, isName),
    names.map((name) => soundsOfLine(name, true)).join(' '),
    ...details.map((line) => soundsOfLine(line)),
  ].join('\n');
}

const soundsOfLine = (line: string, isName?: boolean): string =>
  soundsOf(foldText(line.replace(/[\s\0]/g, ' ')), isName);
