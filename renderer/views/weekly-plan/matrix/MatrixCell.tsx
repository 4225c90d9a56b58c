// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
import { PlusOutlined } from '@ant-design/icons';
import { useDroppable } from '@dnd-kit/core';
import { memo, useState } from 'react';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { dayWords } from '../../../text/date-words.ts';
import { matrixText, planText } from '../../../text/weekly-plan.ts';
import type { ItemClashes } from '../clashes/item-clashes.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { InlineAdd } from './InlineAdd.tsx';
import { MatrixItem } from './MatrixItem.tsx';
import { cellDomId, itemDomId } from './matrix-dom.ts';
import type { GridPosition } from './matrix-focus.ts';

interface MatrixCellProps {
  readonly place: MovePlace;
  readonly row: number;
  readonly day: number;
  readonly leaderName: string;
  readonly items: readonly PlanItemView[];
  /** Where the leader is away; empty while in office. */
  readonly away: string;
  readonly clashes: ReadonlyMap<string, ItemClashes>;
  /** The item that holds the grid's tab stop, when it is in this cell. */
  readonly focusedItem: number | undefined;
  readonly isAdding: boolean;
  readonly dayKind: string;
  readonly onFocus: (position: GridPosition) => void;
  readonly onAdding: (cell: string | null) => void;
}

/** The name by which the grid keeps in mind where somebody is adding. */
export const cellName = (row: number, day: number): string => `${row} ${day}`;

/** One leader, one part of one day. The tab stop is the cell itself while it is empty, else one of its items. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { place, row, day, items, away, clashes, focusedItem, isAdding, onFocus, onAdding } = props;
  const editor = usePlanEditor();
  const [isWarm, setIsWarm] = useState(false);
  const { setNodeRef, isOver } = useDroppable({ id: cellDomId(row, day), data: { place } });
  const leader = props.leaderName || planText.withoutLeader;
  const part = matrixText.parts[place.part];
  const canAdd = editor.canCreate && !isAdding && (isWarm || focusedItem !== undefined);
  return (
    <div
      ref={setNodeRef}
      id={cellDomId(row, day)}
      role="gridcell"
      aria-colindex={day + 3}
      aria-label={items.length > 0 ? undefined : matrixText.emptyCell(leader, dayWords(place.date), part, away)}
      className="matrix-cell"
      data-day={props.dayKind}
      data-part={place.part}
      data-away={away !== '' || undefined}
      data-over={isOver || undefined}
      tabIndex={items.length > 0 ? undefined : focusedItem === undefined ? -1 : 0}
      onFocus={(event) => event.target === event.currentTarget && onFocus({ row, day, item: 0 })}
      onPointerEnter={() => setIsWarm(true)}
      onPointerLeave={() => setIsWarm(false)}
      onDoubleClick={(event) =>
        event.target === event.currentTarget && editor.canCreate && onAdding(cellName(row, day))
      }
    >
      {away && <p className="matrix-away">{away}</p>}
      {items.map((item, index) => (
        <MatrixItem
          key={item.id}
          item={item}
          place={place}
          clashes={clashes.get(item.id)}
          domId={itemDomId(row, day, index)}
          tabIndex={focusedItem === index ? 0 : -1}
          onFocus={() => onFocus({ row, day, item: index })}
        />
      ))}
      {isAdding && <InlineAdd place={place} onClose={() => onAdding(null)} />}
      {canAdd && (
        <button
          type="button"
          className="matrix-add"
          tabIndex={-1}
          aria-label={matrixText.addHere(leader, dayWords(place.date), part)}
          title={matrixText.add}
          onClick={() => onAdding(cellName(row, day))}
        >
          <PlusOutlined aria-hidden />
        </button>
      )}
    </div>
  );
}, showsTheSame);

/** Every key and every change anywhere asks all cells in view; only those that it concerns are drawn again. */
function showsTheSame(previous: MatrixCellProps, next: MatrixCellProps): boolean {
  const { place, items, clashes, ...rest } = next;
  return (
    place.leaderId === previous.place.leaderId &&
    place.date === previous.place.date &&
    place.part === previous.place.part &&
    items.length === previous.items.length &&
    items.every((item, index) => {
      const { id } = item;
      return item === previous.items[index] && isSameMark(clashes.get(id), previous.clashes.get(id));
    }) &&
    Object.entries(rest).every(([name, value]) => previous[name as keyof typeof rest] === value)
  );
}

const isSameMark = (left: ItemClashes | undefined, right: ItemClashes | undefined): boolean =>
  left === right ||
  (left?.worst === right?.worst && left?.conflicts === right?.conflicts && left?.hints === right?.hints);
