import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';

/** A workstation that is connected and has nothing to send. */
export const aSyncStatus = (changes: Partial<SyncStatus> = {}): SyncStatus => ({
  share: 'online',
  unpublishedCommits: 0,
  lastContactAt: null,
  otherDevices: 0,
  unverifiedDevices: 0,
  quarantinedOperations: 0,
  unreadableRecords: 0,
  waitingDistributions: 0,
  errorCode: null,
  publishedAt: Date.UTC(2026, 10, 22, 4),
  clockOffsetMs: null,
  offices: [],
  problems: [],
  ...changes,
});
