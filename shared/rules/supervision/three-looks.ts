import { instantOf } from '../../domain/china-time.ts';
import type { Office } from '../../domain/office.ts';
import type { JointMeeting, MeetingAttendee } from '../../domain/supervision/joint-meeting.ts';
import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import type { Kept } from '../kept.ts';
import type { MeetingFile } from './matter-book.ts';
import { replyState } from './meeting-attendance.ts';

/** Which of the three looks finds it: 收到了没有, 到会不到会, 有没有遗漏 (modules/supervision.md). */
export const looks = ['received', 'coming', 'complete'] as const;
export type Look = (typeof looks)[number];

export type LookProblem =
  /** 一看: the unit has not said that it has the notice, and not in time for its reply. */
  | 'notReceived'
  | 'receiptOverdue'
  /** 二看: no reply, and no reply in time. */
  | 'noReply'
  | 'replyOverdue'
  | 'nameMissing'
  | 'leaveNotApproved'
  /** On approved leave, and nobody comes instead. */
  | 'nobodyInstead'
  | 'substituteNotApproved'
  /** Comes, or somebody instead, and the seating does not know the name. */
  | 'notSeated'
  /** 三看: a unit that belongs there has no line, or one name stands twice. */
  | 'unitForgotten'
  | 'invitedTwice';

/** One thing that is not in order about a meeting's notice. */
export interface LookFinding {
  readonly look: Look;
  readonly problem: LookProblem;
  readonly unit: string;
  /** Of the person, where there is one. */
  readonly name: string;
  /** The line that it is about; a forgotten unit has none. */
  readonly attendeeId?: string;
}

interface LookFacts {
  /** By the file server's clock. */
  readonly now: number;
  readonly offices: readonly Kept<Pick<Office, 'body' | 'shortName' | 'rankOrder'>>[];
  readonly rules: Pick<SupervisionRules['meetings'], 'rotation'>;
}

type Line = Kept<MeetingAttendee>;

/**
 * 三看 over a meeting's notice, in the order of the looks and of the lines: has every unit said that it has it, does everybody come on time or
 * who instead and does the seating know, and is anybody left out (modules/supervision.md; plans-and-reception.md §4.2, §4.3).
 */
export function threeLooks({ meeting, attendees, topics }: MeetingFile, facts: LookFacts): LookFinding[] {
  const isPast = facts.now > (replyDue(meeting) ?? Number.POSITIVE_INFINITY);
  const unreceived = finding('received', isPast ? 'receiptOverdue' : 'notReceived');
  return [
    ...attendees.filter(({ values }) => values.receivedAt === undefined).map(unreceived),
    ...attendees.flatMap((line) => replyFindings(line, meeting, facts)),
    ...forgotten({ attendees, topics }, facts),
    ...twice(attendees),
  ];
}

const finding =
  (look: Look, problem: LookProblem) =>
  ({ id, values }: Line): LookFinding => ({
    ...{ look, problem, unit: values.unit.name, name: values.substitute?.name ?? values.name, attendeeId: id },
  });

/** When replies are due; undefined where the notice says no hour and no day. */
const replyDue = ({ replyOn, replyAt }: Pick<JointMeeting, 'replyOn' | 'replyAt'>): number | undefined =>
  replyOn === undefined ? undefined : instantOf({ date: replyOn, time: replyAt ?? '23:59' });

function replyFindings(line: Line, meeting: JointMeeting, { now }: LookFacts): LookFinding[] {
  const found = (problem: LookProblem) => finding('coming', problem)(line);
  const { values } = line;
  const due = replyDue(meeting);
  const seated = values.isSeated ? [] : [found('notSeated')];
  switch (replyState(values)) {
    case 'unanswered':
      return [found(due !== undefined && now > due ? 'replyOverdue' : 'noReply')];
    case 'coming':
      return values.name === '' ? [found('nameMissing')] : seated;
    case 'leaveAsked':
      return [found('leaveNotApproved')];
    case 'onLeave':
      return values.attendClass === 'observe' ? [] : [found('nobodyInstead')];
    case 'unapprovedSubstitute':
      return [found('substituteNotApproved')];
    default:
      return seated;
  }
}

/** The offices that take turns are always there, and so is whoever brings a topic. */
function forgotten({ attendees, topics }: Pick<MeetingFile, 'attendees' | 'topics'>, { offices, rules }: LookFacts) {
  const ids = new Set(attendees.flatMap(({ values }) => values.unit.officeId ?? []));
  const names = new Set(attendees.map(({ values }) => values.unit.name));
  const own = rules.rotation.flatMap((body) =>
    offices
      .filter(({ values }) => values.body === body)
      .sort((left, right) => left.values.rankOrder - right.values.rankOrder)
      .map(({ id, values }) => ({ name: values.shortName, officeId: id })),
  );
  const asked = topics.flatMap(({ values }) => values.unit ?? []);
  const missing = [...own, ...asked]
    .filter(({ name, officeId = '' }) => !ids.has(officeId) && !names.has(name))
    .map(({ name }) => name);
  return [...new Set(missing)].map(
    (unit): LookFinding => ({ look: 'complete', problem: 'unitForgotten', unit, name: '' }),
  );
}

/** The second line of somebody of a unit who stands on the list already. */
function twice(attendees: readonly Line[]): LookFinding[] {
  const seen = new Set<string>();
  return attendees
    .filter(({ values }) => {
      if (values.name === '') return false;
      const key = `${values.unit.name} ${values.name}`;
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    })
    .map(finding('complete', 'invitedTwice'));
}
