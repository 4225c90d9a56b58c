import { CheckOutlined } from '@ant-design/icons';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { bulletinStateSchema, versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import { useRecords } from '../../../state/hooks.ts';
import { bulletinStateOf } from '../../../state/plan-items.ts';
import { versionsOf } from '../../../state/records.ts';
import { bulletinStateNames } from '../../../text/names.ts';
import { planText } from '../../../text/weekly-plan.ts';

const states = bulletinStateSchema.options;

/** 汇总中 → 待审定 → 已审定 → 已发布, with where the week stands now. */
export function StateSteps({ weekStart }: { readonly weekStart: PlainDate }) {
  const records = useRecords();
  const current = states.indexOf(bulletinStateOf(records, weekStart));
  const newest = versionsOf(records, weekStart)[0];
  return (
    <ol className="state-steps" aria-label={planText.stateSteps}>
      {states.map((state, index) => {
        const isDone = index < current || (state === 'published' && index === current);
        const label =
          state === 'published' && newest
            ? planText.publishedAs(versionNumber(newest.values.sequence))
            : bulletinStateNames[state];
        return (
          <li key={state} data-done={isDone || undefined} aria-current={index === current ? 'step' : undefined}>
            <span className="state-dot">{isDone ? <CheckOutlined aria-hidden /> : index + 1}</span>
            <span className="state-label">{label}</span>
          </li>
        );
      })}
    </ol>
  );
}
