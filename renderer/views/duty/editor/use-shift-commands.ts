import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { editorText } from '../../../text/duty-editor.ts';

export type ShiftFields = CommandInput<'duty.editShift'>['changes'];

interface Words {
  readonly done: string;
  readonly failed: string;
}

interface Committed {
  readonly revision: number;
  readonly ids: readonly string[];
}

/** Commands about shifts, each with the one that takes it back for as long as the notice stands. */
export interface ShiftCommands {
  edit(id: string, changes: ShiftFields, back: ShiftFields, words: Words): Promise<boolean>;
  /** Several shifts as one action. */
  apply(changes: readonly ShiftChange[], back: readonly ShiftChange[], words: Words): Promise<boolean>;
  add(shift: Omit<DutyShift, 'origin' | 'officeId' | 'isPinned'>, words: Words): Promise<boolean>;
  remove(id: string, words: Words): Promise<boolean>;
}

export function useShiftCommands(officeId: string): ShiftCommands {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const failed = editorText.failed.undo;
  return {
    async edit(id, changes, back, words) {
      const undo = ({ revision }: Committed) =>
        perform('duty.editShift', { id, baseRevision: revision, changes: back }, { failed });
      return (await perform('duty.editShift', { id, baseRevision, changes }, { ...words, undo })).ok;
    },
    async apply(changes, back, words) {
      const input = (list: readonly ShiftChange[], revision: number): CommandInput<'duty.applyRoster'> => ({
        officeId,
        baseRevision: revision,
        // Sound: the schema's form differs only in optional fields that may be undefined.
        changes: list as unknown as CommandInput<'duty.applyRoster'>['changes'],
        rotations: [],
      });
      const undo = ({ revision }: Committed) => perform('duty.applyRoster', input(back, revision), { failed });
      return (await perform('duty.applyRoster', input(changes, baseRevision), { ...words, undo })).ok;
    },
    async add(shift, words) {
      const values = { officeId, isPinned: false, ...shift };
      const undo = ({ revision, ids }: Committed) =>
        perform('duty.removeShift', { id: ids.at(-1) ?? '', baseRevision: revision }, { failed });
      return (await perform('duty.addShift', { values }, { ...words, undo })).ok;
    },
    async remove(id, words) {
      const undo = () => perform('records.restore', { id }, { failed });
      return (await perform('duty.removeShift', { id, baseRevision }, { ...words, undo })).ok;
    },
  };
}
