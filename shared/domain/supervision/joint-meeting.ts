import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';
import { matterUnitSchema } from './matter.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const words = (max: number) => z.string().trim().max(max);
const name = (max: number) => z.string().trim().min(1).max(max);

/** 筹备 已通知 已召开 已印发纪要 取消 */
export const meetingStates = ['planned', 'notified', 'held', 'minuted', 'cancelled'] as const;
export const meetingStateSchema = z.enum(meetingStates);
export type MeetingState = z.infer<typeof meetingStateSchema>;

/** What people write about a 主任联席会议 (plans-and-reception.md §1.10, §4.1). */
export const jointMeetingFactsSchema = z.strictObject({
  /** 会议名称 */
  title: name(80),
  /** 召开日期; its quarter is the meeting's. */
  heldOn: plainDateSchema,
  startAt: clockTimeSchema.optional(),
  endAt: clockTimeSchema.optional(),
  /** 报到时间 */
  checkInAt: clockTimeSchema.optional(),
  venueId: id.optional(),
  placeText: words(80).default(''),
  /** 轮值主办 */
  hostOfficeId: id,
  /** Offices whose turn it was and who could not host: the next one took over. */
  passedOfficeIds: z.array(id).max(6).default([]),
  /** 主持人 */
  chair: words(30).default(''),
  purpose: words(1000).default(''),
  /** 回执截止 */
  replyOn: plainDateSchema.optional(),
  replyAt: clockTimeSchema.optional(),
  /** 会议材料 请假规定 车辆食宿 */
  materials: words(500).default(''),
  leaveRule: words(500).default(''),
  logistics: words(500).default(''),
  contact: words(30).default(''),
  contactPhone: words(40).default(''),
  /** 会议纪要 beyond topics and decisions, in paragraphs. */
  minutes: words(20_000).default(''),
  recorder: words(30).default(''),
  remarks: words(1000).default(''),
});
export type JointMeetingFacts = z.infer<typeof jointMeetingFactsSchema>;

export const jointMeetingSchema = jointMeetingFactsSchema.extend({
  /** The office that entered it. */
  officeId: id,
  enteredAt: instantSchema,
  enteredBy: by,
  /** 年度第几次 */
  sequence: z.number().int().min(1).max(99),
  state: meetingStateSchema,
  stateReason: words(500).optional(),
  notifiedAt: instantSchema.optional(),
  notifiedBy: by.optional(),
  minutedAt: instantSchema.optional(),
  /** 纪要签发 */
  minutesSignedBy: by.optional(),
});
export type JointMeeting = z.infer<typeof jointMeetingSchema>;

const ofMeeting = { officeId: id, meetingId: id, order: z.number().min(-1e9).max(1e9) } as const;

/** 议题: from whom, with which material, and who reviewed it. */
export const meetingTopicSchema = z.strictObject({
  ...ofMeeting,
  title: name(200),
  /** 提报单位 */
  unit: matterUnitSchema.optional(),
  reporter: words(30).default(''),
  minutes: z.number().int().min(1).max(600).optional(),
  /** 材料 */
  material: words(300).default(''),
  /** 分管审核 */
  reviewedBy: words(30).default(''),
});
export type MeetingTopic = z.infer<typeof meetingTopicSchema>;

/** 出席 列席 */
export const attendClassSchema = z.enum(['attend', 'observe']);
/** 未回执 参会 请假 */
export const attendReplySchema = z.enum(['none', 'coming', 'leave']);
/** 未签到 按时 迟到 早退 缺席 */
export const signInSchema = z.enum(['none', 'onTime', 'late', 'leftEarly', 'absent']);

/** 代会: who comes instead; it counts only where the leave and the substitute were approved (plans-and-reception.md §4.3, §7.11). */
const substituteSchema = z.strictObject({
  name: name(30),
  position: words(60).default(''),
  reason: words(300).default(''),
  approvedBy: words(30).default(''),
});

/** One line of the receipt (回执, plans-and-reception.md §4.2) and of the attendance. */
export const meetingAttendeeSchema = z.strictObject({
  ...ofMeeting,
  unit: matterUnitSchema,
  attendClass: attendClassSchema.default('attend'),
  /** Empty while the unit has not said who comes. */
  name: words(30).default(''),
  gender: words(4).default(''),
  ethnicity: words(20).default(''),
  position: words(60).default(''),
  mobile: words(40).default(''),
  /** 单位联系人 */
  unitContact: words(30).default(''),
  unitPhone: words(40).default(''),
  /** 收到通知: when and who said so. */
  receivedAt: instantSchema.optional(),
  receivedBy: by.optional(),
  reply: attendReplySchema.default('none'),
  leaveReason: words(300).default(''),
  /** 准假人: empty while nobody has approved. */
  leaveApprovedBy: words(30).default(''),
  substitute: substituteSchema.optional(),
  /** 名单已报座次 */
  isSeated: z.boolean().default(false),
  plate: words(20).default(''),
  lodging: words(60).default(''),
  meals: words(60).default(''),
  signIn: signInSchema.default('none'),
  remarks: words(300).default(''),
});
export type MeetingAttendee = z.infer<typeof meetingAttendeeSchema>;

/** 议定事项: what, by whom, until when; it becomes a matter with one command. */
export const meetingDecisionSchema = z.strictObject({
  ...ofMeeting,
  text: name(1000),
  topicId: id.optional(),
  leadUnit: matterUnitSchema.optional(),
  assistUnits: z.array(matterUnitSchema).max(60).default([]),
  dueOn: plainDateSchema.optional(),
});
export type MeetingDecision = z.infer<typeof meetingDecisionSchema>;
