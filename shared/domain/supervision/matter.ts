import { z } from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const words = (max: number) => z.string().trim().max(max);
const name = (max: number) => z.string().trim().min(1).max(max);

/** 批示 会议 来信 计划 接待 突发 其他: where a matter comes from (duty-and-emergency.md §3.4). */
export const matterSources = ['instruction', 'meeting', 'letter', 'plan', 'reception', 'emergency', 'other'] as const;
export const matterSourceSchema = z.enum(matterSources);
export type MatterSource = z.infer<typeof matterSourceSchema>;

/** 紧急 一般 疑难: what the time for a 批示件 goes by (duty-and-emergency.md §3.3). */
export const matterUrgencies = ['urgent', 'normal', 'difficult'] as const;
export const matterUrgencySchema = z.enum(matterUrgencies);
export type MatterUrgency = z.infer<typeof matterUrgencySchema>;

/**
 * 草稿 待审批 已立项 已交办 已签收 办理中 待审核 退办 待领导审阅 已办结 已归档, and beside them 暂停 撤销 并案
 * (duty-and-emergency.md §3.2). Lights are derived and no states.
 */
export const matterStates = [
  'draft',
  'awaitingApproval',
  'filed',
  'assigned',
  'signed',
  'underway',
  'awaitingReview',
  'returned',
  'awaitingLeader',
  'closed',
  'archived',
  'paused',
  'withdrawn',
  'merged',
] as const;
export const matterStateSchema = z.enum(matterStates);
export type MatterState = z.infer<typeof matterStateSchema>;

/** A unit that answers: one of the offices where it has a workstation, else by its name alone. */
export const matterUnitSchema = z.strictObject({ name: name(80), officeId: id.optional() });
export type MatterUnit = z.infer<typeof matterUnitSchema>;

/** 周期反馈: on a day of every week, Monday is 1, or of every month; a month that has no such day ends it. */
export const feedbackCycleSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('week'), day: z.number().int().min(1).max(7) }),
  z.strictObject({ unit: z.literal('month'), day: z.number().int().min(1).max(31) }),
]);
export type FeedbackCycle = z.infer<typeof feedbackCycleSchema>;

/** 满意 基本满意 不满意: of the instructing leader. */
export const matterRatings = ['satisfied', 'acceptable', 'unsatisfied'] as const;
export const matterRatingSchema = z.enum(matterRatings);
export type MatterRating = z.infer<typeof matterRatingSchema>;

/** What people write about a matter (督办单 fields, duty-and-emergency.md §3.4). */
export const matterFactsSchema = z.strictObject({
  /** 督办事项: one matter, one thing. */
  title: name(120),
  /** 督办内容: of a 批示 its exact words. */
  words: words(4000).default(''),
  source: matterSourceSchema,
  /** The instruction, meeting decision, plan item, reception task or incident that it was made from. */
  sourceId: id.optional(),
  /** 来源说明, such as 区政府第12次常务会议纪要. */
  sourceWords: words(200).default(''),
  /** 批示领导 */
  leaderName: words(30).default(''),
  leaderTitle: words(60).default(''),
  /** 牵头领导 配合领导 */
  leadLeader: words(60).default(''),
  assistLeaders: words(200).default(''),
  urgency: matterUrgencySchema.default('normal'),
  /** 牵头单位 配合单位 */
  leadUnit: matterUnitSchema.optional(),
  assistUnits: z.array(matterUnitSchema).max(60).default([]),
  /** 承办联系人 */
  unitContact: words(30).default(''),
  unitPhone: words(40).default(''),
  /** 督办机构联系人 */
  contact: words(30).default(''),
  contactPhone: words(40).default(''),
  /** 交办日期: what the time is counted from. */
  givenOn: plainDateSchema.optional(),
  /** 办理时限: the last day, to the end of its work. After 交办 only 延期 moves it. */
  dueOn: plainDateSchema.optional(),
  /** The preset of the rules that `dueOn` came from; absent where somebody set another day. */
  deadlineKey: words(40).optional(),
  /** 一次性反馈 where there is none. */
  feedbackCycle: feedbackCycleSchema.optional(),
  remarks: words(1000).default(''),
});
export type MatterFacts = z.infer<typeof matterFactsSchema>;

/** 督办事项: from the proposal to the archive. */
export const matterSchema = matterFactsSchema.extend({
  /** The office that proposes, gives out and checks it. */
  officeId: id,
  enteredAt: instantSchema,
  enteredBy: by,
  state: matterStateSchema,
  /** 暂停 撤销 并案: the state it was in, and why. */
  stateBefore: matterStateSchema.optional(),
  stateReason: words(500).optional(),
  /** 立项: its number in the year of `filedAt`, and who approved it. */
  sequence: z.number().int().min(1).max(99_999).optional(),
  filedAt: instantSchema.optional(),
  approvedBy: by.optional(),
  /** 交办; the first due day, before it was ever extended. */
  assignedAt: instantSchema.optional(),
  firstDueOn: plainDateSchema.optional(),
  /** By the lead unit. */
  signedAt: instantSchema.optional(),
  signedBy: by.optional(),
  startedAt: instantSchema.optional(),
  /** The next day on which the unit has to say how far it is. */
  feedbackOn: plainDateSchema.optional(),
  /** 进度 as the unit said last, in percent. */
  percent: z.number().int().min(0).max(100).default(0),
  /** When the feedback was handed in that now waits for review, or that the matter was closed upon. */
  handedInAt: instantSchema.optional(),
  /** When the lead unit last said how far it is, and when it was last urged. */
  feedbackAt: instantSchema.optional(),
  urgedAt: instantSchema.optional(),
  /** The day until which an extension was asked for that nobody has decided. */
  askedDueOn: plainDateSchema.optional(),
  /** 暂停 stops the clock: since when. */
  pausedAt: instantSchema.optional(),
  feedbackTimes: z.number().int().min(0).max(9999).default(0),
  returnedTimes: z.number().int().min(0).max(9999).default(0),
  extendedTimes: z.number().int().min(0).max(9999).default(0),
  closedAt: instantSchema.optional(),
  closedBy: by.optional(),
  rating: matterRatingSchema.optional(),
  mergedIntoId: id.optional(),
});
export type Matter = z.infer<typeof matterSchema>;
