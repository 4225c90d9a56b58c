import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { boardText } from '../../../text/emergency.ts';
import type { BoardColumn } from './board-model.ts';

interface BoardColumnViewProps {
  readonly column: BoardColumn;
  readonly count: number;
  readonly children: ReactNode;
}

export function BoardColumnView({ column, count, children }: BoardColumnViewProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column });
  const name = boardText.columns[column];
  return (
    <section
      ref={setNodeRef}
      className="incident-column"
      data-over={isOver || undefined}
      aria-label={boardText.column(name, count)}
    >
      <h2>
        {name} <span className="faint">{count}</span>
      </h2>
      {count === 0 ? <p className="faint">{boardText.none}</p> : <ul>{children}</ul>}
    </section>
  );
}
