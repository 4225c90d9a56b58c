// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid whose cells take the focus in turn
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose cells take the focus in turn
import { PushpinFilled } from '@ant-design/icons';
import { memo } from 'react';
import { editorText } from '../../../text/duty-editor.ts';
import { postCellName } from './cell-words.ts';
import type { DayColumn, PostCell, PostRow } from './roster-model.ts';

export const rosterCellId = (row: number, column: number): string => `roster-${row}-${column}`;

interface PostRowViewProps {
  readonly row: PostRow;
  readonly rowIndex: number;
  readonly days: readonly DayColumn[];
  /** The column of the tab stop, when it is in this row. */
  readonly tabStop: number | undefined;
  readonly canEdit: boolean;
}

export const PostRowView = memo(function PostRowView({ row, rowIndex, days, tabStop, canEdit }: PostRowViewProps) {
  const name = editorText.placeOf(row.name || editorText.gonePost, row.index);
  return (
    <div role="row" className="roster-row">
      <div role="rowheader" className="roster-row-head">
        {name}
      </div>
      {days.map(({ date, dayType }, column) => (
        <PlaceCell
          key={date}
          cell={row.cells[column]}
          label={postCellName(name, date, row.cells[column])}
          dayType={dayType}
          rowIndex={rowIndex}
          column={column}
          isTabStop={tabStop === column}
          canEdit={canEdit}
        />
      ))}
    </div>
  );
});

interface PlaceCellProps {
  readonly cell: PostCell | undefined;
  readonly label: string;
  readonly dayType: string;
  readonly rowIndex: number;
  readonly column: number;
  readonly isTabStop: boolean;
  readonly canEdit: boolean;
}

const PlaceCell = memo(function PlaceCell(props: PlaceCellProps) {
  const { cell, label, dayType, rowIndex, column, isTabStop, canEdit } = props;
  const isFree = cell !== undefined && (cell.hold === undefined || cell.hold === 'pinned');
  return (
    <div
      id={rosterCellId(rowIndex, column)}
      role="gridcell"
      className="roster-cell"
      data-row={rowIndex}
      data-column={column}
      data-type={dayType}
      data-gap={(cell !== undefined && !cell.actual && cell.change !== 'removed') || undefined}
      data-held={cell !== undefined && !isFree ? cell.hold : undefined}
      data-extra={(cell !== undefined && !cell.isAsked) || undefined}
      data-change={cell?.change}
      draggable={canEdit && isFree && cell.due !== undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
    >
      {cell && <PlaceMarks cell={cell} />}
    </div>
  );
});

function PlaceMarks({ cell: { actual, due, isPinned, isDisputed } }: { readonly cell: PostCell }) {
  const isAdjusted = due && actual && due.memberId !== actual.memberId;
  return (
    <>
      {actual?.name ?? editorText.gap}
      {isPinned && <PushpinFilled className="roster-pin" aria-hidden />}
      {(isAdjusted || isDisputed) && (
        <em className="roster-mark" data-mark={isDisputed ? 'disputed' : 'adjusted'}>
          {isDisputed ? editorText.marks.disputed : editorText.marks.adjusted}
        </em>
      )}
    </>
  );
}
