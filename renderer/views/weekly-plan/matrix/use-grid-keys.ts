import type { KeyboardEvent } from 'react';
import { isImeKey } from '../../../ui/ime.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { type PlanEditor, usePlanEditor } from '../editor/plan-editor.ts';
import { nextPosition } from './matrix-focus.ts';
import type { GridFocus } from './use-grid-focus.ts';

interface GridKeysInput {
  readonly grid: GridFocus;
  readonly onAdd: (row: number, day: number) => void;
}

/** Shortcuts of the grid. Keys of an input method and of the in-cell text box never come here. */
export function useGridKeys({ grid, onAdd }: GridKeysInput): (event: KeyboardEvent) => void {
  const editor = usePlanEditor();
  return (event) => {
    if (isImeKey(event) || event.altKey || event.metaKey) return;
    const { focus } = grid;
    const moved = nextPosition(focus, event, {
      rowCount: grid.rowCount,
      countAt: (row, day) => grid.itemsAt(row, day).length,
    });
    if (moved) {
      event.preventDefault();
      grid.moveTo(moved);
      return;
    }
    if (event.ctrlKey) return;
    const place = grid.placeOf(focus.row, focus.day);
    if (place && actOn(event.key, grid, place, editor, onAdd)) event.preventDefault();
  };
}

/** Answers whether the key meant something here. */
function actOn(
  key: string,
  grid: GridFocus,
  place: MovePlace,
  editor: PlanEditor,
  onAdd: GridKeysInput['onAdd'],
): boolean {
  const { row, day, item: index } = grid.focus;
  const item = grid.itemsAt(row, day)[index];
  const createHere = (): boolean => {
    if (!editor.canCreate) return false;
    const { leaderId, date, part } = place;
    editor.createItem({
      date,
      time: { kind: 'dayPart', part },
      attendance: leaderId === '' ? [] : [{ leaderId, role: 'attend' }],
    });
    return true;
  };
  switch (key) {
    case 'Enter':
      if (!item) return createHere();
      editor.openItem(item.id);
      return true;
    case 'n':
    case 'N':
      return createHere();
    case 'a':
    case 'A':
      if (editor.canCreate) onAdd(row, day);
      return editor.canCreate;
    case 'm':
    case 'M':
      if (item && editor.canEdit(item)) editor.askMove(item, place);
      return true;
    case 'Delete':
      if (item && editor.canEdit(item)) void editor.removeItem(item);
      return true;
    default:
      return false;
  }
}
