// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid whose cells take the focus in turn
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose cells take the focus in turn
import { memo, type ReactNode } from 'react';
import { editorText } from '../../../text/duty-editor.ts';
import { personCellName } from './cell-words.ts';
import { rosterCellId } from './PostRowView.tsx';
import type { DayColumn, PersonCell, PersonRow } from './roster-model.ts';

interface PersonRowViewProps {
  readonly row: PersonRow;
  readonly rowIndex: number;
  readonly days: readonly DayColumn[];
  readonly tabStop: number | undefined;
  readonly canEdit: boolean;
  readonly marks: ReadonlyMap<string, string>;
  readonly postName: (postId: string) => string;
  /** How much they serve, beside the name. */
  readonly balance: ReactNode;
}

export const PersonRowView = memo(function PersonRowView(props: PersonRowViewProps) {
  const { row, rowIndex, days, tabStop, canEdit, marks, postName, balance } = props;
  return (
    <div role="row" className="roster-row">
      <div role="rowheader" className="roster-row-head" data-member={row.memberId} draggable={canEdit}>
        <span className="roster-person">{row.name}</span>
        {balance}
      </div>
      {row.cells.map((cell, column) => (
        <DutyCell
          key={cell.date}
          cell={cell}
          label={personCellName(row.name, cell, postName)}
          words={cell.posts.map(({ postId }) => marks.get(postId) ?? '').join('')}
          dayType={days[column]?.dayType ?? ''}
          rowIndex={rowIndex}
          column={column}
          isTabStop={tabStop === column}
          canEdit={canEdit}
        />
      ))}
    </div>
  );
});

interface DutyCellProps {
  readonly cell: PersonCell;
  readonly label: string;
  readonly words: string;
  readonly dayType: string;
  readonly rowIndex: number;
  readonly column: number;
  readonly isTabStop: boolean;
  readonly canEdit: boolean;
}

const DutyCell = memo(function DutyCell(props: DutyCellProps) {
  const { cell, label, words, dayType, rowIndex, column, isTabStop, canEdit } = props;
  const [first] = cell.posts;
  const isFree = first !== undefined && (first.hold === undefined || first.hold === 'pinned');
  return (
    <div
      id={rosterCellId(rowIndex, column)}
      role="gridcell"
      className="roster-cell roster-duty"
      data-row={rowIndex}
      data-column={column}
      data-type={dayType}
      data-away={cell.isAway || undefined}
      data-off={cell.isOff || undefined}
      data-doubled={cell.posts.length > 1 || undefined}
      data-change={first?.change}
      draggable={canEdit && isFree}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
    >
      {words || (cell.isAway ? <span className="roster-away">{editorText.away}</span> : null)}
    </div>
  );
});
