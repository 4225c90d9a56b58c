import { type EntrySlot, type QuickEntry, readQuickEntry } from '../../../../shared/rules/imports/quick-entry.ts';
import { usePlanWeek, useToday } from '../../../state/hooks.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';

/** Reads a typed line; what it does not say is taken from the slot in which it was typed. */
export function useQuickEntry(slot: EntrySlot): (line: string) => QuickEntry {
  const { weekStart } = usePlanEditor();
  const today = useToday();
  const { leaders, venues, rules } = usePlanWeek(weekStart);
  return (line) =>
    readQuickEntry(line, slot, {
      weekStart,
      today,
      leaders: [...leaders].map(([id, { name, title }]) => ({ id, name, title })),
      venues: [...venues].map(([id, { name }]) => ({ id, name })),
      afternoonStart: rules.afternoonStart,
      eveningStart: rules.eveningStart,
    });
}

/** A cell of the matrix as the slot of what is typed into it. */
export const slotOfCell = ({ leaderId, date, part }: MovePlace): EntrySlot => ({
  date,
  time: { kind: 'dayPart', part },
  attendance: leaderId === '' ? [] : [{ leaderId, role: 'attend' }],
});
