import type { IncidentLevel } from '../../domain/emergency/incident.ts';
import { type IncidentBook, type IncidentFile, severityNow } from '../emergency/incident-book.ts';
import { gravity } from '../emergency/levels.ts';
import type { Obligation } from '../emergency/obligations.ts';
import { mayBeOpen } from '../emergency/open-incidents.ts';
import { mostUrgentFirst, openByUrgency } from '../emergency/urgency.ts';

/** An incident that somebody has to do something about. */
export interface OpenEmergency {
  readonly file: IncidentFile;
  readonly level: IncidentLevel | undefined;
  /** What has to be reported next; undefined where nothing is due. */
  readonly next: Obligation | undefined;
  /** Of how many reports that is the first. */
  readonly openCount: number;
}

/** Incidents that are responded to, or of which something has yet to be reported: what is due first on top, then the gravest, then the newest. */
export function openEmergencies(
  { files, calendar }: Pick<IncidentBook, 'files' | 'calendar'>,
  now: number,
): OpenEmergency[] {
  return [...files.values()]
    .filter(({ incident }) => mayBeOpen(incident))
    .map((file): OpenEmergency => {
      const open = openByUrgency(file, calendar, now);
      return { file, level: severityNow(file)?.level, next: open[0], openCount: open.length };
    })
    .filter(({ file, next }) => file.incident.response === 'ongoing' || next !== undefined)
    .sort(byUrgency);
}

function byUrgency(left: OpenEmergency, right: OpenEmergency): number {
  if (left.next && right.next) {
    const order = mostUrgentFirst(left.next, right.next);
    if (order !== 0) return order;
  } else if (left.next || right.next) return left.next ? -1 : 1;
  const [leftGravity, rightGravity] = [left, right].map(({ level }) => gravity(level ?? 'IV')) as [number, number];
  return (
    leftGravity - rightGravity ||
    right.file.incident.knownAt - left.file.incident.knownAt ||
    left.file.id.localeCompare(right.file.id)
  );
}
