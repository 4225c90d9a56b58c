import type { Office } from '../../domain/office.ts';
import type { JointMeeting } from '../../domain/supervision/joint-meeting.ts';
import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import type { Kept } from '../kept.ts';
import { isCounted } from './meeting-states.ts';

interface RotationFacts {
  readonly meetings: Iterable<Pick<JointMeeting, 'heldOn' | 'sequence' | 'hostOfficeId' | 'passedOfficeIds' | 'state'>>;
  readonly offices: readonly Kept<Pick<Office, 'body' | 'rankOrder'>>[];
  readonly rules: SupervisionRules['meetings'];
  /** Offices that cannot host the next one. */
  readonly cannot?: readonly string[];
}

/** Whose turn the next meeting is. */
export interface NextHost {
  readonly officeId: string;
  /** Offices whose turn came before and who cannot host: the next takes over. */
  readonly passed: readonly string[];
  /** All who take turns, in the order in which they follow from now on. */
  readonly order: readonly { readonly officeId: string; readonly isOwed: boolean }[];
}

/**
 * The rotation of hosts, worked out from the meetings that were held or are planned (plans-and-reception.md §1.10): the order goes on from who
 * really hosted. An office that could not take its turn waits for its next one (`passes`), or takes the following meeting, after which the order
 * goes on where it was (`owes`). Undefined where none of the offices that take turns is here, or none can host.
 */
export function nextHost({ meetings, offices, rules, cannot = [] }: RotationFacts): NextHost | undefined {
  const turns = officesInTurn(offices, rules);
  const counted = [...meetings].filter(({ state }) => isCounted(state)).sort(byDay);
  let last = -1;
  let owed: readonly string[] = [];
  for (const { hostOfficeId, passedOfficeIds } of counted) {
    // Who takes no turns, or a turn that was owed, changes nothing in the order of the others.
    if (turns.includes(hostOfficeId) && !owed.includes(hostOfficeId)) last = turns.indexOf(hostOfficeId);
    const owing = rules.absentHost === 'owes' ? [...owed, ...passedOfficeIds.filter((id) => turns.includes(id))] : [];
    owed = [...new Set(owing)].filter((id) => id !== hostOfficeId);
  }
  const following = [...turns.slice(last + 1), ...turns.slice(0, last + 1)];
  const order = [...owed, ...following.filter((id) => !owed.includes(id))];
  const officeId = order.find((id) => !cannot.includes(id));
  if (officeId === undefined) return undefined;
  return {
    officeId,
    passed: order.slice(0, order.indexOf(officeId)),
    order: order.map((id) => ({ officeId: id, isOwed: owed.includes(id) })),
  };
}

const byDay = (
  left: Pick<JointMeeting, 'heldOn' | 'sequence'>,
  right: Pick<JointMeeting, 'heldOn' | 'sequence'>,
): number => (left.heldOn < right.heldOn ? -1 : left.heldOn > right.heldOn ? 1 : left.sequence - right.sequence);

/** Of each body that takes turns its offices, the higher in rank first. */
function officesInTurn(offices: RotationFacts['offices'], { rotation }: SupervisionRules['meetings']): string[] {
  return rotation.flatMap((body) =>
    offices
      .filter(({ values }) => values.body === body)
      .sort((left, right) => left.values.rankOrder - right.values.rankOrder || (left.id < right.id ? -1 : 1))
      .map(({ id }) => id),
  );
}
