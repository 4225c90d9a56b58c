import type { Rotations } from './rotations.ts';
import { canServe, type GroupSlot, type TurnContext, turnOrder } from './turn-order.ts';

/** Counts the turns of a day, and what they mean for those whose turn came before and who could not have it. */
export function takeTurns(
  taken: readonly (readonly [GroupSlot, string])[],
  { rotations, context }: { readonly rotations: Rotations; readonly context: TurnContext },
): void {
  for (const [slot, memberId] of taken) {
    const queue = rotations.queueOn(slot.date, slot.queue);
    const round = queue.roundOf(memberId);
    if (round === undefined) continue;
    const order = turnOrder(slot, queue, context);
    for (const other of order.slice(0, order.indexOf(memberId))) {
      const isCalled = taken.some(([place, id]) => id === other && place.queue.key === slot.queue.key);
      // Whom the law keeps from it has lost nothing and owes nothing.
      if (context.obstacles(other, slot).includes('NIGHT_BARRED')) queue.keepUp(other, round);
      else if (!isCalled && slot.queue.group.skipPolicy === 'consumes' && !canServe(other, slot, context))
        queue.takeTurn(other);
    }
    queue.takeTurn(memberId);
  }
}
