import { expect, it } from 'vitest';
import { itemsOfWeek } from '../../../renderer/state/plan-items.ts';
import { anItem, itemId, week } from '../support/sample-records.ts';

it('items of a week stand by day and start, whatever their ids', () => {
  const at = (key: string, date: string, start: string) => anItem(key, { date, time: { kind: 'exact', start } });
  const views = [at('a', '2026-11-24', '09:30'), at('b', '2026-11-24', '08:40'), at('c', '2026-11-23', '15:00')];
  const records = new Map(views.map((view) => [view.id, view]));
  expect(itemsOfWeek(records, week).map(({ id }) => id)).toEqual(['c', 'b', 'a'].map(itemId));
});
