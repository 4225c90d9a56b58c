import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import type { Actor } from '../../shared/rules/permissions.ts';
import type { MatterBook, MatterFile, MeetingFile } from '../../shared/rules/supervision/matter-book.ts';
import { dueAt, endOfDay } from '../../shared/rules/supervision/matter-deadlines.ts';
import { isOpen, isWithUnit } from '../../shared/rules/supervision/matter-states.ts';
import { rulesDayOf } from '../../shared/rules/supervision/supervision-rules.ts';
import { answersFor } from '../../shared/rules/supervision/taking-part.ts';
import type { InboxEntry, InboxReason } from './inbox-entry.ts';

interface Desk {
  readonly me: Actor;
  /** By the file server's clock. */
  readonly now: number;
  readonly mayDo: (action: string, officeId?: string) => boolean;
}

/** What of 督办 waits for this person: to approve, to sign for, to report, to review, to show the leader; and the meeting's notice. */
export function supervisionInboxEntries(files: readonly MatterFile[], book: MatterBook, desk: Desk): InboxEntry[] {
  return [
    ...files
      .filter(({ matter }) => isOpen(matter.state))
      .flatMap((file) => [...given(file, book, desk), ...answered(file, book, desk)]),
    ...[...book.meetings.values()].flatMap((meeting) => called(meeting, desk)),
  ];
}

function entry(
  { id, matter }: MatterFile,
  reason: InboxReason,
  since: number,
  rest: Partial<InboxEntry> = {},
): InboxEntry {
  return {
    key: `${reason} ${id}`,
    reason,
    date: chinaTimeOf(since).date,
    route: { screen: 'supervision', tab: 'board', matterId: id },
    officeId: matter.officeId,
    name: matter.title,
    since,
    ...rest,
  };
}

/** For the office that gave it out. The lead office sees all, but what others track waits for them. */
function given(file: MatterFile, book: MatterBook, { me, mayDo }: Desk): InboxEntry[] {
  const { matter } = file;
  if (matter.officeId !== me.officeId) return [];
  const { state, enteredAt, handedInAt = enteredAt, askedDueOn, filedAt = enteredAt } = matter;
  return [
    ...(state === 'awaitingApproval' && mayDo('supervision.approve') ? [entry(file, 'approveMatter', enteredAt)] : []),
    ...(state === 'filed' && mayDo('supervision.assign') ? [entry(file, 'assignMatter', filedAt)] : []),
    ...(state === 'awaitingReview' && mayDo('supervision.passFeedback')
      ? [entry(file, 'reviewMatter', handedInAt)]
      : []),
    ...(state === 'awaitingLeader' && mayDo('supervision.close') ? [entry(file, 'showMatter', handedInAt)] : []),
    ...(askedDueOn !== undefined && mayDo('supervision.decideExtension')
      ? [
          entry(file, 'extendMatter', enteredAt, {
            date: askedDueOn,
            dueAt: dueAt(matter, book.rulesOn(rulesDayOf(matter))),
          }),
        ]
      : []),
  ];
}

/** For the units: to sign for, what is returned or urged, what is due soon. One row for a matter: the gravest. */
function answered(file: MatterFile, book: MatterBook, { me, now, mayDo }: Desk): InboxEntry[] {
  const { matter } = file;
  if (!isWithUnit(matter.state) || !answersFor(matter, me.officeId) || !mayDo('supervision.feedBack')) return [];
  const rules = book.rulesOn(rulesDayOf(matter));
  const due = dueAt(matter, rules);
  const isLead = matter.leadUnit?.officeId === me.officeId;
  const { assignedAt = matter.enteredAt, urgedAt, feedbackAt = 0, feedbackOn, dueOn } = matter;
  if (matter.state === 'assigned') return isLead ? [entry(file, 'signMatter', assignedAt, { dueAt: due })] : [];
  if (!isLead) return [];
  if (matter.state === 'returned') return [entry(file, 'returnedMatter', feedbackAt, { dueAt: due })];
  if (urgedAt !== undefined && urgedAt > feedbackAt) return [entry(file, 'urgedMatter', urgedAt, { dueAt: due })];
  const today = chinaTimeOf(now).date;
  if (dueOn !== undefined && today >= addDays(dueOn, -rules.remindDays))
    return [entry(file, 'dueMatter', assignedAt, { dueAt: due, since: undefined })];
  const isAsked = feedbackOn !== undefined && today >= feedbackOn;
  return isAsked
    ? [entry(file, 'reportMatter', assignedAt, { dueAt: endOfDay(feedbackOn, rules), since: undefined })]
    : [];
}

/** A notice that one's own unit has not said to have received. */
function called({ id, meeting, attendees }: MeetingFile, { me, mayDo }: Desk): InboxEntry[] {
  if (meeting.state !== 'notified' || meeting.notifiedAt === undefined || !mayDo('meetings.confirmReceipt')) return [];
  const isWaiting = attendees.some(
    ({ values }) => values.unit.officeId === me.officeId && values.receivedAt === undefined,
  );
  if (!isWaiting) return [];
  return [
    {
      key: `meetingNotice ${id}`,
      reason: 'meetingNotice',
      date: meeting.heldOn,
      route: { screen: 'supervision', tab: 'meetings', meetingId: id },
      officeId: meeting.hostOfficeId,
      name: meeting.title,
      since: meeting.notifiedAt,
    },
  ];
}
