import type { DragEndEvent } from '@dnd-kit/core';
import { App, Button, Spin } from 'antd';
import { useState } from 'react';
import { useIncidentBook } from '../../../state/emergency.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { dragText } from '../../../text/dragging.ts';
import { boardText, emergencyText } from '../../../text/emergency.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { Lane } from '../../../ui/Lane.tsx';
import type { IncidentMove } from '../incident-moves.ts';
import { useIncidentMoves } from '../use-incident-moves.tsx';
import './board.css';
import { BoardFilterBar } from './BoardFilterBar.tsx';
import { type BoardColumn, boardColumns, columnOf, noFilter } from './board-model.ts';
import { IncidentCard } from './IncidentCard.tsx';
import { useBoard } from './use-board.ts';

/** What moving a card into a column stands for. */
const moveInto: Readonly<Record<BoardColumn, IncidentMove>> = { ongoing: 'resume', ended: 'end', archived: 'archive' };

/** 看板: one card for each incident, in the column of how far the response is, the most urgent on top. */
export function BoardTab() {
  const { message } = App.useApp();
  const { book, isLoaded } = useIncidentBook();
  const now = useServerNow();
  const [filter, setFilter] = useState(noFilter);
  const board = useBoard(book, filter, now);
  const moves = useIncidentMoves();
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const file = book.files.get(String(active.id));
    const column = boardColumns.find((name) => name === over?.id);
    if (!file || !column || columnOf(file, now) === column) return;
    const move = moveInto[column];
    if (moves.movesFor(file).includes(move)) moves.run(move, file);
    else void message.info(boardText.dragRefused);
  };
  const isEmpty = boardColumns.every((column) => board[column].length === 0);
  if (!isLoaded && isEmpty) return <Spin className="content-spin" description={emergencyText.loading} />;
  if (isEmpty && filter === noFilter) return <NothingYet />;
  return (
    <div className="lanes-page">
      <BoardFilterBar filter={filter} onChange={setFilter} />
      {isEmpty ? (
        <EmptyHint title={boardText.nothingFound} hint={boardText.nothingFoundHint}>
          <Button onClick={() => setFilter(noFilter)}>{boardText.clearFilter}</Button>
        </EmptyHint>
      ) : (
        <DragArea hint={dragText.cardHint} onDragEnd={handleDrop}>
          <div className="lanes incident-lanes">
            {boardColumns.map((column) => (
              <Lane
                key={column}
                id={column}
                name={boardText.columns[column]}
                count={board[column].length}
                label={boardText.column(boardText.columns[column], board[column].length)}
                none={boardText.none}
              >
                {board[column].map((card) => (
                  <IncidentCard key={card.file.id} card={card} movesFor={moves.movesFor} onMove={moves.run} />
                ))}
              </Lane>
            ))}
          </div>
        </DragArea>
      )}
      {moves.dialog}
    </div>
  );
}

function NothingYet() {
  const { navigate } = useActions();
  const mayRegister = useMay()('emergency.register');
  return (
    <EmptyHint title={boardText.empty} hint={mayRegister ? boardText.emptyHint : boardText.emptyReader}>
      {mayRegister && (
        <Button type="primary" onClick={() => navigate({ screen: 'emergency', tab: 'board', intake: '' })}>
          {emergencyText.intake}
        </Button>
      )}
    </EmptyHint>
  );
}
