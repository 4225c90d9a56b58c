import { instantOf } from '../../../../shared/domain/china-time.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { owesPlan } from '../../../../shared/rules/owes-plan.ts';
import { type Deadline, planDeadlines } from '../../../../shared/rules/plan-deadlines.ts';
import { workDay } from '../../../../shared/rules/work-calendar.ts';
import { usePlanWeek, useRecords } from '../../../state/hooks.ts';
import { bulletinStateOf } from '../../../state/plan-items.ts';
import { bulletinOf, officesInOrder, type Records, submissionOf } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { dayWords, durationWords } from '../../../text/date-words.ts';
import { planText } from '../../../text/weekly-plan.ts';

const steps = ['submitBy', 'approveBy', 'publishBy'] as const;

/** The week's three deadlines, how far off or over, and who is late. */
export function DeadlineLine({ weekStart }: { readonly weekStart: PlainDate }) {
  const records = useRecords();
  const now = useAppState((state) => state.now);
  const { rules, calendar } = usePlanWeek(weekStart);
  const deadlines = planDeadlines(weekStart, rules, calendar);
  const state = bulletinStateOf(records, weekStart);
  const reached = { collecting: 0, awaitingApproval: 1, approved: 2, published: 3 }[state];
  const lateNames =
    state === 'collecting' && now > instantOf(deadlines.submitBy) ? missingOffices(records, weekStart) : [];
  const returnReason = bulletinOf(records, weekStart)?.values.returnReason;
  const isUnknown = steps.some((step) => !workDay(deadlines[step].date, calendar).isPublished);
  return (
    <p className="deadlines">
      <span className="visually-hidden">{planText.deadlines}</span>
      {steps.map((step, index) => (
        <DeadlineMark
          key={step}
          name={planText[step]}
          deadline={deadlines[step]}
          now={now}
          isCurrent={index === reached}
          isDone={index < reached}
        />
      ))}
      {lateNames.length > 0 && <strong className="late">{planText.lateOffices(lateNames.join('、'))}</strong>}
      {returnReason && state === 'collecting' && <span className="late">{planText.returnedBecause(returnReason)}</span>}
      {isUnknown && <span className="faint">{planText.calendarUnknown(deadlines.publishBy.date.slice(0, 4))}</span>}
    </p>
  );
}

const missingOffices = (records: Records, weekStart: PlainDate): string[] =>
  officesInOrder(records, '')
    .filter(({ id, values }) => {
      if (!owesPlan(values)) return false;
      const state = submissionOf(records, weekStart, id)?.values.state;
      return state !== 'submitted' && state !== 'accepted';
    })
    .map(({ values }) => values.shortName);

interface DeadlineMarkProps {
  readonly name: string;
  readonly deadline: Deadline;
  readonly now: number;
  readonly isCurrent: boolean;
  readonly isDone: boolean;
}

function DeadlineMark({ name, deadline, now, isCurrent, isDone }: DeadlineMarkProps) {
  const left = instantOf(deadline) - now;
  const isLate = isCurrent && left < 0;
  const distance = left < 0 ? planText.late(durationWords(-left)) : planText.left(durationWords(left));
  return (
    <span className={isLate ? 'late' : undefined} data-done={isDone || undefined} data-current={isCurrent || undefined}>
      {planText.deadline(name, dayWords(deadline.date), deadline.time)}
      {isCurrent && <em>{distance}</em>}
    </span>
  );
}
