import { type ComponentType, memo } from 'react';
import { sectionColumns, type TodaySection } from '../../../shared/rules/today/section-order.ts';
import { useMe, usePartitions, useToday } from '../../state/hooks.ts';
import { todayPartitions } from '../../state/today-partitions.ts';
import { ActivitiesCard } from './ActivitiesCard.tsx';
import { DutyCard } from './DutyCard.tsx';
import { EmergenciesCard } from './EmergenciesCard.tsx';
import { SubmissionsCard } from './SubmissionsCard.tsx';
import { SyncCard } from './SyncCard.tsx';
import { TodayHead } from './TodayHead.tsx';
import './today.css';
import { VisitsCard } from './VisitsCard.tsx';
import { WaitingCard } from './WaitingCard.tsx';

const cards: Readonly<Record<TodaySection, ComponentType>> = {
  duty: memo(DutyCard),
  activities: memo(ActivitiesCard),
  visits: memo(VisitsCard),
  emergencies: memo(EmergenciesCard),
  waiting: memo(WaitingCard),
  submissions: memo(SubmissionsCard),
  sync: memo(SyncCard),
};

/** 今日: the day at a glance, what concerns this person's role first. */
export function TodayPage() {
  const { role } = useMe();
  // Asked for at the start already; at midnight another day's.
  usePartitions(todayPartitions(useToday()));
  return (
    <div className="today">
      <TodayHead />
      <div className="today-columns">
        {sectionColumns[role].map((sections) => (
          <div key={sections.join(' ')} className="today-column">
            {sections.map((section) => {
              const Card = cards[section];
              return <Card key={section} />;
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
