import { useMemo, useState } from 'react';
import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import { type Month, monthOf } from '../../../../shared/domain/month.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import type { RosterProposal, ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import { useActions, useAppState, useStateReader } from '../../../state/StateProvider.tsx';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { generatorText } from '../../../text/duty-editor.ts';

type ApplyInput = CommandInput<'duty.applyRoster'>;

/** A proposal that is looked at, or a set of changes from a file: nothing of it is written until it is adopted. */
export interface OpenProposal extends RosterProposal {
  readonly months: readonly Month[];
  /** What was known when it was made. */
  readonly baseRevision: number;
}

export interface ProposalDesk {
  readonly proposal: OpenProposal | null;
  readonly isBusy: boolean;
  readonly problem: string;
  /** Answers whether there is a proposal to look at. */
  propose(months: readonly Month[]): Promise<boolean>;
  adopt(): Promise<void>;
  discard(): void;
}

/** Asks the host for a roster, keeps the answer to be looked at, and carries it out or throws it away. */
export function useProposal(officeId: string, book: DutyBook): ProposalDesk {
  const { ask } = useActions();
  const perform = usePerform();
  const read = useStateReader();
  const revision = useAppState((state) => state.replica.revision);
  const [proposal, setProposal] = useState<OpenProposal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    proposal,
    isBusy,
    problem,
    async propose(months) {
      setIsBusy(true);
      setProblem('');
      const outcome = await ask('duty.proposeRoster', { officeId, months: [...months] });
      setIsBusy(false);
      if (!outcome.ok) {
        setProblem(refusalSentences(outcome.refusal, read().replica.records).join(' '));
        return false;
      }
      // Sound: the contract's parsed form differs from the rules' types only in optional fields that may be undefined.
      setProposal({ ...(outcome.value as unknown as RosterProposal), months, baseRevision: revision });
      return true;
    },
    async adopt() {
      if (!proposal) return;
      setIsBusy(true);
      const back = inverseChanges(proposal.changes, book.shifts);
      const undo = ({ revision: after }: { readonly revision: number }) =>
        perform(
          'duty.applyRoster',
          { ...applyInput(officeId, back, after), rotations: [] },
          { failed: generatorText.undoFailed },
        );
      const input = {
        ...applyInput(officeId, proposal.changes, proposal.baseRevision),
        rotations: proposal.rotations as unknown as ApplyInput['rotations'],
      };
      const words = { done: generatorText.adopted, failed: generatorText.adoptFailed, undo };
      const outcome = await perform('duty.applyRoster', input, words);
      setIsBusy(false);
      if (outcome.ok) setProposal(null);
    },
    discard: () => setProposal(null),
  };
}

const applyInput = (officeId: string, changes: readonly ShiftChange[], baseRevision: number) => ({
  officeId,
  baseRevision,
  changes: changes as unknown as ApplyInput['changes'],
});

/** What takes the changes back, by the shifts as they were before. */
export const inverseChanges = (
  changes: readonly ShiftChange[],
  before: ReadonlyMap<string, DutyShift>,
): ShiftChange[] =>
  changes.flatMap(({ kind, shiftId }): ShiftChange[] => {
    const shift = before.get(shiftId);
    if (kind === 'add') return [{ kind: 'remove', shiftId }];
    if (!shift) return [];
    if (kind === 'assign') return [{ kind: 'assign', shiftId, due: shift.due }];
    const { adjustmentId: _carried, ...plain } = shift;
    return [{ kind: 'add', shiftId, shift: plain }];
  });

/** The changes of a proposal in one month; those of shifts that are there by the shift's day. */
export const changesIn = (
  changes: readonly ShiftChange[],
  month: Month,
  shifts: ReadonlyMap<string, DutyShift>,
): ShiftChange[] =>
  changes.filter((change) => {
    const date = change.kind === 'add' ? change.shift.date : shifts.get(change.shiftId)?.date;
    return date !== undefined && monthOf(date) === month;
  });

const noChanges: readonly ShiftChange[] = [];

/** What a proposal would change; nothing while there is none. */
export const useProposedChanges = ({ proposal }: ProposalDesk): readonly ShiftChange[] =>
  useMemo(() => proposal?.changes ?? noChanges, [proposal]);
