import type { WorkspaceStatus } from '../contract/workspace.contract.ts';
import type { Trust } from '../rules/membership.ts';

/** How a device stands in the workspace; `claimed` are the invitations that it has claimed, with or without right. */
export function standingOf(deviceId: string, trust: Trust, claimed: readonly string[]): WorkspaceStatus['membership'] {
  if (trust.limits.has(deviceId)) return 'removed';
  if (trust.members.has(deviceId)) return 'member';
  if (trust.isOpen) return 'open';
  const standings = claimed.map((id) => trust.invitations.get(id)?.standing);
  if (standings.includes(undefined)) return 'waiting';
  if (standings.includes('used')) return 'invitationTaken';
  return standings.includes('revoked') ? 'invitationRevoked' : 'none';
}
