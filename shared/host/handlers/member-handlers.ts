import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import type { HostCore } from '../host-core.ts';
import type { MembershipDesk } from '../membership-desk.ts';
import type { Session } from '../session.ts';

type MemberHandlers = Pick<
  Handlers<AppContract>,
  'members.list' | 'members.invite' | 'members.revokeInvitation' | 'members.remove'
>;

export function memberHandlers(core: HostCore): MemberHandlers {
  return {
    'members.list': async () => {
      const session = core.requireSession();
      const desk = core.requireDesk();
      return {
        members: membersOf(session, desk, core.ports.device.deviceId),
        invitations: invitationsOf(session, core.ports.clock.now()),
        mayInvite: desk.mayInvite,
        isEncrypted: session.trust.keyId !== null,
      };
    },
    'members.invite': async (input) => {
      core.requireSession();
      return core.requireDesk().invite(input);
    },
    'members.revokeInvitation': async ({ invitationId }) => {
      core.requireDesk().revoke(invitationId);
      return null;
    },
    'members.remove': async ({ deviceId }) => {
      await core.requireDesk().remove(deviceId);
      return null;
    },
  };
}

const membersOf = ({ trust, state }: Session, desk: MembershipDesk, ownDeviceId: string) =>
  [...trust.members.values()].map(({ deviceId, personId, officeId, role, computerName, joinedAt, ...rest }) => ({
    deviceId,
    personId,
    personName: state.get('person', personId)?.values.name ?? '',
    officeId,
    role,
    computerName,
    joinedAt,
    enrolledBy: rest.enrolledBy,
    succeeds: rest.succeeds,
    removed: trust.removals.get(deviceId) ?? null,
    state: trust.limits.has(deviceId) ? ('removed' as const) : ('active' as const),
    isOwner: rest.isOwner,
    isThisDevice: deviceId === ownDeviceId,
    isRemovable: !trust.limits.has(deviceId) && desk.mayRemove(deviceId),
  }));

const invitationsOf = ({ trust }: Session, now: number) =>
  [...trust.invitations.values()].map(({ statement, standing, usedBy }) => ({
    invitationId: statement.invitationId,
    officeId: statement.officeId,
    role: statement.role,
    name: statement.name ?? null,
    invitedBy: statement.by,
    invitedAt: statement.at,
    usedBy,
    expiresAt: statement.expiresAt,
    standing: standing === 'open' && statement.expiresAt < now ? ('expired' as const) : standing,
  }));
