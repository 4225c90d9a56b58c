import { type QuickEntry, readQuickEntry } from '../../../../shared/rules/imports/quick-entry.ts';
import { usePlanWeek, useToday } from '../../../state/hooks.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';

/** Reads a line typed into a cell: what it does not say is the cell's day, half-day and leader. */
export function useQuickEntry({ leaderId, date, part }: MovePlace): (line: string) => QuickEntry {
  const { weekStart } = usePlanEditor();
  const today = useToday();
  const { leaders, venues, rules } = usePlanWeek(weekStart);
  return (line) =>
    readQuickEntry(
      line,
      { date, time: { kind: 'dayPart', part }, attendance: leaderId === '' ? [] : [{ leaderId, role: 'attend' }] },
      {
        weekStart,
        today,
        leaders: [...leaders].map(([id, { name, title }]) => ({ id, name, title })),
        venues: [...venues].map(([id, { name }]) => ({ id, name })),
        afternoonStart: rules.afternoonStart,
        eveningStart: rules.eveningStart,
      },
    );
}
