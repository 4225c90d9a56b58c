import { plainForm } from '../imports/plain-text.ts';

/**
 * The text as it is compared: full-width forms folded, letters in lower case. As long as the text, so a position in it is a
 * position in the text.
 */
export const foldText = (text: string): string => plainForm(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
