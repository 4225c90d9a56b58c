import { z } from 'zod';
import { recordIdSchema } from '../domain/record.ts';
import {
  jointMeetingFactsSchema,
  meetingAttendeeSchema,
  meetingDecisionSchema,
  meetingTopicSchema,
} from '../domain/supervision/joint-meeting.ts';

const id = recordIdSchema;
const baseRevision = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const changes = z.record(z.string().max(60), z.json());
const one = z.strictObject({ id, baseRevision });

/** Chosen by the page, so that what is sent twice is one meeting. */
const meetingKey = z.string().regex(/^[0-9a-z]{12,16}$/);

/** Of which meeting a line is, and where it stands, the command says. */
const ofMeeting = { officeId: true, meetingId: true, order: true } as const;

/** One line of a meeting's lists. */
export const meetingEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meetingTopic'), values: meetingTopicSchema.omit(ofMeeting) }),
  z.strictObject({ kind: z.literal('meetingAttendee'), values: meetingAttendeeSchema.omit(ofMeeting) }),
  z.strictObject({ kind: z.literal('meetingDecision'), values: meetingDecisionSchema.omit(ofMeeting) }),
]);
export type MeetingEntry = z.infer<typeof meetingEntrySchema>;
export type MeetingEntryKind = MeetingEntry['kind'];

/** The commands of 主任联席会议, by name. */
export const meetingCommandSchemas = {
  'meetings.plan': z.strictObject({
    officeId: id,
    key: meetingKey,
    values: jointMeetingFactsSchema,
    entries: z.array(meetingEntrySchema).max(500).default([]),
  }),
  'meetings.edit': one.extend({ changes }),
  /** 发通知 */
  'meetings.notify': one,
  /** 已召开 */
  'meetings.hold': one,
  /** 印发纪要 */
  'meetings.issueMinutes': one.extend({ signedBy: z.string().trim().min(1).max(60) }),
  'meetings.cancel': one.extend({ reason }),
  /** One state back, or back from 取消, for a reason. */
  'meetings.goBack': one.extend({ reason }),
  /** Where two offices planned at once, and both have the same number of the year. */
  'meetings.renumber': one,
  'meetings.addEntries': z.strictObject({ meetingId: id, entries: z.array(meetingEntrySchema).min(1).max(500) }),
  'meetings.editEntry': one.extend({ changes }),
  'meetings.removeEntry': one,
  /** To stand after another of the same list; first where `afterId` is null. */
  'meetings.moveEntry': one.extend({ afterId: id.nullable() }),
  /** 收到 of a unit's own office, for all its lines. */
  'meetings.confirmReceipt': z.strictObject({ meetingId: id, unitName: z.string().trim().min(1).max(80) }),
} as const;

export type MeetingCommandName = keyof typeof meetingCommandSchemas;
