/**
 * 密级标志 as documents print them (密级★保密期限): with the star, after 密级, or alone on a line with or without its term.
 * Ordinary words that contain 秘密 or 机密 are none.
 */
const grade = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
const term = '(?:\\d{1,3}\\s*(?:年|个月|月|天|日)|长期)';
const marks: readonly RegExp[] = [
  new RegExp(`${grade}\\s*[★☆⭐✩](?:\\s*${term})?`, 'u'),
  new RegExp(`密\\s*级\\s*[:：]?\\s*[【［\\[（(〔]?${grade}`, 'u'),
  new RegExp(`^[ \\t　]*[【［\\[（(〔]?${grade}(?:\\s*${term})?[】］\\]）)〕]?[ \\t　]*$`, 'mu'),
];

/** The mark of a classified document that a text carries, as it stands there; undefined where it carries none. */
export function classifiedMarkIn(text: string): string | undefined {
  for (const mark of marks) {
    const found = mark.exec(text)?.[0].trim();
    if (found !== undefined) return found;
  }
  return undefined;
}
