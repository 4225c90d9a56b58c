import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { Bulletin } from '../../shared/domain/plan-cycle.ts';
import { compareItems } from '../../shared/rules/item-order.ts';
import type { TypedRecordView } from '../../shared/store/record-view.ts';
import { bulletinOf, type Records, recordsOfKind } from './records.ts';

export type PlanItemView = TypedRecordView<'planItem'>;

const byRecords = new WeakMap<Records, Map<PlainDate, readonly PlanItemView[]>>();

/** Items of a week in the order of their days and starts. */
export function itemsOfWeek(records: Records, weekStart: PlainDate): readonly PlanItemView[] {
  const known = byRecords.get(records) ?? new Map<PlainDate, readonly PlanItemView[]>();
  byRecords.set(records, known);
  const items =
    known.get(weekStart) ??
    recordsOfKind(records, 'planItem')
      .filter(({ values }) => values.weekStart === weekStart)
      .sort(compareItems);
  known.set(weekStart, items);
  return items;
}

/** A week nobody has touched is 汇总中. */
export const bulletinStateOf = (records: Records, weekStart: PlainDate): Bulletin['state'] =>
  bulletinOf(records, weekStart)?.values.state ?? 'collecting';
