/** Every name inside the shared folder, and nowhere else. */
export const WORKSPACE_FILE = 'workspace.json';
export const DEVICES_FOLDER = 'devices';
export const ANNOUNCEMENTS_FOLDER = 'beat';
export const DISTRIBUTION_FOLDER = '分发';
export const INVITATIONS_FOLDER = 'invitations';

/** Written once, by the inviting device. */
export const invitationPath = (invitationId: string): string => `${INVITATIONS_FOLDER}/${invitationId}.json`;

export const segmentFileName = (segment: number): string => `${String(segment).padStart(6, '0')}.seg`;

/** The segment number of a file name, or null for a foreign file such as a sync tool's conflict copy. */
export function segmentOfFileName(name: string): number | null {
  const match = /^(\d{6})\.seg$/.exec(name);
  return match ? Number(match[1]) : null;
}

export const deviceIdPattern = /^[0-9a-f]{20}$/;

export const announcementName = (deviceId: string, segment: number, offset: number): string =>
  `${deviceId}-${segment}-${offset}`;

export function announcementOfName(name: string): { deviceId: string; segment: number; offset: number } | null {
  const match = /^([0-9a-f]{20})-(\d{1,6})-(\d{1,10})$/.exec(name);
  return match ? { deviceId: match[1] ?? '', segment: Number(match[2]), offset: Number(match[3]) } : null;
}
