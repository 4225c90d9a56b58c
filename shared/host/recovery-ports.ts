import { z } from 'zod';
import type { VerificationReport } from '../contract/verification-report.ts';
import type { CopyTarget } from './history/write-copy.ts';

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

/** A profile under way that becomes a workspace of its own. */
export interface WorkspaceCopy {
  readonly target: CopyTarget;
  /** Completes it, for the person of this workstation; answers its folder, to be shown to people. */
  finish(districtName: string): Promise<string>;
}

/** What checking and reporting need of this computer. */
export interface RecoveryPorts {
  readonly lastVerification: {
    read(): VerificationReport | null;
    write(report: VerificationReport): Promise<void>;
  };
  /** Names of files that could not be used in this run and were kept aside. */
  readonly setAsideFiles: () => readonly string[];
  /** The oldest first; bounded. */
  readonly bugs: () => readonly BugEntry[];
  /** Names and numbers of the computer: no user name, no path. */
  readonly environment: () => Readonly<Record<string, string | number>>;
  /** Rejects with the disk's error, or with code INSIDE_SHARE: a copy never lies in the shared folder. */
  readonly beginCopy: (name: string, workspaceId: string) => Promise<WorkspaceCopy>;
  readonly packZip: (files: readonly PackedFile[]) => Promise<Uint8Array>;
}
