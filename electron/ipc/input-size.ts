/** Deeper than any input of the contract. */
const DEEPEST = 64;
/** What a value costs beside its characters, so that a million empty objects count as well. */
const VALUE_COST = 8;

/** Whether an input is small and shallow enough to be parsed. Stops at the limit, whatever it was given. */
export function fitsWithin(input: unknown, limit: number): boolean {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let cost = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    cost += VALUE_COST + ownLength(value);
    if (cost > limit || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const key of Object.keys(value)) {
      cost += key.length;
      pending.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
      if (cost + pending.length * VALUE_COST > limit) return false;
    }
  }
  return true;
}

function ownLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return value instanceof Map || value instanceof Set ? Number.POSITIVE_INFINITY : 0;
}
