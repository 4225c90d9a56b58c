/** Text that a spreadsheet could take for a formula when it is typed, pasted or read from a csv. */
const isFormulaLike = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** The number format that makes a cell stay text even after a person edits it; visible text is unchanged. */
export const textNumberFormat = '@';

/** For writers without a text type, such as csv: a leading apostrophe keeps the field from being calculated. */
export const guardedText = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);
