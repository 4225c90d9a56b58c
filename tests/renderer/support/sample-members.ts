import type { ListedInvitation, ListedMember } from '../../../renderer/text/members.ts';
import { leadOfficeId, personId } from './sample-records.ts';

export const joinedAt = Date.UTC(2026, 10, 1, 1);

/** A member whose device is named by two hexadecimal digits. */
export const aMember = (mark: string, changes: Partial<ListedMember> = {}): ListedMember => ({
  deviceId: mark.repeat(10),
  personId,
  personName: '林安',
  officeId: leadOfficeId,
  role: 'director',
  computerName: `PC-${mark}`,
  joinedAt,
  enrolledBy: null,
  succeeds: null,
  removed: null,
  state: 'active',
  isOwner: false,
  isThisDevice: false,
  isRemovable: false,
  ...changes,
});

/** An invitation that is named by two hexadecimal digits. */
export const anInvitation = (mark: string, changes: Partial<ListedInvitation> = {}): ListedInvitation => ({
  invitationId: mark.repeat(16),
  officeId: leadOfficeId,
  role: 'coordinator',
  name: null,
  invitedBy: 'aa'.repeat(10),
  invitedAt: joinedAt,
  usedBy: null,
  expiresAt: Date.UTC(2026, 10, 29, 1),
  standing: 'open',
  ...changes,
});
