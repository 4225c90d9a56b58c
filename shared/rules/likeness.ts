/** Neighbouring letters of a text, each pair once. */
export const pairsOf = (text: string): string[] => {
  const letters = [...text];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
};

/** How much two texts have in common, by their pairs (Dice's coefficient, 0 to 1). */
export function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 0;
  const known = new Set(left);
  return (2 * right.filter((pair) => known.has(pair)).length) / (left.length + right.length);
}
