import type { VerifiedRun } from '../sync/segment-reader.ts';

/** A run of commits in a journal or in a branch that left it; `first` is the number of commits before them on their chain. */
export interface CommitRun extends Pick<VerifiedRun, 'commits' | 'links'> {
  readonly deviceId: string;
  readonly first: number;
  /** The chain at the start of the file that the run stands in, and at its end, in hexadecimal. */
  readonly startLink: string;
  readonly endLink: string;
}

/** Where a chain ends, as a removal names it. */
export interface ChainEnd {
  readonly commits: number;
  readonly link: string;
}
