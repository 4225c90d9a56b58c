import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { incidentCategorySchema, incidentLevelSchema } from './incident.ts';

const words = (max: number) => z.string().trim().max(max);

/** 报市 直报省 报区领导 报主管部门 抄告: the way that a report goes. */
export const reportLegSchema = z.enum(['city', 'province', 'leaders', 'department', 'units']);
export type ReportLeg = z.infer<typeof reportLegSchema>;

/** 电话 书面 */
export const reportChannelSchema = z.enum(['phone', 'written']);
export type ReportChannel = z.infer<typeof reportChannelSchema>;

const common = {
  /** Levels it holds for; empty: all. */
  levels: z.array(incidentLevelSchema).max(4),
  /** Categories it holds for; empty: all. */
  categories: z.array(incidentCategorySchema).max(4).default([]),
  leg: reportLegSchema,
  channel: reportChannelSchema,
  /** Only where at least so many are dead or missing. */
  deadOrMissingAtLeast: z.number().int().min(1).max(1000).optional(),
  source: words(200),
};

/** One duty to report (duty-and-emergency.md §2.3, rule shape). */
export const slaRuleSchema = z.discriminatedUnion('kind', [
  /** 首报 within minutes after it happened (事发) or became known (获悉). Where it is not known when it happened, the second counts. */
  z.strictObject({
    kind: z.literal('first'),
    anchor: z.enum(['occurred', 'known']),
    minutes: z.number().int().min(1).max(10_080),
    ...common,
  }),
  /** 续报 every day by these times until the response has ended. */
  z.strictObject({ kind: z.literal('daily'), times: z.array(clockTimeSchema).min(1).max(12), ...common }),
  /** 续报 when casualties change; without minutes at once, and then no lateness is computed. */
  z.strictObject({
    kind: z.literal('onChange'),
    minutes: z.number().int().min(1).max(10_080).optional(),
    ...common,
  }),
  /** 终报 within workdays after the response has ended. */
  z.strictObject({ kind: z.literal('final'), workdays: z.number().int().min(1).max(60), ...common }),
]);
export type SlaRule = z.infer<typeof slaRuleSchema>;

/** 报送时限: the deadlines of a place from one day on, with where each comes from. */
export const slaPackSchema = z.strictObject({
  name: words(60).min(1),
  /** Sensitive incidents count as at least this level; none: as their own. */
  sensitiveAs: incidentLevelSchema.optional(),
  socialSecurityAs: incidentLevelSchema.optional(),
  rules: z.array(slaRuleSchema).min(1).max(60),
  /** How long an alarm goes unanswered before the next higher is called. */
  escalateAfterMinutes: z.number().int().min(1).max(240),
  /** Personal data are destroyed so many days after the response has ended, or after it became known while it has not. */
  personalDataDays: z.number().int().min(1).max(3650),
  effectiveFrom: plainDateSchema,
  source: words(400),
});
export type SlaPack = z.infer<typeof slaPackSchema>;

/** What a number of an incident is compared with. */
export const measureSchema = z.enum([
  'dead',
  'seriouslyInjured',
  'injured',
  'sick',
  'involved',
  'loss',
  'uncontrolledHours',
]);
export type Measure = z.infer<typeof measureSchema>;

/** 以上 is at least; 超过 is more than. All parts of a criterion have to hold. */
export const criterionSchema = z.strictObject({
  level: incidentLevelSchema,
  all: z
    .array(
      z.strictObject({
        measure: measureSchema,
        comparison: z.enum(['atLeast', 'moreThan']),
        number: z.number().min(0).max(100_000_000),
      }),
    )
    .min(1)
    .max(4),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const thresholdSubjectSchema = z.strictObject({
  /** 小类, as an incident's `subtype` has it. */
  subject: words(40).min(1),
  category: incidentCategorySchema,
  criteria: z.array(criterionSchema).max(40),
  source: words(200),
});
export type ThresholdSubject = z.infer<typeof thresholdSubjectSchema>;

/** 分级标准: of any criterion that is met the gravest level counts. */
export const thresholdTableSchema = z.strictObject({
  subjects: z.array(thresholdSubjectSchema).min(1).max(100),
  effectiveFrom: plainDateSchema,
  source: words(400),
});
export type ThresholdTable = z.infer<typeof thresholdTableSchema>;

/** 报送对象: to whom reports go, in the order in which they are called. */
export const reportRecipientSchema = z.strictObject({
  name: words(60).min(1),
  leg: reportLegSchema,
  /** An office of the workspace gets it on its screen. */
  officeId: z.string().max(120).optional(),
  phone: words(40).default(''),
  fax: words(40).default(''),
  rankOrder: z.number().int().min(0).max(9999),
});
export type ReportRecipient = z.infer<typeof reportRecipientSchema>;
