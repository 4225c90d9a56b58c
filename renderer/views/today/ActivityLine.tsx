import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { minutesOf } from '../../../shared/domain/plain-date.ts';
import { activityPhase, type DayActivity } from '../../../shared/rules/today/day-activities.ts';
import { useRecords } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { recordOf } from '../../state/records.ts';
import type { Route } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { contentWords, timeWords } from '../../text/item-words.ts';
import { todayText } from '../../text/today.ts';
import { StateTag } from '../../ui/StateTag.tsx';
import type { OpenClashes } from './day-plan.ts';

interface ActivityLineProps {
  readonly activity: DayActivity;
  readonly clashes: OpenClashes;
  readonly isUnlisted: boolean;
  readonly showsLeaders: boolean;
}

/** One activity: when, what, who and where, and by words and shapes whatever is unusual about it. */
export function ActivityLine({ activity, clashes, isUnlisted, showsLeaders }: ActivityLineProps) {
  const { id, values, isStop } = activity;
  const { navigate } = useActions();
  const records = useRecords();
  const { leaderName, venueName } = useNames();
  const minute = useAppState((state) => minutesOf(chinaTimeOf(state.now).time));
  const phase = values.isCancelled ? 'unknown' : activityPhase(values, minute);
  const place = values.venueId ? venueName(values.venueId) : (values.placeText ?? '');
  const leaders = [...new Set(values.attendance.map(({ leaderId }) => leaderName(leaderId)))]
    .filter(Boolean)
    .join('、');
  const visitId = recordOf(records, 'itineraryStop', isStop ? id : undefined)?.values.receptionId;
  const route: Route =
    visitId === undefined
      ? { screen: 'weeklyPlan', weekStart: values.weekStart, tab: 'matrix', itemId: id }
      : { screen: 'reception', tab: 'board', visitId, visitTab: 'itinerary' };
  return (
    <li className="today-activity" data-phase={phase} data-cancelled={values.isCancelled || undefined}>
      <span className="today-time">{timeWords(values.time)}</span>
      <div className="today-what">
        <button type="button" className="today-title" onClick={() => navigate(route)}>
          {contentWords(values, records.get(id)?.isRedacted === true)}
        </button>
        <p className="today-facts">
          {showsLeaders && leaders && <span className="soft">{leaders}</span>}
          {place && <span>{place}</span>}
        </p>
      </div>
      <span className="today-marks">
        {phase === 'underway' && <StateTag tone="info" label={todayText.underway} />}
        {phase === 'over' && <span className="faint">{todayText.over}</span>}
        {values.isCancelled && <StateTag tone="idle" label={todayText.cancelled} />}
        {isStop && <StateTag tone="idle" label={todayText.ofVisit} />}
        {isUnlisted && <StateTag tone="idle" label={todayText.unlisted} />}
        {clashes.conflicts > 0 && <StateTag tone="bad" label={todayText.conflict(clashes.conflicts)} />}
        {clashes.hints > 0 && <StateTag tone="busy" label={todayText.hint(clashes.hints)} />}
      </span>
    </li>
  );
}
