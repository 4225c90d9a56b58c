import { z } from 'zod';
import { type PlainDate, plainDateSchema } from './plain-date.ts';

/** 党委 人大 政府 政协 法院 检察院 */
export const leaderBodySchema = z.enum([
  'partyCommittee',
  'peoplesCongress',
  'government',
  'cppcc',
  'court',
  'procuratorate',
]);
export type LeaderBody = z.infer<typeof leaderBodySchema>;

export const leaderSchema = z.strictObject({
  name: z.string().trim().min(1).max(30),
  title: z.string().trim().min(1).max(60),
  body: leaderBodySchema,
  servingOfficeId: z.string().max(120),
  /** The district's own published order; titles alone never sort leaders (plans-and-reception.md §3.3). */
  rankOrder: z.number().int().min(0).max(9999),
  /** 正职: 书记, 区长, 人大主任, 政协主席. */
  isPrincipal: z.boolean(),
  officePhone: z.string().trim().max(40).optional(),
  validFrom: plainDateSchema.optional(),
  validTo: plainDateSchema.optional(),
});
export type Leader = z.infer<typeof leaderSchema>;

/** Both ends of the term are included; an open end is unlimited. */
export const isInOffice = (leader: Leader, date: PlainDate): boolean =>
  (leader.validFrom === undefined || leader.validFrom <= date) &&
  (leader.validTo === undefined || date <= leader.validTo);
