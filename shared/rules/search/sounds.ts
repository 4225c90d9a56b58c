import { pinyin } from 'pinyin-pro';
import { syllables } from './syllables.ts';

const CHINESE_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/g;
const FIRST_CODE = 0x100;

const codes: ReadonlyMap<string, string> = new Map(
  syllables.map((syllable, index) => [syllable, String.fromCharCode(FIRST_CODE + index)]),
);

const letterOfCode: ReadonlyMap<string, string> = new Map(
  syllables.map((syllable) => [codes.get(syllable) ?? '', syllable.charAt(0)]),
);

/** The first letters of what is read so; everything else as it stands. */
export const initialsOf = (sounds: string): string =>
  Array.from({ length: sounds.length }, (_, at) => letterOfCode.get(sounds.charAt(at)) ?? sounds.charAt(at)).join('');

/** One character for a syllable, beyond all letters. A space where it is none. */
export const codeOf = (syllable: string): string => codes.get(syllable) ?? ' ';

/**
 * How a text is read, as long as the text: for each Chinese character the code of its syllable. Letters and digits stand for
 * themselves, breaks stay, everything else is a space. The text must be folded. `isName` reads the first character as a surname
 * (曾 is zeng, 单 is shan).
 */
export function soundsOf(text: string, isName = false): string {
  let sounds = '';
  let at = 0;
  for (const { 0: run, index } of text.matchAll(CHINESE_RUN)) {
    sounds += plainSounds(text.slice(at, index)) + chineseSounds(run, isName);
    at = index + run.length;
  }
  return sounds + plainSounds(text.slice(at));
}

const plainSounds = (text: string): string => text.replace(/[^a-z0-9\n\0]/g, ' ');

const options = { toneType: 'none', type: 'array', v: true } as const;

function chineseSounds(run: string, isName: boolean): string {
  const readings = pinyin(run, { ...options, ...(isName && { surname: 'head' }) });
  if (readings.length === run.length) return readings.map(codeOf).join('');
  return [...run].map((each) => codeOf(pinyin(each, options)[0] ?? '').padEnd(each.length)).join('');
}
