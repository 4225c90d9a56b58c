import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { type Arrival, usePlanEditor } from '../editor/plan-editor.ts';
import { cellDomId, itemDomId } from './matrix-dom.ts';
import type { GridPosition } from './matrix-focus.ts';
import type { Matrix } from './matrix-model.ts';
import { matrixParts } from './matrix-parts.ts';

import { useFocusGuard } from './use-focus-guard.ts';

export interface GridFocus {
  readonly focus: GridPosition;
  readonly rowCount: number;
  setFocus(position: GridPosition): void;
  /** Moves the keyboard there, scrolling the row into being first when it is not drawn. */
  moveTo(position: GridPosition): void;
  /** Gives the keyboard back to where it stood. */
  refocus(): void;
  /** To be told when the keyboard comes into the grid and when it goes elsewhere. */
  readonly guard: ReturnType<typeof useFocusGuard>;
  itemsAt(row: number, day: number): readonly PlanItemView[];
  placeOf(row: number, day: number): MovePlace | undefined;
}

/** One tab stop for the whole grid; the rest of the way is by arrows. */
export function useGridFocus(
  matrix: Matrix,
  weekStart: PlainDate,
  scrollToLeader: (leaderIndex: number) => void,
): GridFocus {
  const { arrival, showArrival } = usePlanEditor();
  const [wanted, setWanted] = useState<GridPosition>({ row: 0, day: 0, item: 0 });
  const shouldFocus = useRef(false);
  const rowCount = matrix.rows.length * matrixParts.length;
  const dates = useMemo(() => datesOfWeek(weekStart), [weekStart]);

  const placeOf = (row: number, day: number): MovePlace | undefined => {
    const leader = matrix.rows[Math.floor(row / matrixParts.length)];
    const part = matrixParts[row % matrixParts.length];
    const date = dates[day];
    return leader && part && date ? { leaderId: leader.leaderId, date, part } : undefined;
  };
  const itemsAt = (row: number, day: number): readonly PlanItemView[] => {
    const place = placeOf(row, day);
    return place ? matrix.itemsAt(place.leaderId, place.date, place.part) : [];
  };

  const row = Math.min(wanted.row, Math.max(0, rowCount - 1));
  const item = Math.min(wanted.item, Math.max(0, itemsAt(row, wanted.day).length - 1));
  const focus = { row, day: wanted.day, item };

  // Before paint: the row that held the focus may go in this very commit, and no key must fall between the two.
  useLayoutEffect(() => {
    if (!shouldFocus.current) return;
    const target =
      document.getElementById(itemDomId(focus.row, focus.day, focus.item)) ??
      document.getElementById(cellDomId(focus.row, focus.day));
    // Not drawn yet: the scroll that is under way draws it and this runs again.
    if (!target) return;
    shouldFocus.current = false;
    target.focus({ preventScroll: false });
  });

  const refocus = useCallback((): void => {
    shouldFocus.current = true;
    setWanted((current) => ({ ...current }));
  }, []);

  const guard = useFocusGuard(shouldFocus, refocus);

  const moveTo = (position: GridPosition): void => {
    shouldFocus.current = true;
    setWanted(position);
    const isDrawn = document.getElementById(cellDomId(position.row, position.day)) !== null;
    if (!isDrawn) scrollToLeader(Math.floor(position.row / matrixParts.length));
  };

  useLayoutEffect(() => {
    const position = arrival && positionOf(arrival, matrix, dates);
    // The change may still be on its way from the host: this runs again when it is drawn.
    if (!position) return;
    showArrival(null);
    moveTo(position);
  });

  return {
    focus,
    rowCount,
    setFocus: setWanted,
    moveTo,
    refocus,
    guard,
    itemsAt,
    placeOf,
  };
}

function positionOf({ itemId, place }: Arrival, matrix: Matrix, dates: readonly PlainDate[]): GridPosition | undefined {
  const { leaderId, date, part } = place;
  const leaderIndex = matrix.rows.findIndex((row) => row.leaderId === leaderId);
  const items = matrix.itemsAt(leaderId, date, part);
  const item = itemId === undefined ? 0 : items.findIndex(({ id }) => id === itemId);
  const day = dates.indexOf(date);
  if (leaderIndex < 0 || item < 0 || day < 0) return undefined;
  return { row: leaderIndex * matrixParts.length + matrixParts.indexOf(part), day, item };
}
