import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import './lanes.css';

interface LaneProps {
  /** What a card that is dropped here names. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Names the lane with its count for those who cannot see it. */
  readonly label: string;
  /** Said where no card stands. */
  readonly none: string;
  readonly children: ReactNode;
}

/** One column of a board, with its cards. */
export function Lane({ id, name, count, label, none, children }: LaneProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className="lane" data-over={isOver || undefined} aria-label={label}>
      <h2>
        {name} <span className="faint">{count}</span>
      </h2>
      {count === 0 ? <p className="faint">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}
