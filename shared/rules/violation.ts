/** Why a command was refused. The screen has one sentence for each code (renderer/text/violations.ts). */
export const violationCodes = [
  'INCOMPLETE_ITEM', // details: fields — what a submission needs and the item lacks
  'DATE_OUTSIDE_WEEK', // details: weekStart, weekEnd
  'END_BEFORE_START',
  'LEADER_NOT_IN_OFFICE', // details: name, validFrom, validTo
  'UNKNOWN_RECORD', // details: id
  'INVALID_VALUES', // details: the field names
  'NOT_PERMITTED', // details: role
  'NOT_YOUR_OFFICE',
  'CHANGE_ORDER_REQUIRED', // the week is published
  'NOT_PUBLISHED',
  'OPEN_CLASHES', // details: keys
  'CLASH_CHANGED',
  'WRONG_STATE', // details: actual
  'NOTHING_TO_SUBMIT',
  'NOTHING_CHANGED',
  'NO_SUCH_VALUE',
  'ALREADY_SIGNED',
  'OFFICE_IN_USE', // details: count
  'DAY_OF_OTHER_YEAR', // details: year, dates
  'DAY_OFF_AND_WORKED', // details: year, dates
  'MAKE_UP_ON_WORKDAY', // details: year, dates
  'STATUTORY_DAY_MISSING', // details: year, dates
  'NOT_RESTORABLE', // issued, signed or decided, or written by a newer version
  'RESTORE_TOO_LARGE', // details: count
  'STILL_ON_ROSTER', // details: count
  'PAST_SHIFT', // details: date
  'ROSTER_PUBLISHED', // details: month, date
  'ROSTER_LOCKED', // details: month, date
  'EMPTY_ROSTER', // details: month
  'TWICE_ON_ONE_DAY', // details: name, date
  'MEMBER_NOT_SERVING', // details: name, date
  'MEMBER_MAY_NOT_SERVE', // details: name, tag
  'MEMBER_AWAY', // details: name, date
  'NIGHT_BARRED', // details: name, date
  'NOT_IN_GROUP', // details: name, group
  'SHIFT_UNFILLED',
  'ADJUSTED_ALREADY', // details: date
  'LATE_REASON_MISSING', // details: hours
  'MISSING_TEXT',
  'TIME_AHEAD',
  'TIME_BEFORE', // details: what — the moment that it cannot be before
  'ENTRY_CLOSED',
  'HANDOVER_NOT_GIVEN',
  'ITEMS_NOT_ACCEPTED', // details: count
  'KNOWN_BEFORE_OCCURRED',
  'LEVEL_BELOW_NUMBERS', // details: suggested
  'BEFORE_LAST_LEVEL',
  'CLASSIFIED_BODY',
  'CLASSIFIED_TEXT', // details: mark
  'FINAL_REPORT_MISSING',
  'FINAL_BEFORE_END',
  'PERSONAL_DATA_DESTROYED',
  'RETENTION_OUT_OF_RANGE',
  'NO_SIGNER',
  'NOT_SIGNED',
  'SENT_BEFORE_SIGNED', // details: name
  'NOT_READ_BACK',
  'DEPART_BEFORE_ARRIVE',
  'FEWER_THAN_NAMED', // details: named
  'OUTSIDE_VISIT', // details: arriveOn, departOn
  'TWO_STOPS_AT_ONCE', // details: content
  'STAGE_NEEDS', // details: field — what a visit lacks for its next stage
  'NO_STOPS',
  'COMPLIANCE_BARRED', // details: rule, key
  'SHEET_INCOMPLETE', // details: field — what the list lacks
  'NOT_THIS_STEP', // details: due — whose turn it is
  'LINKED_ALREADY',
  'FINDING_CHANGED',
  'FINDING_MUST_BE_MENDED',
  'TRACKED_ALREADY', // details: number — of the matter that came of the same source
  'MATTER_NEEDS', // details: field — what a matter lacks for its next step
  'DUE_BEFORE_GIVEN', // details: givenOn
  'FIXED_ONCE_ASSIGNED', // details: field
  'NOT_A_UNIT', // details: name
  'EXTENSION_AFTER_DUE', // details: dueOn
  'EXTENSION_NOT_LATER', // details: dueOn
  'EXTENSION_OPEN',
  'MERGED_INTO_ITSELF',
  'MEETING_NEEDS', // details: field — what a meeting lacks for its next step
  'CALL_TAKEN', // details: number — of the incident that came of the call
] as const;
export type ViolationCode = (typeof violationCodes)[number];

export interface Violation {
  readonly code: ViolationCode;
  /** Record and field that the person can mend, where there is one. */
  readonly recordId?: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
}
