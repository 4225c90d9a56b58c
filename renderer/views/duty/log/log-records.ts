import { monthOf } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { dutyDateAt } from '../../../../shared/rules/duty/on-duty.ts';
import { type OpenMatter, openMatters } from '../../../../shared/rules/duty/open-matters.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useOfficeRecords } from '../office-records.ts';

export type EntryView = TypedRecordView<'dutyLogEntry'>;
export type CallView = TypedRecordView<'callRecord'>;

/** A line of the log: an entry or a call. */
export type LogLine = EntryView | CallView;

export const isCall = (line: LogLine): line is CallView => line.kind === 'callRecord';

/** What was written into the log of a day, in the order of its times; what is about another line stands below that line. */
export function useLogOfDay(officeId: string, date: PlainDate) {
  const entries = useOfficeRecords('dutyLogEntry', officeId);
  const calls = useOfficeRecords('callRecord', officeId);
  const lines: LogLine[] = [
    ...entries.filter(({ values }) => values.aboutId === undefined && values.dutyDate === date),
    ...calls.filter(({ values }) => values.dutyDate === date),
  ];
  lines.sort((left, right) => left.values.at - right.values.at || left.id.localeCompare(right.id));
  const open = openMatters({ entries, calls });
  return { lines, entries, calls, open };
}

export function useOpenMatters(officeId: string): readonly OpenMatter[] {
  const entries = useOfficeRecords('dutyLogEntry', officeId);
  const calls = useOfficeRecords('callRecord', officeId);
  return openMatters({ entries, calls });
}

/** The day whose log an office writes now. */
export function useDutyDate(officeId: string): PlainDate {
  const book = useDutyBook();
  return useAppState(({ now }) => dutyDateAt(officeId, book, now));
}

/** Opens the log of another day. */
export function useOpenLog(officeId: string): (date: PlainDate) => void {
  const { navigate } = useActions();
  return (date) => navigate({ screen: 'duty', tab: 'log', month: monthOf(date), officeId, date });
}
