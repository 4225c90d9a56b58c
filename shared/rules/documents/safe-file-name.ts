import { fixedWords } from './wording.ts';

const maxUnits = 120;
/** Linux and Samba count bytes (255 at most) where Windows counts characters; the rest is room for a temporary suffix. */
const maxBytes = 200;

/** Full-width twins keep the name readable where Windows reserves the character. */
const replacements: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Controls, lone surrogates and the direction marks that make a name read as another. */
const invisible = /[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Windows device names, with or without an extension ("CON", "com1.txt", "LPT²"). */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/**
 * One path segment that Windows, Linux and Samba all accept: no reserved character or device name, no trailing dot
 * or space, at most 120 UTF-16 units and 200 UTF-8 bytes with the extension kept, never empty.
 */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/[<>:"/\\|?*]/g, (character) => replacements[character] ?? '_')
    .replace(/[. ]+$/, '')
    .trim();
  const extension = /\.[0-9A-Za-z]{1,10}$/.exec(cleaned)?.[0] ?? '';
  const stem = cleaned.slice(0, cleaned.length - extension.length).replace(/^[. ]+|[. ]+$/g, '');
  const usable = stem === '' ? fixedWords.unnamed : stem;
  const guarded = deviceName.test(usable.split('.', 1)[0]?.trim() ?? '') ? `_${usable}` : usable;
  return shortened(guarded, extension) + extension;
}

function shortened(stem: string, extension: string): string {
  let text = '';
  let bytes = extension.length;
  for (const character of stem) {
    bytes += utf8Length(character);
    if (bytes > maxBytes || text.length + character.length + extension.length > maxUnits) break;
    text += character;
  }
  return text.replace(/[. ]+$/, '');
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
