import type { DragEndEvent } from '@dnd-kit/core';
import { App, Button, Spin } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import type { ShownLight } from '../../../../shared/rules/supervision/matter-lights.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useLights, useReadableMatters } from '../../../state/supervision.ts';
import { dragText } from '../../../text/dragging.ts';
import { supervisionText } from '../../../text/supervision.ts';
import { matterBoardText, matterColumnNames } from '../../../text/supervision-matter.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { Lane } from '../../../ui/Lane.tsx';
import { stepOn } from '../matter-moves.ts';
import { useMatterMoves } from '../use-matter-moves.tsx';
import './board.css';
import { BoardFilterBar } from './BoardFilterBar.tsx';
import {
  type Board,
  type BoardColumn,
  type BoardFilter,
  boardColumns,
  boardOf,
  columnOf,
  noFilter,
} from './board-model.ts';
import { MatterCard } from './MatterCard.tsx';
import { useFollowedCard } from './use-followed-card.ts';

/** 看板: one card for each matter, in the column of its state. A card moves to the next column by taking the next step. */
export function BoardTab() {
  const { message } = App.useApp();
  const [filter, setFilter] = useState(noFilter);
  const { files, book, isLoaded, lights, board, shown } = useBoard(filter);
  const moves = useMatterMoves();
  const { run } = moves;
  const { frame, follow } = useFollowedCard(board, moves.dialog !== null);
  const moveByMenu: typeof run = useCallback(
    (move, file) => {
      follow(file.id);
      run(move, file);
    },
    [follow, run],
  );
  const mayRegister = useMay()('supervision.register');
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const file = book.files.get(String(active.id));
    const column = boardColumns.find((name) => name === over?.id);
    if (!file || !column || column === columnOf(file)) return;
    const isNext = boardColumns.indexOf(column) === boardColumns.indexOf(columnOf(file)) + 1;
    const step = stepOn(file.matter.state);
    if (isNext && step && moves.movesFor(file).includes(step)) moves.run(step, file);
    else void message.info(matterBoardText.dragRefused);
  };
  if (!isLoaded && files.length === 0) return <Spin className="content-spin" description={supervisionText.loading} />;
  const { empty, emptyHint, emptyReader } = matterBoardText;
  if (files.length === 0) return <EmptyHint title={empty} hint={mayRegister ? emptyHint : emptyReader} />;
  const isEmpty = shown.every((column) => board[column].length === 0);
  return (
    <div ref={frame} className="lanes-page">
      <BoardFilterBar filter={filter} onChange={setFilter} />
      {isEmpty ? (
        <EmptyHint title={matterBoardText.nothingFound} hint={matterBoardText.nothingFoundHint}>
          <Button onClick={() => setFilter(noFilter)}>{matterBoardText.clearFilter}</Button>
        </EmptyHint>
      ) : (
        <DragArea hint={dragText.cardHint} onDragEnd={handleDrop}>
          <div className="lanes matter-lanes">
            {shown.map((column) => (
              <MatterLane
                key={column}
                column={column}
                files={board[column]}
                lights={lights}
                moves={{ ...moves, run: moveByMenu }}
              />
            ))}
          </div>
        </DragArea>
      )}
      {moves.dialog}
    </div>
  );
}

/** The cards of a filter by column. What is typed shows first and they a moment later: three hundred take longer to draw than a letter. */
function useBoard(filter: BoardFilter) {
  const { files, book, isLoaded } = useReadableMatters();
  const { officeId } = useMe();
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const lights = useLights(files, book, minute);
  const wanted = useDeferredValue(filter);
  const board = useMemo(() => boardOf(files, wanted, { lights, officeId }), [files, wanted, lights, officeId]);
  const shown = boardColumns.filter((column) => column !== 'aside' || wanted.withAside);
  return { files, book, isLoaded, lights, board, shown };
}

/** Thousands of cards are too many to draw and to read: the first are shown, and more on request. */
const AT_ONCE = 50;

interface MatterLaneProps {
  readonly column: BoardColumn;
  readonly files: Board[BoardColumn];
  readonly lights: ReadonlyMap<string, ShownLight | null>;
  readonly moves: ReturnType<typeof useMatterMoves>;
}

function MatterLane({ column, files, lights, moves }: MatterLaneProps) {
  const [count, setCount] = useState(AT_ONCE);
  const name = matterColumnNames[column];
  const left = files.length - count;
  return (
    <Lane
      id={column}
      name={name}
      count={files.length}
      label={matterBoardText.column(name, files.length)}
      none={matterBoardText.none}
    >
      {files.slice(0, count).map((file: MatterFile) => (
        <MatterCard
          key={file.id}
          file={file}
          light={lights.get(file.id) ?? null}
          moves={moves.movesFor(file)}
          onMove={moves.run}
        />
      ))}
      {left > 0 && (
        <li>
          <Button block onClick={() => setCount(count + AT_ONCE)}>
            {matterBoardText.more(Math.min(left, AT_ONCE))}
          </Button>
        </li>
      )}
    </Lane>
  );
}
