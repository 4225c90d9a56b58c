/** The list with one of its entries at another place; a place outside is the nearest end. */
export function movedTo<T>(list: readonly T[], entry: T, place: number): T[] {
  const rest = list.filter((other) => other !== entry);
  const at = Math.min(Math.max(0, place), rest.length);
  return [...rest.slice(0, at), entry, ...rest.slice(at)];
}
