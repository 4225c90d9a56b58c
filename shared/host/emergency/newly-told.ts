import type { IncidentInstruction } from '../../domain/emergency/incident-instruction.ts';
import type { ReportRoute } from '../../domain/emergency/incident-report.ts';
import { incidentPartition, isAboutIncident } from '../../rules/emergency/emergency-ids.ts';
import type { RecordView } from '../../store/record-view.ts';
import type { State } from '../../store/state.ts';

/**
 * With the first report that an office is told by, it may see the incident whole: what its page had of it as a stub goes to the page
 * again, beside what changed.
 */
export function withNewlyTold(
  changed: readonly RecordView[],
  officeId: string | undefined,
  state: State,
): RecordView[] {
  const incidentIds = new Set(
    changed.flatMap((view) => (tells(view, officeId) ? [view.values.incidentId as string] : [])),
  );
  if (incidentIds.size === 0) return [...changed];
  const known = new Set(changed.map(({ id }) => id));
  const about = [...incidentIds].flatMap((incidentId) => [
    ...[state.view(incidentId)].filter((view) => view !== undefined),
    ...state.recordsOf(new Set([incidentPartition(incidentId)])).filter(({ id }) => isAboutIncident(incidentId, id)),
  ]);
  return [...changed, ...about.filter(({ id }) => !known.has(id))];
}

/** Sound: a present record's values were parsed by the schema of its kind. */
function tells({ kind, standing, values }: RecordView, officeId: string | undefined): boolean {
  if (standing !== 'present' || (kind !== 'reportRoute' && kind !== 'incidentInstruction')) return false;
  return officeId !== undefined && (values as Partial<ReportRoute | IncidentInstruction>).toOfficeId === officeId;
}
