import type { UpdateState } from '../../shared/contract/update.contract.ts';

/** A build without a publisher, unless told otherwise. */
export const anUpdateState = (part: Partial<UpdateState> = {}): UpdateState => ({
  stage: 'off',
  reason: null,
  version: null,
  releasedAt: null,
  notes: [],
  kind: null,
  file: null,
  part: 0,
  installsAtQuit: false,
  putOffUntil: null,
  lookedAt: null,
  failedVersion: null,
  ...part,
});
