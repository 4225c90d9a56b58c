import type { ClockTime, PlainDate } from '../../domain/plain-date.ts';
import type { Attendance, PlanCategory } from '../../domain/plan-item.ts';
import type { PlanTime } from '../../domain/plan-time.ts';

export type DoubtField =
  | 'date'
  | 'time'
  | 'content'
  | 'place'
  | 'leaders'
  | 'attendees'
  | 'organiser'
  | 'remarks'
  | 'other';

export type DoubtCode =
  | 'NO_DATE'
  | 'BAD_DATE'
  | 'OUTSIDE_WEEK'
  | 'WEEKDAY_MISMATCH'
  | 'DATE_FROM_ABOVE'
  | 'NO_TIME'
  | 'TIME_UNREADABLE'
  | 'MORNING_GUESSED'
  | 'AFTERNOON_GUESSED'
  | 'EVENING_GUESSED'
  | 'TIME_OUTSIDE_PART'
  | 'END_BEFORE_START'
  | 'NO_CONTENT'
  | 'CANCELLED'
  | 'MOVED'
  | 'LINE_JOINED'
  | 'TOO_LONG'
  | 'FORMULA'
  | 'PLACE_UNDETERMINED'
  | 'PLACE_GUESSED'
  | 'SEVERAL_ITEMS'
  | 'UNRESOLVED_LEADER'
  | 'AMBIGUOUS_LEADER'
  | 'LEADER_FROM_CONTENT'
  | 'UNKNOWN_LAYOUT';

/** Something about one field that a person should confirm. */
export interface Doubt {
  readonly field: DoubtField;
  readonly code: DoubtCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface ImportLeader {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

export interface ImportVenue {
  readonly id: string;
  readonly name: string;
}

/** What the workspace knows and a file does not say. */
export interface ImportContext {
  /** The Monday of the week being planned: dates without a year and weekdays are read against it. */
  readonly weekStart: PlainDate;
  /** The day of writing, where it is known: 明天 and 下周三 are said from there. */
  readonly today?: PlainDate;
  readonly leaders: readonly ImportLeader[];
  readonly venues: readonly ImportVenue[];
  readonly afternoonStart: ClockTime;
  readonly eveningStart: ClockTime;
}

interface RowSource {
  readonly table: string;
  readonly address: string;
  /** The words it was read from, never cut. */
  readonly text: string;
}

/** One plan item as understood, beside its source. */
export interface ImportedRow {
  /** Stable within the file: address and ordinal. */
  readonly key: string;
  /** 0, or how many rows before this one in the file say exactly the same. */
  readonly repeat: number;
  readonly source: RowSource;
  readonly date?: PlainDate;
  readonly endDate?: PlainDate;
  /** `undetermined` when it could not be read. */
  readonly time: PlanTime;
  readonly content: string;
  readonly placeText?: string;
  readonly venueId?: string;
  /** As written, resolved or not. */
  readonly leaderNames: readonly string[];
  readonly attendance: readonly Attendance[];
  readonly otherAttendees?: string;
  readonly organiserUnit?: string;
  readonly remarks?: string;
  readonly category: PlanCategory;
  readonly isTentative: boolean;
  readonly isParallel: boolean;
  readonly doubts: readonly Doubt[];
  /** `toComplete` when date, time or content is missing or in doubt. */
  readonly status: 'read' | 'toComplete';
}

export type PlanLayout = 'L1' | 'L2' | 'L3' | 'L5' | 'L6' | 'L7' | 'flat' | 'unknown';

export interface PlanImport {
  readonly rows: readonly ImportedRow[];
  readonly layouts: readonly { readonly table: string; readonly layout: PlanLayout }[];
  /** Of the file's filled cells and paragraphs: `cells` = `inRows` + `headings`. Merged copies do not count. */
  readonly accounted: { readonly cells: number; readonly inRows: number; readonly headings: number };
}
