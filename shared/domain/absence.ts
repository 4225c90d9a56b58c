import { z } from 'zod';
import { type PlainDate, plainDateSchema } from './plain-date.ts';

const halfDaySchema = z.enum(['morning', 'afternoon', 'evening']);
export type HalfDay = z.infer<typeof halfDaySchema>;
const halfDays = halfDaySchema.options;

/** What the form 外出报备 asks for (plans-and-reception.md §1.8). Both ends are included. */
export const absenceReportSchema = z.strictObject({
  leaderId: z.string().max(120),
  fromDate: plainDateSchema,
  fromPart: halfDaySchema,
  toDate: plainDateSchema,
  toPart: halfDaySchema,
  place: z.string().trim().max(200),
  reason: z.string().trim().max(200),
  /** Who leads the work meanwhile (主持工作), with title. */
  deputy: z.string().trim().max(60).optional(),
  phone: z.string().trim().max(40).optional(),
});
export type AbsenceReport = z.infer<typeof absenceReportSchema>;

const instant = z.number().int().min(0).max(8_640_000_000_000_000);

/** 外出报备: a leader is away. Whose approval it has is written down; the program gives none. */
export const absenceSchema = absenceReportSchema.extend({
  filedAt: instant.optional(),
  filedBy: z.string().max(30).optional(),
  approvedAt: instant.optional(),
  /** The leader who approved, as told to the office. */
  approvedBy: z.string().trim().max(60).optional(),
  /** 销假: back from this half-day on. */
  returnedOn: plainDateSchema.optional(),
  returnedPart: halfDaySchema.optional(),
  returnReportedBy: z.string().max(30).optional(),
});
export type Absence = z.infer<typeof absenceSchema>;

/** 已报备 已批准 已销假 */
export type AbsenceState = 'filed' | 'approved' | 'returned';

export function absenceState({ approvedAt, returnedOn }: Absence): AbsenceState {
  if (returnedOn !== undefined) return 'returned';
  return approvedAt === undefined ? 'filed' : 'approved';
}

/** The days are over and nobody has reported the return. */
export const isReturnOverdue = (absence: Absence, today: PlainDate): boolean =>
  absence.returnedOn === undefined && absence.toDate < today;

/** Negative when the left half-day is the earlier one. */
export const compareHalfDays = (left: readonly [PlainDate, HalfDay], right: readonly [PlainDate, HalfDay]): number =>
  left[0].localeCompare(right[0]) || halfDays.indexOf(left[1]) - halfDays.indexOf(right[1]);
