import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';
import { attendanceSchema } from '../plan-item.ts';
import { rankSchema } from './rank.ts';

const id = z.string().max(120);
const words = (max: number) => z.string().trim().max(max);
const name = (max: number) => z.string().trim().min(1).max(max);
const by = z.string().max(60);

/** 上级 平级（外地） 其他（专家、媒体、客商） */
export const guestKinds = ['superior', 'peer', 'other'] as const;
export const guestKindSchema = z.enum(guestKinds);
export type GuestKind = z.infer<typeof guestKindSchema>;

/** 登记 待定规格 方案拟定 待审 已审定 已下发 执行中 待填清单 已结算 已归档 取消 延期 (plans-and-reception.md §2.4) */
export const receptionStages = [
  'registered',
  'grading',
  'planning',
  'awaitingApproval',
  'approved',
  'issued',
  'underway',
  'awaitingSheet',
  'settled',
  'archived',
  'cancelled',
  'postponed',
] as const;
export const receptionStageSchema = z.enum(receptionStages);
export type ReceptionStage = z.infer<typeof receptionStageSchema>;

/**
 * How a visit stands with its 公函: 未收 (nothing is known of one yet), 已收函, 电子公函, or 口头任务、待补函: a superior's task by word of
 * mouth whose letter is chased (plans-and-reception.md §7.1).
 */
export const letterStateSchema = z.enum(['missing', 'received', 'electronic', 'oral']);

/** 飞机 火车 汽车 轮船 */
export const travelMeansSchema = z.enum(['plane', 'train', 'car', 'ship']);
export type TravelMeans = z.infer<typeof travelMeansSchema>;

/** 回函: 同意 建议改期 婉拒, for peers only (plans-and-reception.md §2.4). */
export const replyKindSchema = z.enum(['accept', 'postpone', 'decline']);
export type ReplyKind = z.infer<typeof replyKindSchema>;

/** What a person writes about a visit. 意图、人员、时间、要求 are what the requesting office has to give (§2.5). */
export const receptionFactsSchema = z.strictObject({
  title: name(120),
  guestKind: guestKindSchema,
  /** 来访单位 */
  guestUnit: words(120).default(''),
  /** 意图 */
  purpose: words(2000).default(''),
  /** 要求 */
  requirements: words(2000).default(''),
  letterState: letterStateSchema.default('missing'),
  letterNumber: words(60).default(''),
  letterDate: plainDateSchema.optional(),
  /** 电子公函编号 */
  electronicNumber: words(60).default(''),
  /** Whose task it is where it came by word of mouth. */
  oralTaskBy: words(60).default(''),
  /** 来宾人数, people who are not named included; unknown where nothing is said. */
  headcount: z.number().int().min(0).max(2000).optional(),
  /** 最高职级, where guests are not named yet. */
  highestRank: rankSchema.default('none'),
  arriveOn: plainDateSchema.optional(),
  arriveAt: clockTimeSchema.optional(),
  arriveBy: travelMeansSchema.optional(),
  /** 航班、车次 */
  arriveNumber: words(40).default(''),
  arrivePlace: words(80).default(''),
  departOn: plainDateSchema.optional(),
  departAt: clockTimeSchema.optional(),
  departBy: travelMeansSchema.optional(),
  departNumber: words(40).default(''),
  departPlace: words(80).default(''),
  /** Our leaders who meet or accompany the guests. */
  hosts: z.array(attendanceSchema).max(60).default([]),
  /** 牵头单位: of ours; else in words, as 对口单位. */
  leadOfficeId: id.optional(),
  counterpartUnit: words(80).default(''),
  /** 承办: usually 接待办. */
  executingOfficeId: id.optional(),
  theirContact: words(40).default(''),
  theirPhone: words(40).default(''),
  ourContact: words(40).default(''),
  ourPhone: words(40).default(''),
  /** 接待规格 as it was set, and by whom. */
  grade: words(60).default(''),
  gradeDecidedBy: words(60).default(''),
  /** 新闻报道, 注意事项、天气, 来宾简历 and 区情: parts of the plan and the booklet that are words. */
  pressWords: words(2000).default(''),
  noticeWords: words(4000).default(''),
  annexWords: words(8000).default(''),
  replyKind: replyKindSchema.optional(),
  remarks: words(2000).default(''),
});
export type ReceptionFacts = z.infer<typeof receptionFactsSchema>;

/** 接待任务: one visit, from the letter to the archive. */
export const receptionSchema = receptionFactsSchema.extend({
  /** The office that registered it. */
  officeId: id,
  /** When the task was taken, by the file server's clock: two thirds of the way from here to the arrival all is prepared. */
  receivedAt: instantSchema,
  registeredBy: by,
  stage: receptionStageSchema,
  /** 取消 and 延期: the stage it was in, and why. */
  stageBefore: receptionStageSchema.optional(),
  stageReason: words(500).optional(),
  /** The 审批 steps that were passed since the plan was last handed in, by key, in order. */
  passedSteps: z.array(z.string().max(40)).max(20).default([]),
  /** The visit that it was made after. */
  clonedFromId: id.optional(),
});
export type Reception = z.infer<typeof receptionSchema>;

export const isOver = (stage: ReceptionStage): boolean => stage === 'archived' || stage === 'cancelled';
