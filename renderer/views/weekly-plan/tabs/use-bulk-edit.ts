import { App } from 'antd';
import { daysBetween, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { Outcome } from '../../../state/outcome.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { recordOf } from '../../../state/records.ts';
import { useActions, useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform, useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { listText } from '../../../text/tabs.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { dateChanges } from '../editor/item-move.ts';
import { changesOf } from '../item-form/item-edits.ts';

interface BulkEdit {
  remove(items: readonly PlanItemView[]): Promise<void>;
  moveTo(items: readonly PlanItemView[], date: PlainDate): Promise<void>;
}

/** One command for each item, so that each is kept or refused by itself; says how many of them were done. */
export function useBulkEdit(): BulkEdit {
  const { modal } = App.useApp();
  const tell = useSuccessNotice();
  const { perform } = useActions();
  const performAndTell = usePerform();
  const read = useStateReader();
  const showRefusal = useRefusalNotice();

  const each = async (
    items: readonly PlanItemView[],
    work: (item: PlanItemView) => Promise<Outcome<unknown>>,
    failed: string,
  ): Promise<PlanItemView[]> => {
    const done: PlanItemView[] = [];
    for (const item of items) {
      const outcome = await work(item);
      if (outcome.ok) done.push(item);
      else showRefusal(outcome.refusal, failed);
    }
    return done;
  };

  return {
    async remove(items) {
      const isSure = await modal.confirm({
        title: listText.confirmRemove(items.length),
        content: listText.confirmRemoveHint,
        okButtonProps: { danger: true },
      });
      if (!isSure) return;
      const baseRevision = read().replica.revision;
      const done = await each(
        items,
        ({ id }) => perform('plans.removeItem', { id, baseRevision }),
        planText.failed.remove,
      );
      const restoreAll = async (): Promise<void> => {
        for (const { id } of done) await performAndTell('records.restore', { id }, { failed: planText.failed.save });
      };
      tell({ done: listText.removed(done.length), undo: restoreAll });
    },
    async moveTo(items, date) {
      const move = (wanted: readonly PlanItemView[], daysOf: (item: PlanItem) => number): Promise<PlanItemView[]> => {
        const baseRevision = read().replica.revision;
        return each(
          wanted,
          ({ id, values }) => {
            const changes = changesOf(dateChanges(values, daysOf(values)));
            return perform('plans.editItem', { id, baseRevision, changes });
          },
          planText.failed.move,
        );
      };
      const done = await move(
        items.filter(({ values }) => values.date !== date),
        (values) => daysBetween(values.date, date),
      );
      // Each goes back to the day it came from, by as many days as it was moved.
      const dates = new Map(done.map(({ id, values }) => [id, values.date]));
      const undo = async (): Promise<void> => {
        const { records } = read().replica;
        const moved = done.map(({ id }) => recordOf(records, 'planItem', id)).filter((item) => item !== undefined);
        for (const item of moved) {
          await move([item], (values) => daysBetween(values.date, dates.get(item.id) ?? values.date));
        }
      };
      tell({ done: listText.moved(done.length), undo });
    },
  };
}
