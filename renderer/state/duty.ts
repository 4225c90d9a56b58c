import { type Month, partitionsOfMonths, withMonthsBeside } from '../../shared/domain/month.ts';
import { type DutyBook, dutyBookOf } from '../../shared/rules/duty/duty-book.ts';
import { usePartitions, useRecords } from './hooks.ts';
import { type Records, remembered } from './records.ts';

/** What the rules of duty look at in the records that are here; of one office, or of all with an empty id. */
export const dutyBook: (records: Records, officeId: string) => DutyBook = remembered((records, officeId) =>
  dutyBookOf(records.values(), officeId === '' ? undefined : officeId),
);

export const useDutyBook = (officeId = ''): DutyBook => dutyBook(useRecords(), officeId);

/** Loads these months, the ones beside them (a shift may begin on the evening before) and their years. */
export const useDutyMonths = (months: readonly Month[]): boolean => usePartitions(dutyPartitions(months));

export const dutyPartitions = (months: readonly Month[]): string[] => partitionsOfMonths(withMonthsBeside(months));
