import type { Json } from '../../../base/canonical-json.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Incident } from '../../../domain/emergency/incident.ts';
import type { RecordKind } from '../../../domain/record.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { RecordView } from '../../record-view.ts';
import { changedValues, type DecisionContext, type OperationDraft, serverNow } from '../context.ts';
import { entryDraft } from './incident-context.ts';
import { severityDrafts } from './incident-facts.ts';

/** Of these every change stands in the timeline of an incident. */
export const toldInTimeline: ReadonlySet<string> = new Set<RecordKind>([
  'incident',
  'incidentPerson',
  'incidentReport',
  'reportRoute',
  'incidentInstruction',
]);

/**
 * What goes beside a value that was chosen of two: an entry; and of an incident, where other deadlines hold for what was chosen, the
 * level anew. Nothing beside what no timeline tells of.
 */
export function besideChosen(
  view: RecordView,
  field: string,
  value: Json,
  context: DecisionContext,
): Result<readonly OperationDraft[], readonly Violation[]> {
  if (!toldInTimeline.has(view.kind)) return ok([]);
  const said = { act: 'disputeSettled', details: { field }, aboutId: view.id } as const;
  const facts = { kind: 'facts', ...said } as const;
  const incident = context.state.get('incident', view.id);
  if (!incident) return ok([entryDraft(incidentOf(view), facts, context)]);
  const after = changedValues<Incident>(incident, { [field]: value });
  if (!after.ok) return after;
  const { casualties } = after.value;
  const numbers = { kind: 'casualties', ...said, casualties } as const;
  return ok([
    ...severityDrafts(incident, after.value, { at: serverNow(context) }, context),
    entryDraft(incident, field === 'casualties' ? numbers : facts, context),
  ]);
}

/** What goes beside a record that is brought back: of somebody in an incident, an entry without the name. */
export function besideRestored(view: RecordView, context: DecisionContext): readonly OperationDraft[] {
  if (view.kind !== ('incidentPerson' satisfies RecordKind)) return [];
  const details = { role: String(view.values.role) };
  const entry = { kind: 'personalData', act: 'personSaved', details, aboutId: view.id } as const;
  return [entryDraft(incidentOf(view), entry, context)];
}

/** The incident that a record is, or is about, with its office. */
const incidentOf = ({ id, kind, values }: RecordView) => ({
  id: kind === ('incident' satisfies RecordKind) ? id : String(values.incidentId),
  values: { officeId: String(values.officeId) },
});
