import { useMemo } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { addMonths, monthOf, monthPartition, monthsFrom } from '../../../../shared/domain/month.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { businessTime, incidentYearsOf } from '../../../../shared/rules/emergency/business-time.ts';
import { incidentPartition } from '../../../../shared/rules/emergency/emergency-ids.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import type { StatisticsBasis } from '../../../../shared/rules/emergency/report-statistics.ts';
import { incidentBook } from '../../../state/emergency.ts';
import { usePartitions, useRecords } from '../../../state/hooks.ts';
import type { Records } from '../../../state/records.ts';
import type { Span } from '../../../state/span/span-days.ts';

/** What was known may be entered this much later. */
const ENTERED_DAYS = 366;

interface IncidentSpan {
  readonly book: IncidentBook;
  /** All incidents that are here and open to the reader; those of other offices that are closed to it count nowhere. */
  readonly files: readonly IncidentFile[];
  readonly isLoaded: boolean;
}

/** Loads the months of a span, and everything about what counts for it but stands in another month. */
export function useIncidentSpan({ from, to }: Span, basis: StatisticsBasis): IncidentSpan {
  const records = useRecords();
  const book = incidentBook(records);
  const files = useMemo(() => [...book.files.values()].filter(({ id }) => isOpenTo(id, records)), [book, records]);
  const partitions = useMemo(() => {
    const span = { from, to };
    const since = basis === 'entered' ? addDays(from, -ENTERED_DAYS) : from;
    // What became known at the end of a month may have been entered in the next.
    const months = monthsFrom(addMonths(monthOf(from), -1), monthOf(to)).map(monthPartition);
    const mayCount = basis === 'entered' ? mayBeEnteredIn : happenedIn;
    const elsewhere = files.filter((file) => mayCount(file, span)).map(({ id }) => incidentPartition(id));
    return [...new Set([...incidentYearsOf(since, to), ...months, ...elsewhere])];
  }, [files, from, to, basis]);
  const isLoaded = usePartitions(partitions);
  return { book, files, isLoaded };
}

const isOpenTo = (id: string, records: Records): boolean => records.get(id)?.isRedacted !== true;

export function happenedIn({ incident }: IncidentFile, { from, to }: Span): boolean {
  const { date } = chinaTimeOf(businessTime(incident));
  return date >= from && date <= to;
}

/** Its timeline tells when it was entered: that was right away unless the time at which it became known was typed. */
const mayBeEnteredIn = ({ incident: { knownAt, isKnownAtTyped } }: IncidentFile, { from, to }: Span): boolean => {
  const { date } = chinaTimeOf(knownAt);
  return isKnownAtTyped && date >= addDays(from, -ENTERED_DAYS) && date <= to;
};
