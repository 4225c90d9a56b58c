import { useMemo } from 'react';
import type { CommandDraft } from '../../../../shared/store/commands.ts';
import type { MeetingEntryKind } from '../../../../shared/store/meeting-commands.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import type { EntryCommands } from '../../../state/use-entry-save.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { lineText } from '../../../text/lines.ts';

type Entry = CommandDraft<'meetings.addEntries'>['entries'][number];
type Changes = CommandDraft<'meetings.editEntry'>['changes'];

interface LineCommands {
  /** For the form of one line. */
  readonly entry: EntryCommands;
  /** One press: says nothing unless it is refused. */
  change(id: string, changes: Changes): Promise<boolean>;
  /** Can be taken back for as long as the words stand. */
  remove(id: string, name: string): Promise<boolean>;
  /** To stand behind another line; first where `afterId` is null. */
  move(id: string, afterId: string | null): Promise<boolean>;
}

/** What is done with the lines of one list of a meeting. */
export function useMeetingLines(kind: MeetingEntryKind, meetingId: string): LineCommands {
  const perform = usePerform();
  const read = useStateReader();
  return useMemo(() => {
    const words = { done: lineText.saved };
    const one = (id: string) => ({ id, baseRevision: read().replica.revision });
    return {
      entry: {
        // Sound: a form of a kind makes values of that kind, and the host parses them.
        add: (values) =>
          perform('meetings.addEntries', { meetingId, entries: [{ kind, values } as unknown as Entry] }, words),
        edit: (input) => perform('meetings.editEntry', input, words),
      },
      change: async (id, changes) =>
        (await perform('meetings.editEntry', { ...one(id), changes }, { failed: lineText.failed })).ok,
      async remove(id, name) {
        const undo = () => perform('records.restore', { id }, { failed: lineText.restoreFailed });
        const said = { done: lineText.removed(name), failed: lineText.failed, undo };
        return (await perform('meetings.removeEntry', one(id), said)).ok;
      },
      move: async (id, afterId) =>
        (await perform('meetings.moveEntry', { ...one(id), afterId }, { failed: lineText.failed })).ok,
    };
  }, [kind, meetingId, perform, read]);
}
