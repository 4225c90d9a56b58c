// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useToday } from '../../../state/hooks.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import type { ItemClashes } from '../clashes/item-clashes.ts';
import { LeaderBlock } from './LeaderBlock.tsx';
import { cellName } from './MatrixCell.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import type { Matrix } from './matrix-model.ts';
import { matrixParts } from './matrix-parts.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { type GridExits, useGridKeys } from './use-grid-keys.ts';

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly weekStart: PlainDate;
  readonly clashes: ReadonlyMap<string, ItemClashes>;
  readonly exits: GridExits;
}

const estimatedBlockPx = 96;

/** The ARIA grid: rows of leaders drawn only where they are seen, one tab stop, everything by keyboard. */
export function MatrixGrid({ matrix, weekStart, clashes, exits }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const today = useToday();
  const [adding, setAdding] = useState<string | null>(null);
  const { rows } = matrix;
  const grid = useGridFocus(matrix, weekStart, (leaderIndex) => virtualizer.scrollToIndex(leaderIndex));
  const focusedLeader = Math.floor(grid.focus.row / matrixParts.length);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedBlockPx,
    getItemKey: (index) => rows[index]?.leaderId ?? index,
    overscan: 1,
    // The row that holds the focus stays drawn, or scrolling would throw the keyboard out of the grid.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return indexes.includes(focusedLeader) || focusedLeader >= rows.length
        ? indexes
        : [...indexes, focusedLeader].sort((left, right) => left - right);
    },
  });
  const handleKeyDown = useGridKeys({
    grid,
    onAdd: (row, day) => setAdding(cellName(row, day)),
    exits,
  });
  const { refocus } = grid;
  const handleAdding = useCallback(
    (cell: string | null): void => {
      setAdding(cell);
      if (cell === null) refocus();
    },
    [refocus],
  );
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={matrixText.label}
      aria-rowcount={rows.length * matrixParts.length + 1}
      aria-colcount={9}
      className="matrix"
      onKeyDown={handleKeyDown}
      {...grid.guard}
    >
      <MatrixHead weekStart={weekStart} />
      <div role="rowgroup" className="matrix-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }: VirtualItem) => {
          const leader = rows[index];
          if (!leader) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="presentation"
              className="matrix-slot"
              style={{ top: start }}
            >
              <LeaderBlock
                leader={leader}
                leaderIndex={index}
                matrix={matrix}
                weekStart={weekStart}
                today={today}
                clashes={clashes}
                focus={grid.focus}
                adding={adding}
                onFocus={grid.setFocus}
                onAdding={handleAdding}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
