import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { parseClock } from '../../../ui/clock-text.ts';
import type { MovePlace } from '../editor/item-move.ts';

/** What was typed into a cell as an item: a clock time at the beginning is its time, the rest its content. */
export function quickItem(text: string, { leaderId, date, part }: MovePlace): Partial<PlanItem> {
  const match = /^\s*([\d０-９]{1,2}[:：][\d０-９]{2})\s*/.exec(text);
  const start = match?.[1] === undefined ? undefined : parseClock(match[1]);
  return {
    date,
    time: start ? { kind: 'exact', start } : { kind: 'dayPart', part },
    content: (start ? text.slice(match?.[0].length) : text).trim(),
    attendance: leaderId === '' ? [] : [{ leaderId, role: 'attend' }],
  };
}
