import type { SyncStatus } from '../../../shared/contract/workspace.contract.ts';

/** Everything has reached the shared folder, the documents of the offices too. */
export const isAtRest = ({ share, unpublishedCommits, publishedAt, waitingDistributions }: SyncStatus): boolean =>
  share === 'online' && unpublishedCommits === 0 && publishedAt !== null && waitingDistributions === 0;
