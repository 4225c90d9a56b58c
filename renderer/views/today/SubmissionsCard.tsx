import { instantOf } from '../../../shared/domain/china-time.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { planDeadlines } from '../../../shared/rules/plan-deadlines.ts';
import {
  type OfficeSubmission,
  type SubmissionStanding,
  weekSubmissions,
} from '../../../shared/rules/today/week-submissions.ts';
import { usePlanWeek, useRecords, useToday } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { bulletinStateOf, itemsOfWeek } from '../../state/plan-items.ts';
import { officesInOrder, recordsOfKind } from '../../state/records.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { dayWords, durationWords, weekTitle } from '../../text/date-words.ts';
import { bulletinStateNames, submissionStateNames } from '../../text/names.ts';
import { todayText } from '../../text/today.ts';
import { planText } from '../../text/weekly-plan.ts';
import { StateTag, type Tone } from '../../ui/StateTag.tsx';
import { TodayCard, TodayEmpty } from './TodayCard.tsx';

const tones: Readonly<Record<SubmissionStanding, Tone>> = {
  missing: 'idle',
  draft: 'idle',
  submitted: 'info',
  returned: 'busy',
  accepted: 'good',
};

/** How far each office is with next week's plan, and until when it has time. */
export function SubmissionsCard() {
  const records = useRecords();
  const now = useAppState((state) => state.now);
  const weekStart = addDays(weekStartOf(useToday()), 7);
  const { navigate } = useActions();
  const { rules, calendar } = usePlanWeek(weekStart);
  const { submitBy } = planDeadlines(weekStart, rules, calendar);
  const deadline = instantOf(submitBy);
  const submissions = weekSubmissions(
    {
      offices: officesInOrder(records, ''),
      submissions: recordsOfKind(records, 'submission').flatMap(({ values }) =>
        values.weekStart === weekStart ? values : [],
      ),
      itemOfficeIds: itemsOfWeek(records, weekStart).map(({ values }) => values.officeId),
    },
    deadline,
    now,
  );
  const left = deadline - now;
  const done = submissions.filter(({ standing }) => standing === 'submitted' || standing === 'accepted').length;
  return (
    <TodayCard section="submissions" onOpen={() => navigate({ screen: 'weeklyPlan', weekStart, tab: 'submissions' })}>
      {submissions.length === 0 ? (
        <TodayEmpty>{todayText.noSubmissions}</TodayEmpty>
      ) : (
        <>
          <p className="today-facts">
            <span className="soft">{weekTitle(weekStart)}</span>
            <span>{bulletinStateNames[bulletinStateOf(records, weekStart)]}</span>
            <span>{todayText.handedIn(done, submissions.length)}</span>
            <span>{todayText.submitBy(dayWords(submitBy.date), submitBy.time)}</span>
            {done < submissions.length && (
              <span className={left < 0 ? 'late' : undefined}>
                {left < 0 ? planText.late(durationWords(-left)) : planText.left(durationWords(left))}
              </span>
            )}
          </p>
          <ul className="today-offices">
            {submissions.map((submission) => (
              <OfficeLine key={submission.officeId} submission={submission} />
            ))}
          </ul>
        </>
      )}
    </TodayCard>
  );
}

function OfficeLine({
  submission: { officeId, standing, itemCount, isLate },
}: {
  readonly submission: OfficeSubmission;
}) {
  const { officeName } = useNames();
  const isAwaited = standing === 'missing' || standing === 'draft';
  return (
    <li>
      <span>{officeName(officeId)}</span>
      <span className="faint">{todayText.items(itemCount)}</span>
      <span className="row">
        {isLate && <span className="late">{todayText.late}</span>}
        <StateTag tone={isLate && isAwaited ? 'bad' : tones[standing]} label={submissionStateNames[standing]} />
      </span>
    </li>
  );
}
