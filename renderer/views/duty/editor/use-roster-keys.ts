import { App } from 'antd';
import { useState } from 'react';
import { editorText } from '../../../text/duty-editor.ts';
import type { PostCell, PostRow } from './roster-model.ts';
import { isOpen, type Spot } from './roster-places.ts';
import type { RosterEdits } from './use-roster-edits.ts';

/** What is asked about a place in a window of its own. */
export type Asked =
  | { readonly kind: 'assign'; readonly cell: PostCell }
  | { readonly kind: 'person'; readonly spot: Extract<Spot, { kind: 'person' }> }
  | { readonly kind: 'add'; readonly row: PostRow; readonly date: string }
  | { readonly kind: 'move'; readonly cell: PostCell };

interface RosterKeys {
  readonly asked: Asked | null;
  ask(asked: Asked | null): void;
  /** Answers whether the key meant something at the place. */
  onKey(key: string, spot: Spot): boolean;
}

/** Enter, Delete, P and M at a place of the roster; a place that is closed says why. */
export function useRosterKeys(edits: RosterEdits, canEdit: boolean): RosterKeys {
  const { message } = App.useApp();
  const [asked, ask] = useState<Asked | null>(null);

  const assign = (spot: Spot): void => {
    if (spot.kind === 'post')
      ask(spot.cell ? { kind: 'assign', cell: spot.cell } : { kind: 'add', row: spot.row, date: spot.date });
    else ask({ kind: 'person', spot });
  };
  const actions: Readonly<Record<string, (cell: PostCell) => void>> = {
    Delete: (cell) => void edits.clear(cell),
    Backspace: (cell) => void edits.clear(cell),
    p: (cell) => void edits.pin(cell),
    P: (cell) => void edits.pin(cell),
    m: (cell) => cell.due && ask({ kind: 'move', cell }),
    M: (cell) => cell.due && ask({ kind: 'move', cell }),
  };
  return {
    asked,
    ask,
    onKey(key, spot) {
      const act = actions[key];
      if (!canEdit || (key !== 'Enter' && !act)) return false;
      const { cell } = spot;
      if (cell?.hold && !isOpen(cell)) {
        void message.info(editorText.holds[cell.hold]);
        return true;
      }
      if (key === 'Enter') assign(spot);
      else if (act && cell?.shiftId !== undefined) act(cell);
      return true;
    },
  };
}
