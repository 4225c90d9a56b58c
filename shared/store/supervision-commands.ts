import { z } from 'zod';
import { plainDateSchema } from '../domain/plain-date.ts';
import { recordIdSchema } from '../domain/record.ts';
import { matterFactsSchema, matterRatingSchema, matterUnitSchema } from '../domain/supervision/matter.ts';
import { feedbackFactsSchema, urgeMethodSchema } from '../domain/supervision/matter-parts.ts';
import { supervisionRulesSchema } from '../domain/supervision/supervision-rules.ts';

const id = recordIdSchema;
const baseRevision = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const who = z.string().trim().min(1).max(60);
const changes = z.record(z.string().max(60), z.json());
const one = z.strictObject({ id, baseRevision });

/** Chosen by the page, so that what is sent twice is one matter. */
const matterKey = z.string().regex(/^[0-9a-z]{12,16}$/);

/** The commands of 督办, by name. */
export const supervisionCommandSchemas = {
  /** 登记: a draft; of a source that is tracked already it is refused. */
  'supervision.register': z.strictObject({ officeId: id, key: matterKey, values: matterFactsSchema }),
  'supervision.edit': one.extend({ changes }),
  /** 送审 */
  'supervision.submit': one,
  /** 立项: with its number. */
  'supervision.approve': one.extend({ approvedBy: who }),
  /** 退回修改 */
  'supervision.sendBack': one.extend({ reason }),
  /** Another number, where two workstations gave the same one without knowing of each other. */
  'supervision.renumber': one,
  /** 交办: to a unit and until a day, which stand from now on. */
  'supervision.assign': one.extend({ givenOn: plainDateSchema }),
  /** 签收 for a unit: by its office, or written down by the office that gave it out. */
  'supervision.sign': one.extend({ unitName: z.string().trim().min(1).max(80), signedBy: who.optional() }),
  /** 开始办理 */
  'supervision.start': one,
  /** 变更责任单位 */
  'supervision.reassign': one.extend({
    leadUnit: matterUnitSchema,
    assistUnits: z.array(matterUnitSchema).max(60),
    reason,
  }),
  /** 反馈 */
  'supervision.feedBack': one.extend({ unitName: z.string().trim().min(1).max(80), values: feedbackFactsSchema }),
  /** 审核: 合格, or 退办 with what is missing. */
  'supervision.passFeedback': one.extend({ reviewedBy: who, words: z.string().trim().max(1000).default('') }),
  'supervision.returnFeedback': one.extend({ reviewedBy: who, words: z.string().trim().min(1).max(1000) }),
  /** 领导审阅: no new instruction closes the matter. */
  'supervision.close': one.extend({
    closedBy: who,
    words: z.string().trim().max(4000).default(''),
    rating: matterRatingSchema.optional(),
  }),
  /** 领导审阅: a new instruction, and the work goes on. */
  'supervision.carryOn': one.extend({
    decidedBy: who,
    words: z.string().trim().min(1).max(4000),
    dueOn: plainDateSchema.optional(),
  }),
  'supervision.archive': one,
  /** 重新办理 of one that was closed. */
  'supervision.reopen': one.extend({ reason, dueOn: plainDateSchema }),
  'supervision.requestExtension': one.extend({
    unitName: z.string().trim().min(1).max(80),
    toDueOn: plainDateSchema,
    reason: z.string().trim().min(1).max(1000),
  }),
  'supervision.decideExtension': one.extend({
    isApproved: z.boolean(),
    decidedBy: who,
    words: z.string().trim().max(500).default(''),
  }),
  'supervision.urge': one.extend({
    method: urgeMethodSchema,
    unitName: z.string().trim().min(1).max(80),
    toldPerson: z.string().trim().max(30).default(''),
    text: z.string().trim().max(1000).default(''),
  }),
  'supervision.pause': one.extend({ reason }),
  /** 恢复 of one that is paused or withdrawn. */
  'supervision.resume': one.extend({ reason }),
  'supervision.withdraw': one.extend({ reason }),
  /** 并案: into another matter, which goes on. */
  'supervision.merge': one.extend({ intoId: id, reason }),
  'supervision.addNote': z.strictObject({ matterId: id, text: z.string().trim().min(1).max(2000) }),
  'rules.saveSupervisionRules': z.strictObject({ baseRevision, values: supervisionRulesSchema }),
  'rules.removeSupervisionRules': one,
} as const;

export type SupervisionCommandName = keyof typeof supervisionCommandSchemas;
