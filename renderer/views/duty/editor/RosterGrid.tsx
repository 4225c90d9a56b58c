// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose cells take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid whose cells take the focus in turn
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useToday } from '../../../state/hooks.ts';
import { editorText } from '../../../text/duty-editor.ts';
import { isImeKey } from '../../../ui/ime.ts';
import { PersonRowView } from './PersonRowView.tsx';
import { PostRowView, rosterCellId } from './PostRowView.tsx';
import { RosterHead } from './RosterHead.tsx';
import { type GridPlace, nextPlace } from './roster-focus.ts';
import type { PostCell, RosterModel } from './roster-model.ts';
import { openCell, type RosterRow, type Spot, spotAt } from './roster-places.ts';

/** What is dragged: who is due at a place, or a member by the name. */
export type Dragged = { readonly from: PostCell } | { readonly memberId: string };

interface RosterGridProps {
  readonly label: string;
  readonly model: RosterModel;
  readonly rows: readonly RosterRow[];
  readonly focus: GridPlace;
  readonly canEdit: boolean;
  readonly marks: ReadonlyMap<string, string>;
  readonly postName: (postId: string) => string;
  /** How much each serves, beside the name. */
  readonly balances: ReadonlyMap<string, ReactNode>;
  readonly onFocus: (place: GridPlace) => void;
  /** A key or a double click on a place; answers whether it meant something. */
  readonly onKey: (key: string, spot: Spot) => boolean;
  readonly onDrop: (dragged: Dragged, to: PostCell) => void;
}

/** An office's month: posts by days above, members by days below. One tab stop; everything by keyboard, or dragged. */
export function RosterGrid(props: RosterGridProps) {
  const { label, model, rows, focus, canEdit, marks, postName, balances, onFocus, onKey, onDrop } = props;
  const today = useToday();
  const dragged = useRef<Dragged | null>(null);
  const over = useRef<Element | null>(null);

  const spotOf = (target: EventTarget): Spot | undefined => {
    const place = placeOfElement(target);
    return place && spotAt(rows, model, place);
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || event.altKey || event.metaKey) return;
    const next = nextPlace(focus, event, { rows: rows.length, columns: model.days.length });
    if (next) {
      event.preventDefault();
      document.getElementById(rosterCellId(next.row, next.column))?.focus();
      return;
    }
    const spot = spotAt(rows, model, focus);
    if (!event.ctrlKey && spot && onKey(event.key, spot)) event.preventDefault();
  };
  const showOver = (element: Element | null): void => {
    over.current?.removeAttribute('data-over');
    element?.setAttribute('data-over', '');
    over.current = element;
  };
  const handleDragStart = ({ target, dataTransfer }: DragEvent): void => {
    const memberId = (target as HTMLElement).dataset.member;
    const cell = spotOf(target)?.cell;
    dragged.current = memberId !== undefined ? { memberId } : cell ? { from: cell } : null;
    dataTransfer.effectAllowed = 'move';
    // Some browsers drag only what carries data.
    dataTransfer.setData('text/plain', '');
  };
  const handleDragOver = (event: DragEvent): void => {
    const spot = spotOf(event.target);
    const isTarget = dragged.current !== null && spot?.kind === 'post' && openCell(spot.cell) !== undefined;
    if (isTarget) event.preventDefault();
    showOver(isTarget ? cellOfElement(event.target) : null);
  };
  const handleDrop = (event: DragEvent): void => {
    const spot = spotOf(event.target);
    const to = spot?.kind === 'post' ? openCell(spot.cell) : undefined;
    event.preventDefault();
    if (dragged.current && to) onDrop(dragged.current, to);
  };
  const handleDragEnd = (): void => {
    dragged.current = null;
    showOver(null);
  };
  const tabStop = (rowIndex: number): number | undefined => (rowIndex === focus.row ? focus.column : undefined);
  const indexed = rows.map((row, rowIndex) => ({ row, rowIndex }));
  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className="roster-grid"
      style={{ '--days': model.days.length } as never}
      onKeyDown={handleKeyDown}
      onFocus={({ target }) => {
        const place = placeOfElement(target);
        if (place) onFocus(place);
      }}
      onDoubleClick={({ target }) => {
        const spot = spotOf(target);
        if (spot) onKey('Enter', spot);
      }}
      onDragStart={handleDragStart}
      onDragOver={handleDragOver}
      onDrop={handleDrop}
      onDragEnd={handleDragEnd}
    >
      <RosterHead days={model.days} today={today} />
      <RowGroup label={editorText.postRows}>
        {indexed.flatMap(({ row, rowIndex }) =>
          row.kind === 'post'
            ? [
                <PostRowView
                  key={row.key}
                  row={row}
                  rowIndex={rowIndex}
                  days={model.days}
                  tabStop={tabStop(rowIndex)}
                  canEdit={canEdit}
                />,
              ]
            : [],
        )}
      </RowGroup>
      <RowGroup label={editorText.personRows}>
        {indexed.flatMap(({ row, rowIndex }) =>
          row.kind === 'person'
            ? [
                <PersonRowView
                  key={row.key}
                  row={row}
                  rowIndex={rowIndex}
                  days={model.days}
                  tabStop={tabStop(rowIndex)}
                  canEdit={canEdit}
                  marks={marks}
                  postName={postName}
                  balance={balances.get(row.memberId)}
                />,
              ]
            : [],
        )}
      </RowGroup>
    </div>
  );
}

function RowGroup({ label, children }: { readonly label: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div role="rowgroup" aria-label={label} className="roster-group">
      {children}
    </div>
  );
}

const cellOfElement = (target: EventTarget): HTMLElement | null =>
  (target as Element).closest<HTMLElement>('[data-row]');

function placeOfElement(target: EventTarget): GridPlace | undefined {
  const cell = cellOfElement(target);
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}
