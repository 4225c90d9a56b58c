import { makeBlock, type TextBlock, type TextEntry } from '../../shared/rules/search/text-block.ts';

/** The texts of a partition, made in one go. */
export function blockOf(entries: readonly TextEntry[], former?: TextBlock): TextBlock {
  const work = makeBlock('planItem.2026-W48', entries, {}, former);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
