import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);

/** 外部联系人: somebody outside the four offices whom they have to reach. */
export const contactSchema = z.strictObject({
  name: text(30).min(1),
  /** 单位 */
  organisation: text(60).min(1),
  position: text(60).optional(),
  officePhone: text(40).optional(),
  mobile: text(40).optional(),
  fax: text(40).optional(),
  note: text(200).optional(),
  rankOrder: z.number().int().min(0).max(9999),
  /** Whose it is, for ever; without one it is shared by all offices and kept by the lead office. */
  officeId: z.string().max(120).optional(),
});
export type Contact = z.infer<typeof contactSchema>;
