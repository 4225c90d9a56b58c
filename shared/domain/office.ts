import { z } from 'zod';

const name = (max: number) => z.string().trim().min(1).max(max);

/** 区委办 区人大办 区政府办 区政协办 接待办 其他单位 */
export const officeBodySchema = z.enum([
  'partyCommittee',
  'peoplesCongress',
  'government',
  'cppcc',
  'reception',
  'other',
]);

export const officeSchema = z.strictObject({
  name: name(40),
  shortName: name(12),
  body: officeBodySchema,
  /** The office that merges and publishes the weekly plan (区委办). Exactly one has it. */
  isLead: z.boolean(),
  rankOrder: z.number().int().min(0).max(9999),
  /** 办公电话; the number of the duty room is with the duty room. */
  officePhone: z.string().trim().max(40).optional(),
  fax: z.string().trim().max(40).optional(),
});
export type Office = z.infer<typeof officeSchema>;

/** 主任 统筹员 联络员 值班员 接待 查看 (modules/workspace.md, people and rights) */
export const roleSchema = z.enum(['director', 'coordinator', 'liaison', 'dutyOfficer', 'reception', 'viewer']);
export type Role = z.infer<typeof roleSchema>;

export const personSchema = z.strictObject({
  name: name(30),
  officeId: z.string().max(120),
  role: roleSchema,
  title: z.string().trim().max(60).optional(),
  /** 手机 */
  phone: z.string().trim().max(40).optional(),
  officePhone: z.string().trim().max(40).optional(),
});
export type Person = z.infer<typeof personSchema>;
