import { App } from 'antd';
import { daysBetween, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { Outcome } from '../../../state/outcome.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
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
      const baseRevision = read().replica.revision;
      const done = await each(
        items,
        ({ id, values }) => {
          const changes = changesOf(dateChanges(values, daysBetween(values.date, date)));
          return perform('plans.editItem', { id, baseRevision, changes });
        },
        planText.failed.move,
      );
      tell({ done: listText.moved(done.length) });
    },
  };
}
