import type { DutyEntry } from '../../../../shared/store/duty-commands.ts';
import type { Outcome } from '../../../state/outcome.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import type { EntryCommands } from '../../../state/use-entry-save.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';

/** The commands of what an office keeps lists of; `fixed` are the fields that no form asks for. */
export function useDutyEntryCommands(kind: DutyEntry['kind'], fixed: Readonly<Record<string, unknown>>): EntryCommands {
  const perform = usePerform();
  const words = { done: staffText.saved };
  return {
    add: (values) =>
      perform(
        'duty.addEntries',
        // Sound: the host parses it by the schema of the kind.
        { entries: [{ kind, values: { ...fixed, ...values } } as unknown as DutyEntry] },
        words,
      ),
    edit: (input) => perform('duty.editEntry', input, words),
  };
}

/** Removes an entry, with the way back for as long as the notice stands. */
export function useRemoveEntry(): (id: string, name: string) => Promise<Outcome<unknown>> {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  return (id, name) =>
    perform(
      'duty.removeEntry',
      { id, baseRevision },
      {
        done: staffText.removed(name),
        failed: staffText.removeFailed,
        undo: () => perform('records.restore', { id }, { failed: staffText.restoreFailed }),
      },
    );
}
