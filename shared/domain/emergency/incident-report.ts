import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';
import { reportChannelSchema, reportLegSchema } from './emergency-rules.ts';
import { casualtiesSchema } from './incident.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const words = (max: number) => z.string().trim().max(max);

/** 首报（电话） 首报（书面） 续报 终报 专报 */
export const reportKindSchema = z.enum(['firstCall', 'firstWritten', 'followUp', 'final', 'special']);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** 草稿 审核中 退回 待签发 已签发 作废; 已报送 and 已签收 follow from its routes. */
export const reportStateSchema = z.enum(['draft', 'inReview', 'returned', 'awaitingSignature', 'signed', 'void']);
export type ReportState = z.infer<typeof reportStateSchema>;

/** 基本情况 伤亡损失 起因性质 处置情况 领导到位 发展趋势 下一步 建议 */
export const reportSectionSchema = z.enum([
  'overview',
  'casualties',
  'cause',
  'measures',
  'leaders',
  'trend',
  'next',
  'advice',
]);
export type ReportSection = z.infer<typeof reportSectionSchema>;

/**
 * Characters of each section: more than any facts at their own limits make of it (incidentFactsSchema), so that what is proposed can
 * always be saved.
 */
export const sectionLimits = {
  overview: 12_000,
  casualties: 1000,
  cause: 2000,
  measures: 8000,
  leaders: 4000,
  trend: 2000,
  next: 8000,
  advice: 2000,
} as const satisfies Readonly<Record<ReportSection, number>>;

const section = (name: ReportSection) => words(sectionLimits[name]).default('');
export const sectionsSchema = z.strictObject({
  overview: section('overview'),
  casualties: section('casualties'),
  cause: section('cause'),
  measures: section('measures'),
  leaders: section('leaders'),
  trend: section('trend'),
  next: section('next'),
  advice: section('advice'),
});
export type ReportSections = z.infer<typeof sectionsSchema>;

/** 平急 加急 特急 */
export const reportUrgencySchema = z.enum(['normal', 'urgent', 'topUrgent']);

/** One report of an incident. What was signed never changes; a mistake is voided, with a reason, and the next one is written. */
export const incidentReportSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  kind: reportKindSchema,
  /** Of 续报: which one, of 专报: 期号, given when it is signed. */
  number: z.number().int().min(1).max(9999).optional(),
  title: words(160),
  sections: sectionsSchema,
  urgency: reportUrgencySchema.default('normal'),
  /** 主送 抄送, as they print. */
  sentTo: words(200).default(''),
  copiedTo: words(200).default(''),
  contact: words(60).default(''),
  state: reportStateSchema,
  draftedBy: by,
  draftedAt: instantSchema,
  /** 审核 */
  reviewedBy: by.optional(),
  reviewedAt: instantSchema.optional(),
  returnReason: words(500).optional(),
  /** 签发: the leader, and whoever noted it. */
  signedBy: by.optional(),
  signedAt: instantSchema.optional(),
  signatureEnteredBy: by.optional(),
  /** The numbers that it reports: when they change afterwards, a 续报 is due. */
  casualties: casualtiesSchema.optional(),
  /** A 终报 before the response has ended says why. */
  earlyReason: words(500).optional(),
  voidReason: words(500).optional(),
  voidedAt: instantSchema.optional(),
  voidedBy: by.optional(),
});
export type IncidentReport = z.infer<typeof incidentReportSchema>;

/**
 * One report to one recipient, with everything that happens to it there. 签收 is not 核实. Asking again is the next round, a route of
 * its own with its own clock.
 */
export const reportRouteSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  reportId: id,
  recipientName: words(60).min(1),
  leg: reportLegSchema,
  /** An office of the workspace, which answers on its own screen. */
  toOfficeId: id.optional(),
  channel: reportChannelSchema,
  round: z.number().int().min(1).max(99),
  sentAt: instantSchema,
  isTimeTyped: z.boolean().default(false),
  sentBy: by,
  /** Of a telephone report: who answered, and that it was read back. */
  answeredBy: words(30).optional(),
  isReadBack: z.boolean().optional(),
  /** 电话确认收到 of a written one. */
  confirmedAt: instantSchema.optional(),
  confirmedWith: words(30).optional(),
  /** 越级: why it went past the next level, and who agreed. */
  skipReason: words(500).optional(),
  skipApprovedBy: words(30).optional(),
  /** 已读 签收 核实中 已核实 已反馈, by the recipient. */
  readAt: instantSchema.optional(),
  readBy: by.optional(),
  signedAt: instantSchema.optional(),
  signedBy: by.optional(),
  isVerificationAsked: z.boolean().default(false),
  verifyingAt: instantSchema.optional(),
  verifiedAt: instantSchema.optional(),
  verifiedBy: by.optional(),
  feedback: words(2000).optional(),
  feedbackAt: instantSchema.optional(),
});
export type ReportRoute = z.infer<typeof reportRouteSchema>;
