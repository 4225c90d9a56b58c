import type { AssignedMember } from '../../../domain/duty/duty-roster.ts';
import type { Month } from '../../../domain/month.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import type { ShiftChange } from '../../duty/roster-proposal.ts';

export const rosterDoubtCodes = [
  'UNKNOWN_NAME', // suggestions: names that are nearest
  'AMBIGUOUS_NAME', // suggestions: the members who are called so, with title and telephone
  'TWICE_ON_ONE_DAY',
  'DATE_OUTSIDE_MONTH',
  'BAD_DATE',
  'WEEKDAY_MISMATCH',
  'DATE_FROM_ABOVE', // a hint: the cell is empty and the row above names the day
  'NO_HOURS', // the hours of a shift cannot be read, or nothing says them
  'HOURS_DIFFER', // a hint: the shift keeps the hours that the workspace knows
  'POST_UNKNOWN', // a column with names whose head is no post of the office
  'POST_NOT_THAT_DAY',
  'PAST_DAY', // the shift has begun: nobody writes the past anew
  'PINNED', // the shift is fixed to somebody else
  'AWAY', // a hint: on leave or out of the district; suggestions: the reason's code
  'MAY_NOT_SERVE', // not yet joined, has left, barred from nights or from duty; suggestions: the reason's code
  'OTHER_OFFICE',
  'OTHER_MONTH',
  'NO_TABLE', // nothing in the file has a date and a post above it
] as const;
export type RosterDoubtCode = (typeof rosterDoubtCodes)[number];

/** What is unclear about one cell. */
export interface RosterDoubt {
  readonly code: RosterDoubtCode;
  /** As people find it: `Sheet1!C7`. */
  readonly address: string;
  /** What stands there. */
  readonly text: string;
  /** The words of the cell that are doubted, where it is not all of them. */
  readonly word?: string;
  readonly suggestions: readonly string[];
  /** The day is read all the same. */
  readonly isHint: boolean;
}

/** The people that a file names for a post of a day. */
export interface ImportedPost {
  readonly postId: string;
  readonly address: string;
  readonly text: string;
  readonly members: readonly AssignedMember[];
}

/** One day of a file, or a row of it that no day could be read of. */
export interface ImportedDutyRow {
  readonly date?: PlainDate;
  /** Of the cells that name the day. */
  readonly addresses: readonly string[];
  readonly posts: readonly ImportedPost[];
  readonly doubts: readonly RosterDoubt[];
  /** What it does to the roster; nothing while a doubt stands that is more than a hint. */
  readonly changes: readonly ShiftChange[];
}

export interface RosterImport {
  readonly rows: readonly ImportedDutyRow[];
  /** About the file and its columns. */
  readonly doubts: readonly RosterDoubt[];
  /** Of all rows, as one action. */
  readonly changes: readonly ShiftChange[];
  /** Every filled cell that is neither in a row nor a heading, so that nothing is left out silently. */
  readonly unread: readonly { readonly address: string; readonly text: string }[];
  readonly accounted: { readonly cells: number; readonly inRows: number; readonly headings: number };
}

export interface RosterImportContext {
  readonly officeId: string;
  readonly month: Month;
  /** Of the office; holds the month. */
  readonly book: DutyBook;
  /** What the office is called, for tables of several offices. */
  readonly officeNames: readonly string[];
  /** In milliseconds since 1970. */
  readonly now: number;
}
