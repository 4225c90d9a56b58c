import { useMemo, useRef } from 'react';
import { sameJson } from '../../../../shared/base/canonical-json.ts';
import type { IncidentBook } from '../../../../shared/rules/emergency/incident-book.ts';
import { type BoardCard, type BoardColumn, type BoardFilter, boardColumns, boardOf } from './board-model.ts';

type Board = Readonly<Record<BoardColumn, readonly BoardCard[]>>;

/** The board as it stands now. A card that time did not change stays the same object, so that a tick of the clock draws nothing anew. */
export function useBoard(book: IncidentBook, filter: BoardFilter, now: number): Board {
  const former = useRef<ReadonlyMap<string, BoardCard>>(new Map());
  return useMemo(() => {
    const board = boardOf(book, filter, now);
    const kept = Object.fromEntries(
      boardColumns.map((column) => [column, board[column].map((card) => keptCard(card, former.current))]),
    ) as unknown as Board;
    former.current = new Map(
      boardColumns.flatMap((column) => kept[column].map((card) => [card.file.id, card] as const)),
    );
    return kept;
  }, [book, filter, now]);
}

function keptCard(card: BoardCard, former: ReadonlyMap<string, BoardCard>): BoardCard {
  const known = former.get(card.file.id);
  const isSame =
    known !== undefined &&
    known.file === card.file &&
    known.isDuplicate === card.isDuplicate &&
    sameJson(known.open as never, card.open as never);
  return isSame ? known : card;
}
