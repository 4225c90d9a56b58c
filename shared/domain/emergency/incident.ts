import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const line = (max: number) => z.string().trim().max(max);
/** Null is 待核: not known yet, which is not none. */
const count = z.number().int().min(0).max(1_000_000).nullable();

/** 自然灾害 事故灾难 公共卫生事件 社会安全事件 (突发事件应对法 第二条) */
export const incidentCategorySchema = z.enum(['naturalDisaster', 'accident', 'publicHealth', 'socialSecurity']);
export type IncidentCategory = z.infer<typeof incidentCategorySchema>;

/** 特别重大 重大 较大 一般, the gravest first. */
export const incidentLevelSchema = z.enum(['I', 'II', 'III', 'IV']);
export type IncidentLevel = z.infer<typeof incidentLevelSchema>;

/** When it happened: 准确, 约, or 不详 (then without `at`). */
export const occurrenceSchema = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.enum(['exact', 'about']), at: instantSchema }),
  z.strictObject({ precision: z.literal('unknown') }),
]);
export type Occurrence = z.infer<typeof occurrenceSchema>;

/** 死亡 失踪 重伤 轻伤 被困 转移 发病 参与 (the last two of public health and mass incidents). */
export const casualtiesSchema = z.strictObject({
  dead: count,
  missing: count,
  seriouslyInjured: count,
  slightlyInjured: count,
  trapped: count,
  relocated: count,
  sick: count,
  involved: count,
});
export type Casualties = z.infer<typeof casualtiesSchema>;
export type CasualtyKind = keyof Casualties;

export const unknownCasualties: Casualties = {
  dead: null,
  missing: null,
  seriouslyInjured: null,
  slightlyInjured: null,
  trapped: null,
  relocated: null,
  sick: null,
  involved: null,
};

/** 领导到位情况: who came, as what, and when; without a time, on the way. */
export const leaderOnSiteSchema = z.strictObject({
  name: line(30).min(1),
  title: line(60),
  arrivedAt: instantSchema.optional(),
});

/** What is known of an incident; every element of a first report has a place (duty-and-emergency.md §2.4). */
export const incidentFactsSchema = z.strictObject({
  title: line(120).min(1),
  category: incidentCategorySchema,
  /** 小类: a subject of the table of thresholds, or any other words. */
  subtype: line(40).default(''),
  occurredAt: occurrenceSchema,
  /** 街道、乡镇, and the address in it. */
  town: line(40).default(''),
  address: line(200).default(''),
  /** 信息来源: the unit that told of it; the person and telephone are personal data and sealed. */
  sourceUnit: line(60).default(''),
  /** 起因和性质 */
  nature: line(1000).default(''),
  /** 基本过程 */
  course: line(4000).default(''),
  casualties: casualtiesSchema.default(unknownCasualties),
  /** 直接经济损失, in 万元. */
  loss: z.number().min(0).max(100_000_000).nullable().default(null),
  /** 未受控时长, in hours: asked of what a table grades by it. */
  uncontrolledHours: z.number().min(0).max(100_000).nullable().default(null),
  scope: line(1000).default(''),
  trend: line(1000).default(''),
  /** 已采取的措施, 拟采取的措施, 建议 */
  measures: line(4000).default(''),
  plannedMeasures: line(2000).default(''),
  advice: line(1000).default(''),
  leadersOnSite: z.array(leaderOnSiteSchema).max(30).default([]),
});
export type IncidentFacts = z.infer<typeof incidentFactsSchema>;

/** 接报 核实中 属实 不属实 移送 并案: whether it is so. */
export const factStateSchema = z.enum(['received', 'verifying', 'confirmed', 'dismissed', 'transferred', 'merged']);
export type FactState = z.infer<typeof factStateSchema>;

/** 处置中 处置结束 评估 归档: how far the response is. */
export const responseStateSchema = z.enum(['ongoing', 'ended', 'assessed', 'archived']);
export type ResponseState = z.infer<typeof responseStateSchema>;

const by = z.string().max(60);

/**
 * 突发信息. Its three states are independent: the facts, the severity (a history of its own records), the response. All times are by
 * the file server's clock as far as it is known.
 */
export const incidentSchema = incidentFactsSchema.extend({
  officeId: id,
  /** With the year of `knownAt` the number: 2026-012. */
  sequence: z.number().int().min(1).max(99_999),
  /** 获悉时间: deadlines of most places run from it. */
  knownAt: instantSchema,
  isKnownAtTyped: z.boolean().default(false),
  /** The call in the duty log that told of it. */
  callId: id.optional(),
  fact: factStateSchema,
  factAt: instantSchema.optional(),
  factBy: by.optional(),
  factNote: line(500).optional(),
  /** Of 移送: to whom. Of 并案: into which. */
  transferredTo: line(60).optional(),
  mergedInto: id.optional(),
  response: responseStateSchema,
  endedAt: instantSchema.optional(),
  endedBy: by.optional(),
  assessedAt: instantSchema.optional(),
  assessment: line(4000).optional(),
  archivedAt: instantSchema.optional(),
  archivedBy: by.optional(),
  /** When sealed personal data have to be destroyed at the latest (突发事件应对法 第八十五条). */
  personalDataUntil: instantSchema,
  personalDataDestroyedAt: instantSchema.optional(),
  personalDataDestroyedBy: by.optional(),
});
export type Incident = z.infer<typeof incidentSchema>;

/** 密级 chosen: no more than this is kept; the body goes by the secret channel. */
export const classifiedStubSchema = z.strictObject({
  officeId: id,
  classification: z.enum(['confidential', 'secret', 'topSecret']),
  /** 文号 */
  documentNumber: line(60).min(1),
  /** 去向: who took it, by which channel. */
  whereTo: line(120).min(1),
  fromUnit: line(60).optional(),
  receivedAt: instantSchema,
  enteredBy: by,
});
export type ClassifiedStub = z.infer<typeof classifiedStubSchema>;
/** 秘密 机密 绝密; none of them is in this system. */
export const classificationSchema = z.enum(['none', 'confidential', 'secret', 'topSecret']);
export type Classification = z.infer<typeof classificationSchema>;

/** 报告人 现场联系人 伤亡人员 家属 其他 */
export const incidentPersonRoleSchema = z.enum(['source', 'siteContact', 'casualty', 'family', 'other']);
export type IncidentPersonRole = z.infer<typeof incidentPersonRoleSchema>;

export const personDetailsSchema = z.strictObject({
  name: line(30).default(''),
  unit: line(60).default(''),
  title: line(60).default(''),
  phone: line(40).default(''),
  idNumber: line(30).default(''),
  condition: line(200).default(''),
  note: line(500).default(''),
});
export type PersonDetails = z.infer<typeof personDetailsSchema>;

/**
 * Somebody whom an incident concerns. Who it is stands sealed under the incident's own key, so that destroying the key destroys it in
 * every journal, copy and backup.
 */
export const incidentPersonSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  role: incidentPersonRoleSchema,
  /** Of which device, and the details under that device's key of the incident, in hexadecimal. */
  sealed: z.string().max(12_000),
  /** Never written: opened by a host that has the key, for those who may see it. */
  details: personDetailsSchema.optional(),
});
export type IncidentPerson = z.infer<typeof incidentPersonSchema>;
