import type { WorkspaceStatus } from '../contract/workspace.contract.ts';
import type { Trust } from '../rules/membership.ts';
import type { Actor } from '../rules/permissions.ts';
import type { HostPorts } from './ports.ts';
import type { RecordStore } from './record-store.ts';

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

/** The person at this workstation, by membership where people are invited, else as the profile says; null until it is known. */
export function actorAt({ device, profile }: Pick<HostPorts, 'device' | 'profile'>, store: RecordStore): Actor | null {
  if (!store.isCounted) return null;
  const { trust, state } = store;
  const member = trust.isOpen ? undefined : trust.members.get(device.deviceId);
  const personId = member?.personId ?? profile.read().personId;
  const person = personId === null ? undefined : state.get('person', personId)?.values;
  if (member) return { ...member, name: person?.name ?? '' };
  return person && personId !== null
    ? { personId, name: person.name, officeId: person.officeId, role: person.role }
    : null;
}
