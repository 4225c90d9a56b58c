import { useCallback, useDeferredValue, useEffect } from 'react';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { weekPartition } from '../../shared/domain/week.ts';
import type { Clash } from '../../shared/rules/clash.ts';
import { type Actor, may } from '../../shared/rules/permissions.ts';
import type { PlanWeek } from '../../shared/rules/plan-week.ts';
import type { WorkCalendar } from '../../shared/rules/work-calendar.ts';
import type { AppState } from './app-store.ts';
import { clashesOfWeek, leadOffice, planWeek, type Records, workCalendar } from './records.ts';
import { useActions, useAppState } from './StateProvider.tsx';

export const useRecords = (): Records => useAppState((state) => state.replica.records);

/** The person at this workstation; the shell shows views only once there is one. */
export const useMe = (): Actor => {
  const me = useAppState((state) => state.workspace?.me);
  if (!me) throw new Error('a view needs a workspace with a person');
  return me;
};

/** Whether this person may do what the command of this name does to a record of `officeId` (default: the own office). */
export function useMay(): (action: string, officeId?: string) => boolean {
  const me = useMe();
  const leadOfficeId = leadOffice(useRecords())?.id;
  return useCallback((action, officeId) => may(me, action, leadOfficeId, officeId), [me, leadOfficeId]);
}

export const todayOf = (state: AppState): PlainDate => chinaTimeOf(state.now).date;
export const useToday = (): PlainDate => useAppState(todayOf);

export const usePlanWeek = (weekStart: PlainDate): PlanWeek => planWeek(useRecords(), weekStart);
export const useWorkCalendar = (): WorkCalendar => workCalendar(useRecords(), '');

/** What changed shows first and its clashes a moment later: in a full week they take longer to find than to draw. */
export const useClashes = (weekStart: PlainDate): readonly Clash[] =>
  clashesOfWeek(useDeferredValue(useRecords()), weekStart);

/** Loads these weeks and tells whether they are all here. */
export const useWeeks = (weekStarts: readonly PlainDate[]): boolean => usePartitions(weekStarts.map(weekPartition));

/** Loads these partitions and tells whether they are all here. */
export function usePartitions(partitions: readonly string[]): boolean {
  const { openPartitions } = useActions();
  const wanted = partitions.join(' ');
  useEffect(() => {
    if (wanted !== '') void openPartitions(wanted.split(' '));
  }, [openPartitions, wanted]);
  return useAppState(({ replica }) => partitions.every((partition) => replica.partitions.has(partition)));
}
