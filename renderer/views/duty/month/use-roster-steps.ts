import type { RosterState } from '../../../../shared/domain/duty/duty-roster.ts';
import type { Month } from '../../../../shared/domain/month.ts';
import { useMay } from '../../../state/hooks.ts';
import { useRosterStanding } from './roster-records.ts';

export type RosterStep = 'review' | 'publish' | 'lock' | 'unlock' | 'reopen';

export const commandOfStep = {
  review: 'duty.reviewRoster',
  publish: 'duty.publishRoster',
  lock: 'duty.lockRoster',
  unlock: 'duty.unlockRoster',
  reopen: 'duty.reopenRoster',
} as const;

const stepsOfState: Readonly<Record<RosterState, readonly RosterStep[]>> = {
  draft: ['review'],
  reviewed: ['publish', 'reopen'],
  published: ['lock', 'reopen'],
  locked: ['unlock'],
};

/** What this person may do next with an office's roster; nothing while nobody is on it. */
export function useRosterSteps(officeId: string, month: Month, hasShifts: boolean): readonly RosterStep[] {
  const mayDo = useMay();
  const { state } = useRosterStanding(officeId, month);
  if (!hasShifts) return [];
  return stepsOfState[state].filter((step) => mayDo(commandOfStep[step], officeId));
}
