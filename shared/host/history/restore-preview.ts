import type { RestorePreview } from '../../contract/history.contract.ts';
import { isRecordKind } from '../../domain/record.ts';
import type { DecisionContext } from '../../store/decide/context.ts';
import { obstacleTo } from '../../store/decide/restore-records.ts';
import type { Difference } from '../../store/past-state.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Session } from '../session.ts';
import { visibleSubject } from './record-subject.ts';

/** More than this nobody looks through; the counts tell of all. */
const MOST_LISTED = 1000;

/** The differences as this person may see them, those that may be restored first. */
export function restorePreview(
  moment: Stamp,
  baseRevision: number,
  differences: readonly Difference[],
  context: DecisionContext,
  session: Session,
): RestorePreview {
  const kinds = new Map<string, RestorePreview['kinds'][number]>();
  const records: RestorePreview['records'] = [];
  let concealed = 0;
  for (const difference of differences) {
    // Who restored what is told by the restorations themselves.
    if (difference.kind === 'restoration') continue;
    const subject = isRecordKind(difference.kind) ? visibleSubject(difference.recordId, session) : null;
    if (!subject) {
      concealed += 1;
      continue;
    }
    const counts = kinds.get(difference.kind) ?? { kind: difference.kind, changed: 0, broughtBack: 0, takenAway: 0 };
    counts[difference.change] += 1;
    kinds.set(difference.kind, counts);
    const { change, fields } = difference;
    records.push({ subject, change, fields: fieldsOf(difference, fields), obstacle: obstacleTo(difference, context) });
  }
  records.sort((left, right) => Number(left.obstacle !== null) - Number(right.obstacle !== null));
  return {
    moment: [moment[0], moment[1]],
    baseRevision,
    kinds: [...kinds.values()],
    records: records.slice(0, MOST_LISTED),
    unlisted: Math.max(0, records.length - MOST_LISTED),
    concealed,
  };
}

type FieldDifference = RestorePreview['records'][number]['fields'][number];

const fieldsOf = ({ past, present }: Difference, fields: readonly string[]): FieldDifference[] =>
  fields.map((field) => ({ field, past: past?.[field] ?? null, present: present?.[field] ?? null }) as FieldDifference);
