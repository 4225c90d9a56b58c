import type { PlainDate } from '../../shared/domain/plain-date.ts';
import type { Route } from './route.ts';

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
  | 'fillSheet';

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
}
