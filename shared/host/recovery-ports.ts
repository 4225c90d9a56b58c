import { z } from 'zod';
import type { VerificationReport } from '../contract/verification-report.ts';

/** A bug that this workstation met: the place in the program and the error's message, cleaned of content. */
export const bugEntrySchema = z.object({
  place: z.string(),
  message: z.string(),
  firstAt: z.number(),
  lastAt: z.number(),
  count: z.number(),
});
export type BugEntry = z.infer<typeof bugEntrySchema>;

export interface PackedFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What checking and reporting need of this computer. */
export interface RecoveryPorts {
  readonly lastVerification: {
    read(): VerificationReport | null;
    write(report: VerificationReport): Promise<void>;
  };
  /** The oldest first; bounded. */
  readonly bugs: () => readonly BugEntry[];
  /** Names and numbers of the computer: no user name, no path. */
  readonly environment: () => Readonly<Record<string, string | number>>;
  readonly packZip: (files: readonly PackedFile[]) => Promise<Uint8Array>;
}
