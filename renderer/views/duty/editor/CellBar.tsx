import { Button } from 'antd';
import { dayWords } from '../../../text/date-words.ts';
import { hoursWords } from '../../../text/duty.ts';
import { editorText } from '../../../text/duty-editor.ts';
import { placeWords } from './cell-words.ts';
import { isOpen, type Spot } from './roster-places.ts';

interface CellBarProps {
  readonly spot: Spot | undefined;
  readonly postName: (postId: string) => string;
  readonly canEdit: boolean;
  /** The key that does the same. */
  readonly onKey: (key: string, spot: Spot) => boolean;
}

/** What stands where the keyboard is, and everything that can be done there: the menu for who has no keys in mind. */
export function CellBar({ spot, postName, canEdit, onKey }: CellBarProps) {
  if (!spot) return null;
  const { cell, date } = spot;
  const isFree = canEdit && (spot.kind === 'post' ? cell === undefined || isOpen(cell) : cell ? isOpen(cell) : true);
  const hold = cell && !isOpen(cell) ? cell.hold : undefined;
  const name = cell ? postName(cell.postId) : spot.kind === 'post' ? spot.row.name : '';
  const run = (key: string) => () => void onKey(key, spot);
  return (
    <div className="cell-bar">
      <strong>{dayWords(date)}</strong>
      {spot.kind === 'person' && <span>{spot.row.name}</span>}
      {name && <span>{name}</span>}
      {cell ? (
        <span className="soft">
          {spot.kind === 'post' && `${placeWords(cell)}　`}
          {spot.kind === 'post' && cell.actual && `${cell.actual.phone}　`}
          {hoursWords(cell.start, cell.end)}
        </span>
      ) : (
        <span className="soft">{spot.kind === 'post' ? editorText.blank : editorText.free}</span>
      )}
      {hold && canEdit && <span className="faint">{editorText.holds[hold]}</span>}
      {isFree && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a row of buttons
        <span className="row cell-actions" role="group" aria-label={editorText.menu.label}>
          <Button size="small" aria-keyshortcuts="Enter" onClick={run('Enter')}>
            {spot.kind === 'post' && !cell ? editorText.menu.addShift : editorText.menu.assign}
          </Button>
          {cell?.shiftId !== undefined && (
            <>
              {(cell.due !== undefined || !cell.isAsked) && (
                <Button size="small" aria-keyshortcuts="Delete" onClick={run('Delete')}>
                  {cell.due ? editorText.menu.clear : editorText.menu.removeShift}
                </Button>
              )}
              <Button size="small" aria-keyshortcuts="P" onClick={run('p')}>
                {cell.isPinned ? editorText.menu.unpin : editorText.menu.pin}
              </Button>
              {cell.due && (
                <Button size="small" aria-keyshortcuts="M" onClick={run('m')}>
                  {editorText.menu.move}
                </Button>
              )}
            </>
          )}
        </span>
      )}
    </div>
  );
}
