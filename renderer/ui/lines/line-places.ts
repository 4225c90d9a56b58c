/** Behind which line the one with `id` stands once it is the one at `place`, counted from 0: null for the first. */
export function afterIdAt(ids: readonly string[], id: string, place: number): string | null {
  const others = ids.filter((other) => other !== id);
  return others[Math.min(Math.max(0, place), others.length) - 1] ?? null;
}
