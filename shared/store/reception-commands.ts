import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../domain/plain-date.ts';
import { expenseSheetSchema } from '../domain/reception/expense-sheet.ts';
import { receptionFactsSchema } from '../domain/reception/reception.ts';
import { receptionRulesSchema } from '../domain/reception/reception-rules.ts';
import { seatPlanSchema } from '../domain/reception/seat-plan.ts';
import {
  itineraryStopSchema,
  receptionGuestSchema,
  receptionMealSchema,
  receptionRoomSchema,
  receptionTaskSchema,
  receptionVehicleSchema,
  taskStateSchema,
} from '../domain/reception/visit-parts.ts';
import { recordIdSchema } from '../domain/record.ts';

const id = recordIdSchema;
const baseRevision = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const who = z.string().trim().min(1).max(60);
const changes = z.record(z.string().max(60), z.json());
const one = z.strictObject({ id, baseRevision });

/** Chosen by the page, so that what is sent twice is one visit. */
const visitKey = z.string().regex(/^[0-9a-z]{12,16}$/);

/** Of whose visit a part is, and where it stands, the command says. */
const ofVisit = { officeId: true, receptionId: true, order: true } as const;
const planLink = { planItemId: true } as const;
const taskMark = { state: true, stateAt: true, stateBy: true } as const;

/** One line of a visit's lists. */
export const visitEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receptionGuest'), values: receptionGuestSchema.omit(ofVisit) }),
  z.strictObject({
    kind: z.literal('itineraryStop'),
    values: itineraryStopSchema.omit({ ...ofVisit, ...planLink }),
  }),
  z.strictObject({ kind: z.literal('receptionTask'), values: receptionTaskSchema.omit({ ...ofVisit, ...taskMark }) }),
  z.strictObject({ kind: z.literal('receptionMeal'), values: receptionMealSchema.omit(ofVisit) }),
  z.strictObject({ kind: z.literal('receptionRoom'), values: receptionRoomSchema.omit(ofVisit) }),
  z.strictObject({ kind: z.literal('receptionVehicle'), values: receptionVehicleSchema.omit(ofVisit) }),
  z.strictObject({ kind: z.literal('seatPlan'), values: seatPlanSchema.omit(ofVisit) }),
]);
export type VisitEntry = z.infer<typeof visitEntrySchema>;
export type VisitEntryKind = VisitEntry['kind'];

/** What a change of a line that was issued does besides: the next issue of the plan, with why, and the weekly plan along with it. */
const reissue = z.strictObject({ reason, orderedBy: who });

/** The commands of reception, by name. */
export const receptionCommandSchemas = {
  /** 登记 */
  'reception.register': z.strictObject({
    officeId: id,
    key: visitKey,
    values: receptionFactsSchema,
    entries: z.array(visitEntrySchema).max(1000).default([]),
  }),
  'reception.edit': one.extend({ changes }),
  /** The next stage by hand, such as 定规格, 拟方案, 送审, 启动, 填清单, 结算, 归档. */
  'reception.advance': one.extend({ text: z.string().trim().max(500).default('') }),
  /** One stage back, for a reason. */
  'reception.goBack': one.extend({ reason }),
  /** 审批: one step passed; the last makes the plan 已审定. */
  'reception.approve': one.extend({
    step: z.string().max(40),
    decidedBy: who,
    text: z.string().trim().max(2000).default(''),
  }),
  /** 退回修改 */
  'reception.returnPlan': one.extend({ step: z.string().max(40), decidedBy: who, reason }),
  'reception.cancel': one.extend({ reason }),
  'reception.postpone': one.extend({ reason }),
  /** 恢复: back to where it was before it was called off or put off. */
  'reception.resume': one.extend({ reason }),
  'reception.addNote': z.strictObject({ receptionId: id, text: z.string().trim().min(1).max(2000) }),
  /** After an entry of the same kind; without one, at the end. */
  'reception.addEntries': z.strictObject({
    receptionId: id,
    entries: z.array(visitEntrySchema).min(1).max(1000),
    afterId: id.nullish(),
  }),
  'reception.editEntry': one.extend({ changes, reissue: reissue.optional() }),
  'reception.removeEntry': one.extend({ reissue: reissue.optional() }),
  /** To stand after another of the same list; first where `afterId` is null. */
  'reception.moveEntry': one.extend({ afterId: id.nullable() }),
  /** By the visit's own offices, or by the one that is responsible. */
  'reception.setTaskState': one.extend({
    state: taskStateSchema,
    remarks: z.string().trim().max(1000).optional(),
    by: z.string().trim().min(1).max(30).optional(),
  }),
  /** Makes a line of the weekly plan from a stop, or ties the stop to one that is there. */
  'reception.linkStop': one.extend({ planItemId: id.optional() }),
  'reception.unlinkStop': one,
  /** 按日程更新周计划: the linked item becomes what its stop says; a published week needs a change order. */
  'reception.followStop': one.extend({ reissue: reissue.optional() }),
  /** 下发: the plan as it stands, V1, V2 …; from V2 on with a reason. */
  'reception.issuePlan': one.extend({ reason: z.string().trim().max(500).default('') }),
  'reception.readIssue': z.strictObject({ id }),
  'reception.signIssue': z.strictObject({ id, reply: z.string().trim().max(500).optional() }),
  'reception.letStand': z.strictObject({
    receptionId: id,
    findingKey: z.string().min(1).max(200),
    fingerprint: z.string().max(4000),
    reason,
    approvedBy: who,
  }),
  'reception.saveSheet': z.strictObject({
    receptionId: id,
    baseRevision,
    values: expenseSheetSchema.omit({
      officeId: true,
      receptionId: true,
      filledBy: true,
      filledAt: true,
      reviewedBy: true,
      reviewedAt: true,
    }),
  }),
  /** 审签 */
  'reception.signSheet': z.strictObject({ receptionId: id, reviewedBy: who }),
  /** A new visit after an old one: its lines move along with the arrival. */
  'reception.clone': z.strictObject({
    fromId: id,
    key: visitKey,
    title: receptionFactsSchema.shape.title,
    arriveOn: plainDateSchema,
    arriveAt: clockTimeSchema.optional(),
    /** With the names of the guests. */
    withGuests: z.boolean().default(false),
  }),
  'rules.saveReceptionRules': z.strictObject({ baseRevision, values: receptionRulesSchema }),
  'rules.removeReceptionRules': one,
} as const;

export type ReceptionCommandName = keyof typeof receptionCommandSchemas;
