import type { MatterState } from '../../../../shared/domain/supervision/matter.ts';
import { isSignInKept } from '../../../../shared/rules/documents/supervision/meeting-presence.ts';
import type { MatterBook, MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import {
  type AttendanceCounts,
  attendanceByUnit,
  attendanceOf,
} from '../../../../shared/rules/supervision/meeting-attendance.ts';

const done: ReadonlySet<MatterState> = new Set(['closed', 'archived']);

interface DecisionCounts {
  readonly all: number;
  /** Decisions that became matters, and those of them whose matters are all done. */
  readonly tracked: number;
  readonly done: number;
}

export function decisionCounts({ decisions }: Pick<MeetingFile, 'decisions'>, book: MatterBook): DecisionCounts {
  const made = decisions.map(({ id }) => book.bySource.get(id) ?? []).filter(({ length }) => length > 0);
  const finished = made.filter((matters) => matters.every(({ matter }) => done.has(matter.state)));
  return { all: decisions.length, tracked: made.length, done: finished.length };
}

/** What the list says of who comes, or who came; undefined where nobody is asked yet. */
export type PeopleCount =
  | { readonly kind: 'replies'; readonly replied: number; readonly all: number }
  | { readonly kind: 'came'; readonly counts: AttendanceCounts }
  | { readonly kind: 'noSheet' };

export function peopleCount({ meeting, attendees }: MeetingFile): PeopleCount | undefined {
  const values = attendees.map((each) => each.values);
  if (values.length === 0) return undefined;
  if (meeting.state === 'held' || meeting.state === 'minuted')
    return isSignInKept(values, meeting) ? { kind: 'came', counts: attendanceOf(values) } : { kind: 'noSheet' };
  const replied = values.filter(({ reply }) => reply !== 'none').length;
  return { kind: 'replies', replied, all: values.length };
}

/** The years that have meetings, and this one, the newest first. */
export const yearsOf = (book: MatterBook, thisYear: string): string[] =>
  [...new Set([thisYear, ...[...book.meetings.values()].map(({ meeting }) => meeting.heldOn.slice(0, 4))])]
    .sort()
    .reverse();

/** Meetings of a year, the newest first. */
export const meetingsOfYear = (book: MatterBook, year: string): MeetingFile[] =>
  [...book.meetings.values()]
    .filter(({ meeting }) => meeting.heldOn.startsWith(year))
    .sort((left, right) => (left.meeting.heldOn < right.meeting.heldOn ? 1 : -1));

/** 到会 of each unit over the meetings whose sheet was kept (plans-and-reception.md §4.3); units that are only asked to listen in have none. */
export function unitsOfYear(files: readonly MeetingFile[]): (readonly [unit: string, counts: AttendanceCounts])[] {
  const kept = files.filter(({ meeting, attendees }) =>
    isSignInKept(
      attendees.map(({ values }) => values),
      meeting,
    ),
  );
  const lines = kept.flatMap(({ attendees }) => attendees.map(({ values }) => values));
  return [...attendanceByUnit(lines)].filter(([, { expected }]) => expected > 0);
}
