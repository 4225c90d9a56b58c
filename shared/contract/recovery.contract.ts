import { z } from 'zod';
import { event, request } from './define.ts';
import { verificationReportSchema } from './verification-report.ts';

const verificationProgressSchema = z.object({
  step: z.enum(['journals', 'records', 'share']),
  done: z.number(),
  total: z.number(),
});
export type VerificationProgress = z.infer<typeof verificationProgressSchema>;

export const recoveryContract = {
  /**
   * Verifies all journals, the records built from them, and the share's copy of the own journal; answers when it is done, null
   * when it was called off. `repairs` builds records that differ again, when every journal is whole.
   */
  'verification.run': request(z.strictObject({ repairs: z.boolean() }), verificationReportSchema.nullable()),
  'verification.cancel': request(z.undefined(), z.null()),
  /** The last report made on this workstation. */
  'verification.getLast': request(z.undefined(), verificationReportSchema.nullable()),
  'verification.progressed': event(verificationProgressSchema),
  /** 问题包: one zip about this workstation's health. Without `withContent` it holds nothing that anybody entered. */
  'problems.buildPackage': request(
    z.strictObject({ withContent: z.boolean() }),
    z.object({ fileName: z.string(), mediaType: z.string(), contentBase64: z.string() }),
  ),
} as const;
