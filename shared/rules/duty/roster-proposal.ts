import type { AssignedMember, DutyRotation, DutyShift } from '../../domain/duty/duty-roster.ts';

/** What a proposal does to one shift. Shifts that are pinned, published or past are never in it. */
export type ShiftChange =
  | { readonly kind: 'add'; readonly shiftId: string; readonly shift: DutyShift }
  | { readonly kind: 'assign'; readonly shiftId: string; readonly due: AssignedMember | undefined }
  | { readonly kind: 'remove'; readonly shiftId: string };

/** A roster as it would become, against the one that is there. */
export interface RosterProposal {
  readonly changes: readonly ShiftChange[];
  /** Whose turn it is at the beginning of each month after one that was filled. */
  readonly rotations: readonly DutyRotation[];
}
