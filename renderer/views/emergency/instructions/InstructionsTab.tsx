import { PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useIncidentBook } from '../../../state/emergency.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { emergencyText } from '../../../text/emergency.ts';
import { instructionText } from '../../../text/emergency-instructions.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { InstructionCard } from './InstructionCard.tsx';
import { InstructionDialog } from './InstructionDialog.tsx';
import {
  type InstructionCardModel,
  type InstructionColumn,
  instructionBoard,
  instructionColumns,
} from './instruction-board.ts';
import './instructions.css';

/** 批示: leaders' instructions by how far they are, until each is closed. */
export function InstructionsTab() {
  const { book, isLoaded } = useIncidentBook();
  const records = useRecords();
  const now = useServerNow();
  const mayAdd = useMay()('emergency.addInstruction');
  const [isAdding, setIsAdding] = useState(false);
  const board = useMemo(() => instructionBoard(records, book, now), [records, book, now]);
  const isEmpty = instructionColumns.every((column) => board[column].length === 0);
  if (!isLoaded && isEmpty) return <Spin className="content-spin" description={emergencyText.loading} />;
  const addButton = mayAdd && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>
      {instructionText.add}
    </Button>
  );
  return (
    <div className="instructions-page">
      {isEmpty ? (
        <EmptyHint
          title={instructionText.empty}
          hint={mayAdd ? instructionText.emptyHint : instructionText.emptyReader}
        >
          {addButton}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <span className="soft">{instructionText.hint}</span>
            {addButton}
          </div>
          <div className="instruction-board">
            {instructionColumns.map((column) => (
              <Column key={column} column={column} cards={board[column]} />
            ))}
          </div>
        </>
      )}
      {isAdding && (
        <>
          <FocusKeeper />
          <InstructionDialog onClose={() => setIsAdding(false)} />
        </>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly column: InstructionColumn;
  readonly cards: readonly InstructionCardModel[];
}

function Column({ column, cards }: ColumnProps) {
  const name = instructionText.columns[column];
  return (
    <section className="instruction-column" aria-label={instructionText.column(name, cards.length)}>
      <h2>
        {name} <span className="faint">{cards.length}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="faint">{instructionText.none}</p>
      ) : (
        <ul>
          {cards.map((card) => (
            <InstructionCard key={card.view.id} card={card} />
          ))}
        </ul>
      )}
    </section>
  );
}
