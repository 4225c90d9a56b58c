import { instantOf } from '../../shared/domain/china-time.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { Route, Screen } from './route.ts';

export type InboxReason =
  | 'sign'
  | 'returned'
  | 'urged'
  | 'accept'
  | 'approve'
  | 'publish'
  | 'myShift'
  | 'consent'
  | 'approveAdjustment'
  | 'fileAdjustment'
  | 'disputedShift'
  | 'handover'
  | 'dailyReport'
  | 'warning'
  | 'rectify'
  | 'toldReport'
  | 'verifyReport'
  | 'reviewReport'
  | 'signReport'
  | 'overdueReport'
  | 'instruction'
  | 'forwardInstruction'
  | 'personalData'
  | 'receptionIssue'
  | 'lateTasks'
  | 'planDrift'
  | 'approveVisit'
  | 'letterOwed'
  | 'fillSheet'
  | 'approveMatter'
  | 'assignMatter'
  | 'reviewMatter'
  | 'showMatter'
  | 'extendMatter'
  | 'signMatter'
  | 'returnedMatter'
  | 'urgedMatter'
  | 'dueMatter'
  | 'reportMatter'
  | 'meetingNotice';

/** Something that waits for this person, and where it is dealt with. */
export interface InboxEntry {
  readonly key: string;
  readonly reason: InboxReason;
  /** The day it is about; of a week, its Monday. */
  readonly date: PlainDate;
  readonly route: Route;
  readonly officeId?: string;
  readonly sequence?: number;
  /** Who or what it is about. */
  readonly name?: string;
  readonly note?: string;
  readonly since?: number | undefined;
  readonly count?: number;
  /** When it has to be done, in milliseconds since 1970; absent where nothing sets a time. */
  readonly dueAt?: number | undefined;
  /** Every office that was told of it, this one among them, where the record says so. */
  readonly toldOfficeIds?: readonly string[] | undefined;
}

/** What an entry is, however often what it asks for changes. */
export const entryId = ({ reason, key }: InboxEntry): string => `${reason} ${key}`;

/** What an entry asks for: another version, another urging or one more late task is something that nobody has read yet. */
export const entryMark = ({ sequence, since, note, count }: InboxEntry): string =>
  [sequence, since, note, count].map((part) => part ?? '').join('|');

/** The module that an entry belongs to. */
export const entryScreen = ({ route }: InboxEntry): Screen => route.screen;

/** `now`: milliseconds since 1970. */
export const isOverdue = ({ dueAt }: InboxEntry, now: number): boolean => dueAt !== undefined && dueAt < now;

/** Overdue first, then by when each is due or, where nothing sets a time, by the day it is about. The same on every screen. */
export const inInboxOrder =
  (now: number) =>
  (left: InboxEntry, right: InboxEntry): number =>
    Number(isOverdue(right, now)) - Number(isOverdue(left, now)) ||
    duePlace(left) - duePlace(right) ||
    (entryId(left) < entryId(right) ? -1 : 1);

const duePlace = ({ dueAt, date }: InboxEntry): number => dueAt ?? instantOf({ date, time: '24:00' });
