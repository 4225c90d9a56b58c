import { useMemo } from 'react';
import type { CommandDraft } from '../../../shared/store/commands.ts';
import type { VisitEntryKind } from '../../../shared/store/reception-commands.ts';
import { useStateReader } from '../../state/StateProvider.tsx';
import type { EntryCommands } from '../../state/use-entry-save.ts';
import { usePerform } from '../../state/use-perform.tsx';
import { lineText } from '../../text/lines.ts';

type Entry = CommandDraft<'reception.addEntries'>['entries'][number];

interface LineCommands {
  /** For the form of one line. */
  readonly entry: EntryCommands;
  /** Can be taken back for as long as the words stand. */
  remove(id: string, name: string): Promise<boolean>;
  /** To stand behind another line; first where `afterId` is null. */
  move(id: string, afterId: string | null): Promise<boolean>;
}

/** What is done with the lines of one list of a visit. */
export function useLineCommands(kind: VisitEntryKind, receptionId: string): LineCommands {
  const perform = usePerform();
  const read = useStateReader();
  return useMemo(() => {
    const words = { done: lineText.saved };
    const one = (id: string) => ({ id, baseRevision: read().replica.revision });
    return {
      entry: {
        // Sound: a form of a kind makes values of that kind, and the host parses them.
        add: (values) =>
          perform('reception.addEntries', { receptionId, entries: [{ kind, values } as unknown as Entry] }, words),
        edit: (input) => perform('reception.editEntry', input, words),
      },
      async remove(id, name) {
        const undo = () => perform('records.restore', { id }, { failed: lineText.restoreFailed });
        const said = { done: lineText.removed(name), failed: lineText.failed, undo };
        return (await perform('reception.removeEntry', one(id), said)).ok;
      },
      move: async (id, afterId) =>
        (await perform('reception.moveEntry', { ...one(id), afterId }, { failed: lineText.failed })).ok,
    };
  }, [kind, receptionId, perform, read]);
}
