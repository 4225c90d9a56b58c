import { useMemo } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { addMonths, monthOf, monthPartition, monthsFrom, yearPartition } from '../../../../shared/domain/month.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { businessTime } from '../../../../shared/rules/documents/emergency/incident-ledger.ts';
import { incidentPartition } from '../../../../shared/rules/emergency/emergency-ids.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentBook } from '../../../state/emergency.ts';
import { usePartitions, useRecords } from '../../../state/hooks.ts';
import type { Records } from '../../../state/records.ts';
import type { Span } from './span-days.ts';

/** What happened may become known, or be entered, this much later. */
const LATER_DAYS = 92;

interface IncidentSpan {
  readonly book: IncidentBook;
  /** All incidents that are here and open to the reader; those of other offices that are closed to it count nowhere. */
  readonly files: readonly IncidentFile[];
  readonly isLoaded: boolean;
}

/** Loads the months of a span, and everything about what happened in it but became known later. */
export function useIncidentSpan({ from, to }: Span): IncidentSpan {
  const records = useRecords();
  const book = incidentBook(records);
  const files = useMemo(() => [...book.files.values()].filter(({ id }) => isOpenTo(id, records)), [book, records]);
  const partitions = useMemo(() => {
    const years = [from, to, addDays(to, LATER_DAYS)].map(yearPartition);
    // What became known at the end of a month may have been entered in the next.
    const months = monthsFrom(addMonths(monthOf(from), -1), monthOf(to)).map(monthPartition);
    const later = files.filter((file) => happenedIn(file, { from, to })).map(({ id }) => incidentPartition(id));
    return [...new Set([...years, ...months, ...later])];
  }, [files, from, to]);
  const isLoaded = usePartitions(partitions);
  return { book, files, isLoaded };
}

const isOpenTo = (id: string, records: Records): boolean => records.get(id)?.isRedacted !== true;

export function happenedIn({ incident }: IncidentFile, { from, to }: Span): boolean {
  const { date } = chinaTimeOf(businessTime(incident));
  return date >= from && date <= to;
}
