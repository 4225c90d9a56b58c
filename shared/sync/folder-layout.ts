/** Every name inside the shared folder, and nowhere else. */
export const WORKSPACE_FILE = 'workspace.json';
export const DEVICES_FOLDER = 'devices';
export const ANNOUNCEMENTS_FOLDER = 'beat';
/** Inside a device's folder: its copies of others' segments that the share lost or that a cloned device wrote over. */
export const RELAY_FOLDER = 'relay';
/** Inside a device's folder: how far it has read the others' journals. Derived; written by that device only. */
export const READING_FILE = 'reading.json';
/** Inside a device's folder: its records as they stood at a moment, for others to join by. Derived; written by that device only. */
export const SNAPSHOT_FOLDER = 'snapshot';
export const DISTRIBUTION_FOLDER = '分发';
export const INVITATIONS_FOLDER = 'invitations';
/** Keys under which personal data of incidents are sealed, one file for each incident and device, until they are destroyed. */
export const INCIDENT_KEYS_FOLDER = 'incident-keys';

/** Written once, by the inviting device. */
export const invitationPath = (invitationId: string): string => `${INVITATIONS_FOLDER}/${invitationId}.json`;

/** Written once by the device that it names, and once more when the key is destroyed. */
export const incidentKeyPath = (name: string): string => `${INCIDENT_KEYS_FOLDER}/${name}.json`;

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

/**
 * Beside the announcement of a journal stands one of the device's reading, whose mark changes with what it says: the listing that
 * is made anyway tells whose reading is worth opening. A version that does not know it passes over the name.
 */
export const readingAnnouncementName = (deviceId: string, mark: string): string => `${deviceId}-r${mark}`;

export function readingAnnouncementOfName(name: string): { deviceId: string; mark: string } | null {
  const match = /^([0-9a-f]{20})-r([0-9a-f]{16})$/.exec(name);
  return match ? { deviceId: match[1] ?? '', mark: match[2] ?? '' } : null;
}

/** A copy of one segment of a device, kept apart from its journal. */
export interface SegmentCopy {
  readonly deviceId: string;
  readonly segment: number;
  /** Set for a signed branch that the journal on the share left: a mark of its bytes, and the chain at its start in hex. */
  readonly branch: { readonly mark: string; readonly startLink: string } | null;
}

export function copyName({ deviceId, segment, branch }: SegmentCopy): string {
  const stem = `${deviceId}-${String(segment).padStart(6, '0')}`;
  return branch ? `${stem}-b${branch.mark}-${branch.startLink}.seg` : `${stem}.seg`;
}

export function copyOfName(name: string): SegmentCopy | null {
  const match = /^([0-9a-f]{20})-(\d{6})(?:-b([0-9a-f]{8})-([0-9a-f]{64}))?\.seg$/.exec(name);
  if (!match) return null;
  const [, deviceId = '', segment = '', mark, startLink] = match;
  const branch = mark !== undefined && startLink !== undefined ? { mark, startLink } : null;
  return { deviceId, segment: Number(segment), branch };
}

/** A snapshot's name: commits of all journals together that went into it, and a mark of its bytes. */
export interface SnapshotName {
  readonly commits: number;
  readonly mark: string;
}

export const snapshotName = ({ commits, mark }: SnapshotName): string => `${commits}-${mark}.snap`;

export function snapshotOfName(name: string): SnapshotName | null {
  const match = /^(\d{1,12})-([0-9a-f]{16})\.snap$/.exec(name);
  return match ? { commits: Number(match[1]), mark: match[2] ?? '' } : null;
}
