import { useCallback, useEffect, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { rosterCellId } from './PostRowView.tsx';
import type { GridPlace } from './roster-focus.ts';
import type { RosterModel } from './roster-model.ts';
import { placeOfCell, type RosterRow } from './roster-places.ts';

/** A place by what it is about, wherever it is drawn. */
export interface Wanted {
  readonly date: PlainDate;
  readonly postId?: string | undefined;
  readonly shiftId?: string | undefined;
}

interface BoardFocus {
  readonly focus: GridPlace;
  setFocus(place: GridPlace): void;
  /** Moves the keyboard to a place, or to its day where it is not drawn. */
  goTo(wanted: Wanted): GridPlace | undefined;
  /** Gives the keyboard back to where it stood. */
  refocus(): void;
}

/** Where the keyboard is in the grid; a day that the address names gets it at once. */
export function useBoardFocus(
  rows: readonly RosterRow[],
  model: RosterModel,
  date: PlainDate | undefined,
  today: PlainDate,
): BoardFocus {
  const columnOf = (day: PlainDate): number => model.days.findIndex((each) => each.date === day);
  const [wanted, setFocus] = useState<GridPlace>(() => ({ row: 0, column: Math.max(0, columnOf(today)) }));
  const focus = { row: Math.min(wanted.row, Math.max(0, rows.length - 1)), column: wanted.column };
  const column = date === undefined ? -1 : columnOf(date);
  useEffect(() => {
    if (column >= 0) document.getElementById(rosterCellId(0, column))?.focus();
  }, [column]);
  const { row: atRow, column: atColumn } = focus;
  return {
    focus,
    setFocus,
    goTo({ date: day, postId, shiftId }) {
      const found = postId === undefined ? undefined : placeOfCell(rows, { date: day, postId, shiftId });
      const place = found ?? (columnOf(day) >= 0 ? { row: 0, column: columnOf(day) } : undefined);
      if (place) {
        setFocus(place);
        document.getElementById(rosterCellId(place.row, place.column))?.focus();
      }
      return place;
    },
    refocus: useCallback(() => document.getElementById(rosterCellId(atRow, atColumn))?.focus(), [atRow, atColumn]),
  };
}
