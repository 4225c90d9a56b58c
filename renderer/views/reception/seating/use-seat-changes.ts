import { App } from 'antd';
import { useState } from 'react';
import { sameJson } from '../../../../shared/base/canonical-json.ts';
import type { Result } from '../../../../shared/base/result.ts';
import type { SeatPlan } from '../../../../shared/domain/reception/seat-plan.ts';
import type { SeatRefusal } from '../../../../shared/rules/seating/seat-changes.ts';
import { recordOf } from '../../../state/records.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { seatingText, seatMenuText, seatRefusalSentences } from '../../../text/reception-seating.ts';

/** What is altered on the drawing. */
const fields = ['emptySeats', 'locks', 'swaps'] as const;
type Arrangement = Pick<SeatPlan, (typeof fields)[number]>;

interface Step {
  readonly before: Arrangement;
  readonly after: Arrangement;
}

interface SeatChanges {
  /** Makes a change of the plan as it is now, and says what came of it. */
  change(make: (plan: SeatPlan) => Result<SeatPlan, SeatRefusal>, done: string): Promise<void>;
  /** Takes back what was changed here last; undefined where nothing was. */
  readonly undo: (() => Promise<void>) | undefined;
}

/** Changes on the drawing: each is kept at once, and can be taken back as long as the plan is open. */
export function useSeatChanges(id: string): SeatChanges {
  const { message } = App.useApp();
  const read = useStateReader();
  const perform = usePerform();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const planNow = (): SeatPlan | undefined => recordOf(read().replica.records, 'seatPlan', id)?.values;
  const send = async (before: Arrangement, after: Arrangement, done: string): Promise<boolean> => {
    const changes = Object.fromEntries(
      fields.filter((field) => !sameJson(before[field], after[field])).map((field) => [field, after[field]]),
    );
    const input = { id, baseRevision: read().replica.revision, changes };
    const outcome = await perform('reception.editEntry', input, { done, failed: seatingText.failed });
    return outcome.ok;
  };
  const last = steps.at(-1);
  return {
    async change(make, done) {
      const plan = planNow();
      const made = plan && make(plan);
      if (!plan || !made) return;
      if (!made.ok) {
        void message.info(seatRefusalSentences[made.error]);
        return;
      }
      const step = { before: arrangementOf(plan), after: arrangementOf(made.value) };
      if (await send(step.before, step.after, done)) setSteps((all) => [...all, step]);
    },
    undo:
      last &&
      (async () => {
        const plan = planNow();
        if (!plan) return;
        if (!sameJson(arrangementOf(plan), last.after)) void message.info(seatMenuText.undoGone);
        else if (!(await send(last.after, last.before, seatMenuText.undone))) return;
        setSteps((all) => all.filter((step) => step !== last));
      }),
  };
}

const arrangementOf = ({ emptySeats, locks, swaps }: Arrangement): Arrangement => ({ emptySeats, locks, swaps });
