import { useMemo } from 'react';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { Leader } from '../../shared/domain/leader.ts';
import { yearPartition } from '../../shared/domain/month.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import type { Reception } from '../../shared/domain/reception/reception.ts';
import { isOver } from '../../shared/domain/reception/reception.ts';
import type { ReceptionRules } from '../../shared/domain/reception/reception-rules.ts';
import { isRecordKind, partsOfRecordId } from '../../shared/domain/record.ts';
import { type ComplianceFinding, complianceFindings } from '../../shared/rules/reception/compliance.ts';
import { receptionPartition } from '../../shared/rules/reception/reception-ids.ts';
import { rulesDayOf } from '../../shared/rules/reception/reception-rules.ts';
import { worksOn } from '../../shared/rules/reception/taking-part.ts';
import {
  type VisitBook,
  type VisitFile,
  visitBookKinds,
  visitBookOf,
} from '../../shared/rules/reception/visit-book.ts';
import { useMay, useMe, usePartitions, useRecords } from './hooks.ts';
import { keptWhileSame, leadersInOrder, type Records, recordsOfKind, remembered } from './records.ts';
import { useAppState } from './StateProvider.tsx';

const bookKinds = [...visitBookKinds].filter(isRecordKind);
const bookFrom = keptWhileSame(visitBookOf);
const bookOf = remembered((records) => bookFrom(bookKinds.flatMap((kind) => recordsOfKind(records, kind))));
/** The visits of the partitions that are here; the same book until a record of one of its kinds changes. */
export const visitBook = (records: Records): VisitBook => bookOf(records, '');

/** The years in which a visit that is still open may have been registered. */
const openYears = (now: number): string[] => {
  const { date } = chinaTimeOf(now);
  return [...new Set([date, addDays(date, -366)].map(yearPartition))];
};

interface OpenBook {
  readonly book: VisitBook;
  readonly isLoaded: boolean;
}

/** What the offices work at: this and last year's visits, with everything of those that are not over. */
export function useVisitBook(): OpenBook {
  const book = visitBook(useRecords());
  const years = useAppState(({ now }) => openYears(now).join(' '));
  const atWork = useMemo(() => {
    const open = [...book.files.values()].filter(({ reception }) => !isOver(reception.stage));
    return [...new Set(open.map(({ id }) => receptionPartition(id)))].sort();
  }, [book]);
  const isLoaded = usePartitions([...years.split(' '), ...atWork]);
  return { book, isLoaded };
}

/** Visits that the reader may look into; of the others nothing but that they are is known here. */
export const openVisits: (records: Records) => readonly VisitFile[] = (records) => readableVisits(records, '');
const readableVisits = remembered((records) =>
  [...visitBook(records).files.values()].filter(({ id }) => records.get(id)?.isRedacted !== true),
);

export function useOpenVisits(): { readonly files: readonly VisitFile[] } & OpenBook {
  const open = useVisitBook();
  return { ...open, files: openVisits(useRecords()) };
}

interface OpenVisit extends OpenBook {
  /** Undefined where there is no such visit, or it is not here yet. */
  readonly file: VisitFile | undefined;
  readonly isRedacted: boolean;
}

/** One visit with everything of it, of whatever year. */
export function useVisitFile(id: string): OpenVisit {
  const isLoaded = usePartitions([partsOfRecordId(id).partition, receptionPartition(id)]);
  const records = useRecords();
  const book = visitBook(records);
  return { book, file: book.files.get(id), isLoaded, isRedacted: records.get(id)?.isRedacted === true };
}

export const rulesOf = ({ reception }: Pick<VisitFile, 'reception'>, book: VisitBook): ReceptionRules =>
  book.rulesOn(rulesDayOf(reception));

const leadersById = remembered(
  (records): ReadonlyMap<string, Leader> => new Map(leadersInOrder(records, '').map(({ id, values }) => [id, values])),
);

export const useLeadersById = (): ReadonlyMap<string, Leader> => leadersById(useRecords(), '');

/** What the rules find in a visit, as it stands. */
export function useFindings(file: VisitFile, book: VisitBook): readonly ComplianceFinding[] {
  const leaders = useLeadersById();
  return useMemo(() => complianceFindings({ file, rules: rulesOf(file, book), leaders }), [file, book, leaders]);
}

/** Whether this person may do what a command of reception does to a visit: the offices that work on it may. */
export function useMayVisit(): (action: string, reception: Reception) => boolean {
  const may = useMay();
  const { officeId } = useMe();
  return (action, reception) => may(action, worksOn(reception, officeId) ? officeId : reception.officeId);
}
