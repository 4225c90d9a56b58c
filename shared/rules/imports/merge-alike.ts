import type { Draft } from './draft.ts';
import { squeezed } from './plain-text.ts';

const slotKey = (draft: Draft): string =>
  JSON.stringify([draft.date, draft.endDate, draft.time, squeezed(draft.content), squeezed(draft.place ?? '')]);

/** Items of one slot that read the same, and how many of them each row has given so far. */
interface Alike {
  readonly drafts: Draft[];
  readonly countByRow: Map<string, number>;
}

/** Joins items that several leaders' rows hold in the same slot; one leader's own repetition stays apart. */
export function mergeAlike(found: readonly { readonly draft: Draft; readonly row: string }[]): Draft[] {
  const alikeByKey = new Map<string, Alike>();
  const merged: Draft[] = [];
  for (const { draft, row } of found) {
    const key = slotKey(draft);
    const alike: Alike = alikeByKey.get(key) ?? { drafts: [], countByRow: new Map() };
    alikeByKey.set(key, alike);
    const count = alike.countByRow.get(row) ?? 0;
    alike.countByRow.set(row, count + 1);
    const same = draft.content === '' ? undefined : alike.drafts[count];
    if (!same) {
      merged.push(draft);
      alike.drafts.push(draft);
      continue;
    }
    same.people.push(...draft.people);
    same.doubts.push(...draft.doubts);
    same.isTentative ||= draft.isTentative;
    for (const text of draft.texts) if (!same.texts.includes(text)) same.texts.push(text);
  }
  return merged;
}
