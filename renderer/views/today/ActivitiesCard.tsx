import { Segmented } from 'antd';
import { useState } from 'react';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { activitiesByLeader } from '../../../shared/rules/today/day-activities.ts';
import { useClashes, useRecords, useToday } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { leadersInOrder } from '../../state/records.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { todayText } from '../../text/today.ts';
import { ActivityLine } from './ActivityLine.tsx';
import { dayPlan, openClashes } from './day-plan.ts';
import { TodayCard, TodayEmpty } from './TodayCard.tsx';

type Arrangement = 'time' | 'leader';

/** What leaders do today, along the day or leader by leader: only what this workstation may see, the rest as busy. */
export function ActivitiesCard() {
  const records = useRecords();
  const today = useToday();
  const weekStart = weekStartOf(today);
  const clashes = useClashes(weekStart);
  const { leaderName } = useNames();
  const { navigate } = useActions();
  const [arrangement, setArrangement] = useState<Arrangement>('time');
  const { activities, awayIds, unlistedIds } = dayPlan(records, today);
  const lineOf = (activity: (typeof activities)[number], showsLeaders: boolean) => (
    <ActivityLine
      key={activity.id}
      activity={activity}
      clashes={openClashes(clashes, activity.id)}
      isUnlisted={unlistedIds.has(activity.id)}
      showsLeaders={showsLeaders}
    />
  );
  const leaderIds = leadersInOrder(records, '').map(({ id }) => id);
  return (
    <TodayCard
      section="activities"
      count={activities.length}
      aside={
        activities.length > 0 && (
          <Segmented
            size="small"
            aria-label={todayText.arrangement}
            value={arrangement}
            onChange={setArrangement}
            options={[
              { value: 'time', label: todayText.byTime },
              { value: 'leader', label: todayText.byLeader },
            ]}
          />
        )
      }
      onOpen={() => navigate({ screen: 'weeklyPlan', weekStart, tab: 'matrix' })}
    >
      {activities.length === 0 && <TodayEmpty>{todayText.noActivities}</TodayEmpty>}
      {arrangement === 'time' ? (
        <ol className="today-timeline">{activities.map((activity) => lineOf(activity, true))}</ol>
      ) : (
        activitiesByLeader(activities, leaderIds).map((group) => (
          <section key={group.leaderId} className="today-leader">
            <h3>{group.leaderId === '' ? todayText.noLeader : leaderName(group.leaderId)}</h3>
            <ol className="today-timeline">{group.activities.map((activity) => lineOf(activity, false))}</ol>
          </section>
        ))
      )}
      {awayIds.length > 0 && (
        <p className="today-away">{todayText.away(awayIds.map(leaderName).filter(Boolean).join('、'))}</p>
      )}
    </TodayCard>
  );
}
