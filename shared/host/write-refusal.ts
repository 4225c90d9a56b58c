import { systemCodeOf } from '../base/system-code.ts';
import { ContractError } from '../contract/error-codes.ts';
import { NoWorkspaceKeyError } from './key-ring.ts';
import type { HostPorts } from './ports.ts';
import { NotWithinRightsError } from './trust-gate.ts';

/** Why nothing was written, as the page is told. */
export function refusalOf(error: unknown, onBug: HostPorts['onBug']): ContractError {
  if (error instanceof NotWithinRightsError)
    return new ContractError('RULE_VIOLATION', { violations: [{ code: 'NOT_PERMITTED' }] }, 'NOT_PERMITTED');
  if (error instanceof NoWorkspaceKeyError) return new ContractError('NOT_READY');
  onBug('commit', error);
  return new ContractError('LOCAL_DISK_FAILED', { errorCode: systemCodeOf(error) });
}
