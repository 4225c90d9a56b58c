import { z } from 'zod';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { rankSchema } from './rank.ts';
import { guestKindSchema } from './reception.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
const key = z.string().regex(/^[a-zA-Z]{1,40}$/);
const wordList = z.array(words(20)).max(200);
const yuan = z.number().min(0).max(100_000);

/** What the compliance panel checks; each finding cites the article that its rule comes from. */
export const complianceRules = [
  'letter',
  'companions',
  'workMeals',
  'alcohol',
  'tobacco',
  'luxuryDishes',
  'mealStandard',
  'tableMeal',
  'suite',
  'roomExtras',
  'welcome',
  'display',
  'principalEscort',
  'escorts',
  'localVehicles',
  'policeVehicles',
  'trafficControl',
  'sightseeing',
  'gifts',
  'cash',
  'mealCards',
] as const;
export const complianceRuleSchema = z.enum(complianceRules);
export type ComplianceRule = z.infer<typeof complianceRuleSchema>;

/** 不得通过 · 应当纠正 · 请注意 */
export const findingLevelSchema = z.enum(['barred', 'wrong', 'notice']);
export type FindingLevel = z.infer<typeof findingLevelSchema>;

const ruleTextSchema = z.strictObject({
  rule: complianceRuleSchema,
  level: findingLevelSchema,
  /** The article that says so, such as 《党政机关国内公务接待管理规定》第十条. */
  source: words(200),
  /** Whether it may stand for a reason that somebody approves; the law allows that for some. */
  mayStand: z.boolean(),
});

/** 事前审批: whose word a plan needs, in order. */
const approvalStepSchema = z.strictObject({ key, name: words(60) });
export type ApprovalStep = z.infer<typeof approvalStepSchema>;

/** A line of 分工 that a new visit begins with. */
const taskTemplateSchema = z.strictObject({
  unit: words(80),
  task: words(300),
  /** Only for guests of this rank or above. */
  leastRank: rankSchema.optional(),
  guestKinds: z.array(guestKindSchema).max(3).default([]),
});
export type TaskTemplate = z.infer<typeof taskTemplateSchema>;

/** 伙食 a head in yuan for guests of this rank or above. */
const mealCapSchema = z.strictObject({ leastRank: rankSchema, breakfast: yuan, lunch: yuan, dinner: yuan });

/**
 * The rules of reception from one day on, with where they come from. They change (2013, 2025) and towns tighten them: a visit keeps those of
 * the day of its arrival (plans-and-reception.md §2.1, §2.6, §7).
 */
export const receptionRulesSchema = z.strictObject({
  /** Rules that are checked, with their level and article; one that is not listed is not checked. */
  rules: z.array(ruleTextSchema).max(60),
  /** 陪餐: up to this many guests … */
  fewGuests: z.number().int().min(0).max(100),
  /** … at most so many companions; */
  companionsForFew: z.number().int().min(0).max(100),
  /** above it one for every so many guests. */
  guestsPerCompanion: z.number().int().min(1).max(100),
  workMealsPerVisit: z.number().int().min(0).max(20),
  /** Above this many diners a buffet; 0 where no rule says so. */
  mostAtTables: z.number().int().min(0).max(1000),
  mealCaps: z.array(mealCapSchema).max(12),
  alcoholWords: wordList,
  tobaccoWords: wordList,
  luxuryDishWords: wordList,
  /** 普通套间 from this rank on. */
  suiteFrom: rankSchema,
  /** Words that a stop may not have: 横幅 红地毯 欢迎队伍 …. */
  displayWords: wordList,
  /** 地界 车站 机场 码头: where nobody welcomes or sends off. */
  boundaryWords: wordList,
  trafficControlWords: wordList,
  sightseeingWords: wordList,
  giftWords: wordList,
  /** Local cars, and people of ours who go along, at most. */
  mostLocalCars: z.number().int().min(0).max(50),
  mostEscorts: z.number().int().min(0).max(200),
  mostPoliceCars: z.number().int().min(0).max(20),
  /** 区委办 leads for guests of this rank or above, the 对口 office for others. */
  leadFrom: rankSchema,
  /** The district leaders' own rank: what 对等 means depends on it. */
  districtRank: rankSchema,
  approvalSteps: z.array(approvalStepSchema).min(1).max(12),
  /** Preparation ends this part of the way from intake to arrival, such as 2 of 3. */
  preparedPart: z.number().int().min(1).max(20),
  preparedOf: z.number().int().min(1).max(20),
  /** The plan reaches 接待办 so many workdays before the arrival, at the latest. */
  planDueWorkdays: z.number().int().min(0).max(30),
  /** When a day's work is over: due times stand within workdays. */
  workdayFrom: clockTimeSchema,
  workdayUntil: clockTimeSchema,
  taskTemplates: z.array(taskTemplateSchema).max(100),
  /** The first day they hold for: of visits that arrive on it or later. */
  effectiveFrom: plainDateSchema,
  /** Which document says so, or who decided it. */
  source: z.string().max(400),
});
export type ReceptionRules = z.infer<typeof receptionRulesSchema>;
