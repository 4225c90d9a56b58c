import { ContractError } from '../../contract/error-codes.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { ViolationCode } from '../../rules/violation.ts';
import type { HostCore } from '../host-core.ts';

/** Whoever asks; until somebody has said who is at this workstation, nobody reads. */
export function requireActor(core: HostCore): Actor {
  const { actor } = core.requireSession();
  if (!actor) throw new ContractError('NOT_READY');
  return actor;
}

/** A refusal of one thing, for a handler to throw. */
export const refusalOf = (code: ViolationCode, recordId?: string): ContractError =>
  new ContractError('RULE_VIOLATION', { violations: [{ code, ...(recordId !== undefined && { recordId }) }] }, code);
