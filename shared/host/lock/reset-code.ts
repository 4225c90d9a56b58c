import { bytesToHex } from '../../base/bytes.ts';
import { tidyCode } from '../../domain/invitation-code.ts';
import { secretsOf } from '../invitation-code.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';

/**
 * The id of the open invitation for this workstation's office that the typed code belongs to, else null. Only statements of those who may
 * invite count; the file in the shared folder, which anybody may write, is not asked.
 */
export function resetInvitation(
  typed: string,
  { workspaceId, trust, actor }: Pick<Session, 'workspaceId' | 'trust' | 'actor'>,
  { secrecy, clock }: Pick<HostPorts, 'secrecy' | 'clock'>,
): string | null {
  const tidied = tidyCode(typed);
  if (tidied === null || !actor) return null;
  const { invitationId, grant } = secretsOf(tidied, workspaceId, secrecy);
  const { statement, standing } = trust.invitations.get(invitationId) ?? {};
  const isOpen = standing === 'open' && statement !== undefined && statement.expiresAt >= clock.now();
  if (!isOpen || statement.officeId !== actor.officeId) return null;
  return statement.grantKey === bytesToHex(grant.publicKey) ? invitationId : null;
}
