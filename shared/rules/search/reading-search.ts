import { soundPattern } from './sound-pattern.ts';
import { initialsOf, soundsOf } from './sounds.ts';

/** From the first letter on, up to the one before the second number. */
export type Span = readonly [from: number, until: number];

/** How letters are found in the reading of Chinese text; it comes later than the page, with its table of readings. */
export interface ReadingSearch {
  /** Where a folded text is read like these letters, if anywhere. */
  find(text: string, letters: string, isName: boolean): Span | undefined;
}

interface Reading {
  readonly sounds: string;
  readonly initials: string;
}

/** Finds letters in how short texts are read; the reading of each text is worked out once. */
export function createReadingSearch(): ReadingSearch {
  const readings = new Map<string, Reading>();
  let last: { readonly letters: string; readonly pattern: string | undefined } = { letters: '', pattern: undefined };
  const readingOf = (text: string, isName: boolean): Reading => {
    const key = isName ? `${text}\n` : text;
    const known = readings.get(key);
    if (known) return known;
    const sounds = soundsOf(text, isName);
    const reading = { sounds, initials: initialsOf(sounds) };
    readings.set(key, reading);
    return reading;
  };
  return {
    find(text, letters, isName): Span | undefined {
      if (letters !== last.letters) last = { letters, pattern: soundPattern(letters) };
      const { sounds, initials } = readingOf(text, isName);
      const at = initials.indexOf(letters);
      if (at >= 0) return [at, at + letters.length];
      const match = last.pattern === undefined ? null : new RegExp(last.pattern).exec(sounds);
      return match ? [match.index, match.index + match[0].length] : undefined;
    },
  };
}
