/** 32 signs without 0 and O, 1 and I, which are read and heard for each other: five bits each. */
export const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

/** What was typed or pasted, in capitals and of usual width, without the spaces and dashes that do not matter. */
const signsOf = (typed: string): string[] =>
  [...typed.normalize('NFKC').toUpperCase()].filter((sign) => !/[\s\-‐-―]/.test(sign));

/** What was typed, as the code it may be. Null when it can be none. */
export function tidyCode(typed: string): string | null {
  const signs = signsOf(typed);
  return signs.length === CODE_LENGTH && signs.every(isCodeSign) ? signs.join('') : null;
}

/** How far a code being typed is: how many of its signs are there, and what stands there that no code has. */
export function codeProgress(typed: string): { readonly count: number; readonly strange: readonly string[] } {
  const signs = signsOf(typed);
  return { count: signs.length, strange: [...new Set(signs.filter((sign) => !isCodeSign(sign)))] };
}

/** A code being typed, in capitals and groups; left as it is where something stands in it that no code has. */
export function shapedCode(typed: string): string {
  const signs = signsOf(typed);
  return signs.every(isCodeSign) ? groupedCode(signs.join('')) : typed;
}

/** `K7QM4XT9PPBW` as it is shown and read aloud: `K7QM-4XT9-PPBW`. */
export const groupedCode = (tidied: string): string => (tidied.match(/.{1,4}/g) ?? []).join('-');

const isCodeSign = (sign: string): boolean => CODE_SIGNS.includes(sign);
