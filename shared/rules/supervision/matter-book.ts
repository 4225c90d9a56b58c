import type { PlainDate } from '../../domain/plain-date.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import type {
  JointMeeting,
  MeetingAttendee,
  MeetingDecision,
  MeetingTopic,
} from '../../domain/supervision/joint-meeting.ts';
import type { Matter } from '../../domain/supervision/matter.ts';
import type {
  MatterExtension,
  MatterFeedback,
  MatterReceipt,
  MatterStep,
  MatterUrge,
} from '../../domain/supervision/matter-parts.ts';
import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import type { Kept } from '../kept.ts';
import { type WorkCalendar, workCalendarOf } from '../work-calendar.ts';
import { supervisionRulesOn } from './supervision-rules.ts';

/** One matter with everything about it, the oldest first in each list. */
export interface MatterFile {
  readonly id: string;
  readonly matter: Matter;
  readonly feedback: readonly Kept<MatterFeedback>[];
  readonly extensions: readonly Kept<MatterExtension>[];
  readonly urges: readonly Kept<MatterUrge>[];
  readonly receipts: readonly Kept<MatterReceipt>[];
  readonly steps: readonly Kept<MatterStep>[];
}

/** One 主任联席会议 with its lists, each in its order. */
export interface MeetingFile {
  readonly id: string;
  readonly meeting: JointMeeting;
  readonly topics: readonly Kept<MeetingTopic>[];
  readonly attendees: readonly Kept<MeetingAttendee>[];
  readonly decisions: readonly Kept<MeetingDecision>[];
}

/** The matters and meetings of some years, as far as they are here, and the rules they go by. */
export interface MatterBook {
  readonly files: ReadonlyMap<string, MatterFile>;
  readonly meetings: ReadonlyMap<string, MeetingFile>;
  /** Matters by what they were made from. */
  readonly bySource: ReadonlyMap<string, readonly MatterFile[]>;
  readonly rulesOn: (date: PlainDate) => SupervisionRules;
  readonly calendar: WorkCalendar;
}

interface PresentView {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly values: object;
}

type Compare<T> = (left: T, right: T) => number;

const byOrder: Compare<{ readonly order: number }> = (left, right) => left.order - right.order;

/** Kinds of records about one matter or meeting, with their order. */
const orders = {
  matterFeedback: ((left, right) => left.handedInAt - right.handedInAt) as Compare<MatterFeedback>,
  matterExtension: ((left, right) => left.requestedAt - right.requestedAt) as Compare<MatterExtension>,
  matterUrge: ((left, right) => left.at - right.at) as Compare<MatterUrge>,
  matterReceipt: ((left, right) => left.signedAt - right.signedAt) as Compare<MatterReceipt>,
  matterStep: ((left, right) => left.at - right.at) as Compare<MatterStep>,
  meetingTopic: byOrder,
  meetingAttendee: byOrder,
  meetingDecision: byOrder,
} as const;
type PartKind = keyof typeof orders;

export const matterPartKinds = Object.keys(orders) as readonly PartKind[];

/** The kinds that a book is made of. */
export const matterBookKinds: ReadonlySet<string> = new Set<RecordKind>([
  ...matterPartKinds,
  'matter',
  'jointMeeting',
  'supervisionRules',
  'calendarNotice',
  'calendarDay',
]);

/** Sound throughout: whoever reads records has parsed a present one's values by the schema of its kind. */
export function matterBookOf(records: Iterable<PresentView>): MatterBook {
  const byKind = new Map<string, Kept<object>[]>();
  for (const { id, kind, standing, values } of records) {
    if (standing !== 'present' || !matterBookKinds.has(kind)) continue;
    const list = byKind.get(kind);
    if (list) list.push({ id, values });
    else byKind.set(kind, [{ id, values }]);
  }
  const all = <K extends RecordKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as Kept<RecordValues<K>>[];
  const of = <K extends PartKind>(kind: K) =>
    groupedBySubject(all(kind), orders[kind] as unknown as Compare<RecordValues<K>>);
  const parts = {
    feedback: of('matterFeedback'),
    extensions: of('matterExtension'),
    urges: of('matterUrge'),
    receipts: of('matterReceipt'),
    steps: of('matterStep'),
    topics: of('meetingTopic'),
    attendees: of('meetingAttendee'),
    decisions: of('meetingDecision'),
  };
  const files = all('matter').map(
    ({ id, values }): MatterFile => ({
      ...{ id, matter: values, feedback: parts.feedback(id), extensions: parts.extensions(id) },
      ...{ urges: parts.urges(id), receipts: parts.receipts(id), steps: parts.steps(id) },
    }),
  );
  const meetings = all('jointMeeting').map(
    ({ id, values }): MeetingFile => ({
      ...{ id, meeting: values, topics: parts.topics(id), attendees: parts.attendees(id) },
      decisions: parts.decisions(id),
    }),
  );
  const sets = all('supervisionRules');
  return {
    files: new Map(files.map((file) => [file.id, file])),
    meetings: new Map(meetings.map((file) => [file.id, file])),
    bySource: groupedBySource(files),
    rulesOn: (date) => supervisionRulesOn(date, sets),
    calendar: workCalendarOf(
      all('calendarNotice').map(({ values }) => values),
      all('calendarDay').map(({ values }) => values),
    ),
  };
}

function groupedBySource(files: readonly MatterFile[]): Map<string, MatterFile[]> {
  const groups = Map.groupBy(files, ({ matter }) => matter.sourceId ?? '');
  groups.delete('');
  return groups;
}

const none: readonly never[] = [];

function groupedBySubject<T extends { readonly matterId: string } | { readonly meetingId: string }>(
  records: readonly Kept<T>[],
  compare: Compare<T>,
): (subjectId: string) => readonly Kept<T>[] {
  const groups = Map.groupBy(records, ({ values }) => ('matterId' in values ? values.matterId : values.meetingId));
  for (const group of groups.values()) {
    group.sort((left, right) => compare(left.values, right.values) || (left.id < right.id ? -1 : 1));
  }
  return (subjectId) => groups.get(subjectId) ?? none;
}
