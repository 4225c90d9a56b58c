import { useMemo } from 'react';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { yearPartition } from '../../shared/domain/month.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { isRecordKind, partsOfRecordId } from '../../shared/domain/record.ts';
import type { Matter } from '../../shared/domain/supervision/matter.ts';
import type { SupervisionRules } from '../../shared/domain/supervision/supervision-rules.ts';
import { matterAnswers } from '../../shared/rules/permission-acts.ts';
import {
  type MatterBook,
  type MatterFile,
  type MeetingFile,
  matterBookKinds,
  matterBookOf,
} from '../../shared/rules/supervision/matter-book.ts';
import { matterPartition, meetingPartition } from '../../shared/rules/supervision/matter-ids.ts';
import { lightOf, type ShownLight } from '../../shared/rules/supervision/matter-lights.ts';
import { rulesDayOf } from '../../shared/rules/supervision/supervision-rules.ts';
import { answersFor } from '../../shared/rules/supervision/taking-part.ts';
import { useMay, useMe, usePartitions, useRecords } from './hooks.ts';
import { keptWhileSame, type Records, recordsOfKind, remembered } from './records.ts';
import { useAppState } from './StateProvider.tsx';

const bookKinds = [...matterBookKinds].filter(isRecordKind);
const bookFrom = keptWhileSame(matterBookOf);
const bookOf = remembered((records) => bookFrom(bookKinds.flatMap((kind) => recordsOfKind(records, kind))));
/** The matters and meetings of the partitions that are here; the same book until a record of one of its kinds changes. */
export const matterBook = (records: Records): MatterBook => bookOf(records, '');

/** How many years before this one are looked through for matters that are still open; the inbox looks at what began last year or this. */
const YEARS_BACK = 3;
const YEARS_AT_HAND = 1;

const matterYearsOf = (now: number, yearsBack: number): string[] => {
  const { date } = chinaTimeOf(now);
  const days = Array.from({ length: yearsBack + 1 }, (_, back) => addDays(date, -366 * back));
  return [...new Set(days.map(yearPartition))];
};

interface OpenBook {
  readonly book: MatterBook;
  readonly isLoaded: boolean;
}

/** The matters and meetings of the last years, without what is about each: that comes with its page. */
export function useMatterBook(): OpenBook {
  return useBookOfYears(YEARS_BACK);
}

function useBookOfYears(yearsBack: number): OpenBook {
  const years = useAppState(({ now }) => matterYearsOf(now, yearsBack).join(' '));
  const isLoaded = usePartitions(years.split(' '));
  return { book: matterBook(useRecords()), isLoaded };
}

/** What may wait for somebody: recent matters and meetings, with the lists of the meetings that were called. */
export function useMattersAtHand(): OpenBook {
  const { book, isLoaded } = useBookOfYears(YEARS_AT_HAND);
  const called = useMemo(() => {
    const open = [...book.meetings.values()].filter(({ meeting }) => meeting.state === 'notified');
    return [...new Set(open.map(({ id }) => meetingPartition(id)))].sort();
  }, [book]);
  return { book, isLoaded: usePartitions(called) && isLoaded };
}

/** Matters that the reader may look into; of the others nothing but that they are is known here. */
export const readableMatters: (records: Records) => readonly MatterFile[] = (records) => readable(records, '');
const readable = remembered((records) =>
  [...matterBook(records).files.values()].filter(({ id }) => records.get(id)?.isRedacted !== true),
);

export function useReadableMatters(): { readonly files: readonly MatterFile[] } & OpenBook {
  const open = useMatterBook();
  return { ...open, files: readableMatters(useRecords()) };
}

interface OpenMatter extends OpenBook {
  /** Undefined where there is no such matter, or it is not here yet. */
  readonly file: MatterFile | undefined;
  readonly isRedacted: boolean;
}

/** One matter with everything about it, of whatever year. */
export function useMatterFile(id: string): OpenMatter {
  const isLoaded = usePartitions([partsOfRecordId(id).partition, matterPartition(id)]);
  const records = useRecords();
  const book = matterBook(records);
  return { book, file: book.files.get(id), isLoaded, isRedacted: records.get(id)?.isRedacted === true };
}

interface OpenMeeting extends OpenBook {
  readonly file: MeetingFile | undefined;
}

/** One meeting with its lists, of whatever year. */
export function useMeetingFile(id: string): OpenMeeting {
  const isLoaded = usePartitions([partsOfRecordId(id).partition, meetingPartition(id)]);
  const book = matterBook(useRecords());
  return { book, file: book.meetings.get(id), isLoaded };
}

export const rulesOfMatter = (matter: Pick<Matter, 'givenOn' | 'enteredAt'>, book: MatterBook): SupervisionRules =>
  book.rulesOn(rulesDayOf(matter));

/** The light of each of some matters at a moment by the file server's clock; null where none is on. */
export function useLights(
  files: readonly MatterFile[],
  book: MatterBook,
  now: number,
): ReadonlyMap<string, ShownLight | null> {
  return useMemo(
    () =>
      new Map(files.map(({ id, matter }) => [id, lightOf(matter, rulesOfMatter(matter, book), book.calendar, now)])),
    [files, book, now],
  );
}

/** Whether this person may do what a command of 督办 does to a matter: for the office that gave it out, or for a unit of it. */
export function useMayMatter(): (action: string, matter: Matter) => boolean {
  const may = useMay();
  const { officeId } = useMe();
  return (action, matter) =>
    may(action, matter.officeId) || (isAnswer(action) && answersFor(matter, officeId) && may(action, officeId));
}

const answers: ReadonlySet<string> = new Set(matterAnswers);
const isAnswer = (action: string): boolean => answers.has(action);
