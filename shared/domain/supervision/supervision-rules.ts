import { z } from 'zod';
import { officeBodySchema } from '../office.ts';
import { clockTimeSchema, plainDateSchema } from '../plain-date.ts';
import { matterSourceSchema, matterUrgencySchema } from './matter.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
const key = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** 绿 蓝 黄 橙 红 */
export const lightColours = ['green', 'blue', 'yellow', 'orange', 'red'] as const;
export const lightColourSchema = z.enum(lightColours);
export type LightColour = z.infer<typeof lightColourSchema>;

/**
 * When a light is on: so long before the end of the time, so many days after it, when the last feedback was returned, when the progress is so many
 * points behind an even one from 交办 to the end of the time, or when nothing was begun so many days after 交办.
 */
export const lightConditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('before'),
    amount: z.number().int().min(0).max(1000),
    unit: z.enum(['hours', 'days', 'workdays']),
  }),
  z.strictObject({ kind: z.literal('overdue'), days: z.number().int().min(0).max(1000) }),
  z.strictObject({ kind: z.literal('returned') }),
  z.strictObject({ kind: z.literal('behind'), points: z.number().int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('notStarted'), days: z.number().int().min(1).max(1000) }),
]);
export type LightCondition = z.infer<typeof lightConditionSchema>;

/** One colour, such as 黄灯 临期, on when any of its conditions holds. */
const lightSchema = z.strictObject({
  colour: lightColourSchema,
  name: words(20),
  conditions: z.array(lightConditionSchema).min(1).max(8),
});
export type Light = z.infer<typeof lightSchema>;

/** 灯制: the lights from mild to grave, the gravest that is on counts; without any a matter is green (duty-and-emergency.md §3.3). */
export const lightSchemeSchema = z.strictObject({
  name: words(40),
  source: z.string().trim().max(400),
  lights: z.array(lightSchema).min(1).max(6),
});
export type LightScheme = z.infer<typeof lightSchemeSchema>;

/** 时限: how long a kind of matter has, and within how many workdays its first feedback comes. */
export const matterDeadlineSchema = z.strictObject({
  key,
  name: words(40),
  source: z.string().trim().max(200),
  /** Offered first for these; for a 批示件 by its urgency. */
  forSource: matterSourceSchema.optional(),
  forUrgency: matterUrgencySchema.optional(),
  amount: z.number().int().min(0).max(1000),
  unit: z.enum(['days', 'workdays']),
  firstFeedbackWorkdays: z.number().int().min(1).max(200).optional(),
});
export type MatterDeadline = z.infer<typeof matterDeadlineSchema>;

/** 主任联席会议 (plans-and-reception.md §1.10, §7.12). */
const meetingRulesSchema = z.strictObject({
  /** Whose turn it is to host, one after the other. */
  rotation: z.array(officeBodySchema).min(1).max(6),
  /** An office that could not host its turn: `passes` waits for its next one, `owes` takes the following meeting. */
  absentHost: z.enum(['passes', 'owes']),
  leastPerQuarter: z.number().int().min(0).max(12),
  /** A quarter that lacks its meeting is called out so many days before it ends. */
  warnDays: z.number().int().min(1).max(90),
  /** 回执 by this hour of the workday before. */
  replyBy: clockTimeSchema,
});

/** The rules of 督办 and 联席会议 from one day on, with where they come from. Towns differ: a matter keeps those of the day it was given out. */
export const supervisionRulesSchema = z.strictObject({
  lights: lightSchemeSchema,
  deadlines: z.array(matterDeadlineSchema).min(1).max(40),
  /** A last day on which nobody works moves to the next workday. */
  movesToWorkday: z.boolean(),
  /** When the work of a day ends: so late on its last day a matter is on time. */
  dayEndsAt: clockTimeSchema,
  /** 自动提醒 so many days before a matter is due; 自动催办 so many days after, and again each time. */
  remindDays: z.number().int().min(0).max(60),
  urgeEveryDays: z.number().int().min(1).max(60),
  /** From this likeness of the words, in percent, two matters are asked to be one (严禁重复、多头). */
  similarityPercent: z.number().int().min(1).max(100),
  meetings: meetingRulesSchema,
  effectiveFrom: plainDateSchema,
  source: z.string().max(400),
});
export type SupervisionRules = z.infer<typeof supervisionRulesSchema>;
