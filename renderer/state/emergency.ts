import { useMemo } from 'react';
import type { Incident } from '../../shared/domain/emergency/incident.ts';
import { monthPartition } from '../../shared/domain/month.ts';
import { isRecordKind, partsOfRecordId } from '../../shared/domain/record.ts';
import { incidentPartition } from '../../shared/rules/emergency/emergency-ids.ts';
import {
  type IncidentBook,
  type IncidentFile,
  incidentBookKinds,
  incidentBookOf,
} from '../../shared/rules/emergency/incident-book.ts';
import { incidentYears, mayBeOpen, openIncidentPartitions } from '../../shared/rules/emergency/open-incidents.ts';
import { usePartitions, useRecords, useToday } from './hooks.ts';
import { keptWhileSame, type Records, recordsOfKind, remembered } from './records.ts';
import { useAppState } from './StateProvider.tsx';

const bookKinds = [...incidentBookKinds].filter(isRecordKind);
const bookFrom = keptWhileSame(incidentBookOf);
const bookOf = remembered((records) => bookFrom(bookKinds.flatMap((kind) => recordsOfKind(records, kind))));
/** The incidents of the partitions that are here; the same book until a record of one of its kinds changes. */
export const incidentBook = (records: Records): IncidentBook => bookOf(records, '');

/** Found untrue, handed on, or part of another: there is nothing more to report. */
export const isSetAside = (incident: Incident): boolean => !mayBeOpen({ ...incident, response: 'ongoing' });

/** What the desks work at: this and last year's incidents, with everything about those that are not done with. */
export function useIncidentBook(): { readonly book: IncidentBook; readonly isLoaded: boolean } {
  const book = incidentBook(useRecords());
  const years = useAppState(({ now }) => incidentYears(now).join(' '));
  const month = monthPartition(useToday());
  const atWork = useMemo(() => openIncidentPartitions(incidentsOf(book)), [book]);
  const isLoaded = usePartitions([...new Set([...years.split(' '), month, ...atWork])]);
  return { book, isLoaded };
}

const incidentsOf = ({ files }: IncidentBook) =>
  [...files.values()].map(({ id, incident }) => ({ id, values: incident }));

interface OpenFile {
  readonly book: IncidentBook;
  /** Undefined where there is no such incident, or it is not here yet. */
  readonly file: IncidentFile | undefined;
  readonly isLoaded: boolean;
}

/** One incident with everything about it, of whatever year. */
export function useIncidentFile(id: string): OpenFile {
  const isLoaded = usePartitions([partsOfRecordId(id).partition, incidentPartition(id)]);
  const book = incidentBook(useRecords());
  return { book, file: book.files.get(id), isLoaded };
}
