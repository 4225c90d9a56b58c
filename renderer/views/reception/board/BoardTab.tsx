import type { DragEndEvent } from '@dnd-kit/core';
import { App, Button, Checkbox, Input, Select, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { type GuestKind, guestKinds } from '../../../../shared/domain/reception/reception.ts';
import { guestKindNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { useLeadersById, useOpenVisits } from '../../../state/receptions.ts';
import { dragText } from '../../../text/dragging.ts';
import { boardColumnNames, receptionBoardText, receptionText } from '../../../text/reception.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { Lane } from '../../../ui/Lane.tsx';
import { useVisitMoves } from '../use-visit-moves.tsx';
import { type BoardFilter, boardColumns, boardOf, columnOf, noFilter } from './board-model.ts';
import { VisitCard } from './VisitCard.tsx';

/** 看板: one card for each visit, in the column of its stage. A card moves to the next column by taking the next step. */
export function BoardTab() {
  const { message } = App.useApp();
  const { files, book, isLoaded } = useOpenVisits();
  const leaders = useLeadersById();
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const [filter, setFilter] = useState(noFilter);
  const board = useMemo(() => boardOf(files, book, leaders, filter, minute), [files, book, leaders, filter, minute]);
  const moves = useVisitMoves();
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const file = book.files.get(String(active.id));
    const column = boardColumns.find((name) => name === over?.id);
    if (!file || !column || column === columnOf(file)) return;
    const [from, to] = [boardColumns.indexOf(columnOf(file)), boardColumns.indexOf(column)];
    const possible = moves.movesFor(file);
    const move = to === from + 1 ? possible[0] : to < from ? possible.find((each) => each === 'goBack') : undefined;
    if (move && move !== 'note' && move !== 'clone') moves.run(move, file);
    else void message.info(receptionBoardText.dragRefused);
  };
  const shown = boardColumns.filter((column) => column !== 'over' || filter.withOver);
  const isEmpty = shown.every((column) => board[column].length === 0);
  if (!isLoaded && isEmpty) return <Spin className="content-spin" description={receptionText.loading} />;
  if (files.length === 0) return <NothingYet />;
  return (
    <div className="lanes-page">
      <FilterBar filter={filter} onChange={setFilter} />
      {isEmpty ? (
        <EmptyHint title={receptionBoardText.nothingFound} hint={receptionBoardText.nothingFoundHint}>
          <Button onClick={() => setFilter(noFilter)}>{receptionBoardText.clearFilter}</Button>
        </EmptyHint>
      ) : (
        <DragArea hint={dragText.cardHint} onDragEnd={handleDrop}>
          <div className="lanes">
            {shown.map((column) => (
              <Lane
                key={column}
                id={column}
                name={boardColumnNames[column]}
                count={board[column].length}
                label={receptionBoardText.column(boardColumnNames[column], board[column].length)}
                none={receptionBoardText.none}
              >
                {board[column].map((card) => (
                  <VisitCard key={card.file.id} card={card} moves={moves.movesFor(card.file)} onMove={moves.run} />
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
  const mayRegister = useMay()('reception.register');
  const { empty, emptyHint, emptyReader } = receptionBoardText;
  return <EmptyHint title={empty} hint={mayRegister ? emptyHint : emptyReader} />;
}

interface FilterBarProps {
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

function FilterBar({ filter, onChange }: FilterBarProps) {
  return (
    <search className="row lanes-filter">
      <Input.Search
        className="visit-search"
        allowClear
        aria-label={receptionBoardText.search}
        placeholder={receptionBoardText.search}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Select<GuestKind | ''>
        className="visit-kind"
        aria-label={receptionBoardText.guestKind}
        value={filter.guestKind}
        options={[
          { value: '' as const, label: receptionBoardText.allKinds },
          ...guestKinds.map((value) => ({ value, label: guestKindNames[value] })),
        ]}
        onChange={(guestKind) => onChange({ ...filter, guestKind })}
      />
      <Checkbox checked={filter.withOver} onChange={({ target }) => onChange({ ...filter, withOver: target.checked })}>
        {receptionBoardText.withOver}
      </Checkbox>
    </search>
  );
}
