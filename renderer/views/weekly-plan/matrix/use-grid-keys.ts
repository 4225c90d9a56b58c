import type { KeyboardEvent } from 'react';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { isImeKey } from '../../../ui/ime.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { type PlanEditor, usePlanEditor } from '../editor/plan-editor.ts';
import { slotOfCell } from '../quick-entry/use-quick-entry.ts';
import { nextPosition } from './matrix-focus.ts';
import type { GridFocus } from './use-grid-focus.ts';

/** What the grid's keys do outside the grid. */
export interface GridExits {
  readonly toFilter: () => void;
  readonly toQuickEntry: () => void;
  readonly toClashes: () => void;
  /** Opens the week that lies so many weeks after this one. */
  readonly toWeek: (weeks: number) => void;
}

interface GridKeysInput {
  readonly grid: GridFocus;
  readonly onAdd: (row: number, day: number) => void;
  readonly exits: GridExits;
}

/** Shortcuts of the grid. Keys of an input method and of the in-cell text box never come here. */
export function useGridKeys({ grid, onAdd, exits }: GridKeysInput): (event: KeyboardEvent) => void {
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
    if (leave(event.key, place, editor, exits) || (place && actOn(event.key, grid, place, editor, onAdd)))
      event.preventDefault();
  };
}

/** Keys that lead out of the grid; answers whether this was one. */
function leave(key: string, place: MovePlace | undefined, editor: PlanEditor, exits: GridExits): boolean {
  switch (key) {
    case 'f':
    case 'F':
      exits.toFilter();
      return true;
    case 'c':
    case 'C':
      exits.toClashes();
      return true;
    case '/':
      if (editor.canCreate) exits.toQuickEntry();
      return editor.canCreate;
    case '[':
    case ']': {
      const weeks = key === ']' ? 1 : -1;
      if (place) editor.showArrival({ place: { ...place, date: addDays(place.date, weeks * 7) } });
      exits.toWeek(weeks);
      return true;
    }
    default:
      return false;
  }
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
    editor.createItem(slotOfCell(place));
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
