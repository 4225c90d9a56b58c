const SPACES = '\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\ufeff\t';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\ufe63';
const COLONS = '\u2236\ufe55\ufe30';
const TILDES = '\u301c\u223c\u02dc';
const BREAKS = '\r\u000b\u000c\u0085\u2028\u2029';
const FOLDED = new RegExp(`[\uff01-\uff5e${SPACES}${DASHES}${COLONS}${TILDES}${BREAKS}]`, 'g');

function foldedCharacter(character: string): string {
  if (SPACES.includes(character)) return ' ';
  if (DASHES.includes(character)) return '-';
  if (COLONS.includes(character)) return ':';
  if (TILDES.includes(character)) return '~';
  if (BREAKS.includes(character)) return '\n';
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/**
 * The text with full-width letters, digits and punctuation, odd spaces, dashes and breaks folded to their ASCII form.
 * Same length as the input, so a position found here is a position in the original.
 */
export const plainForm = (text: string): string => text.replace(FOLDED, foldedCharacter);

/** Trimmed, with every run of white space as one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without any white space: two texts that look alike compare equal. */
export const squeezed = (text: string): string => plainForm(text).replace(/\s+/g, '');

/** The match of a sticky expression at a position, or nothing. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}

/** Position of the first character at or after `at` that is not one of `characters`. */
export function skip(text: string, at: number, characters: string): number {
  let next = at;
  while (next < text.length && characters.includes(text.charAt(next))) next += 1;
  return next;
}

/** True when one pair of round brackets encloses the whole (trimmed, plain) text. */
export function isWrapped(plain: string): boolean {
  if (plain.length < 3 || !plain.startsWith('(') || !plain.endsWith(')')) return false;
  let depth = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return at === plain.length - 1;
  }
  return false;
}

/** The text cut to `limit` UTF-16 units without splitting a surrogate pair. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
