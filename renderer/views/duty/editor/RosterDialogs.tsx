import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { editorText } from '../../../text/duty-editor.ts';
import { AddShiftDialog } from './AddShiftDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { MoveShiftDialog } from './MoveShiftDialog.tsx';
import { PersonAssignDialog } from './PersonAssignDialog.tsx';
import type { PostRow, RosterModel } from './roster-model.ts';
import type { RosterEdits } from './use-roster-edits.ts';
import type { Asked } from './use-roster-keys.ts';

interface RosterDialogsProps {
  readonly asked: Asked | null;
  readonly model: RosterModel;
  readonly book: DutyBook;
  readonly edits: RosterEdits;
  readonly onClose: () => void;
}

const usualHours = { start: '09:00', end: '09:00' };

/** The window that is open about a place; what is chosen in it closes it. */
export function RosterDialogs({ asked, model, book, edits, onClose }: RosterDialogsProps) {
  if (!asked) return null;
  const nameOf = (postId: string): string => book.posts.get(postId)?.name ?? editorText.gonePost;
  const closing = (act: Promise<unknown>): void => {
    onClose();
    void act;
  };
  switch (asked.kind) {
    case 'assign':
      return (
        <AssignDialog
          cell={asked.cell}
          postName={nameOf(asked.cell.postId)}
          book={book}
          onChoose={(memberId) => closing(edits.assign(asked.cell, memberId))}
          onClose={onClose}
        />
      );
    case 'person': {
      const { row, date } = asked.spot;
      const column = model.days.findIndex((day) => day.date === date);
      return (
        <PersonAssignDialog
          memberId={row.memberId}
          name={row.name}
          date={date}
          cells={model.posts.flatMap(({ cells }) => cells[column] ?? [])}
          book={book}
          onChoose={(cell) => closing(edits.assign(cell, row.memberId))}
          onClose={onClose}
        />
      );
    }
    case 'add':
      return (
        <AddShiftDialog
          date={asked.date}
          postName={nameOf(asked.row.postId)}
          hours={hoursOf(asked.row)}
          onAdd={(hours) => closing(edits.addShift({ date: asked.date, postId: asked.row.postId, ...hours }))}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveShiftDialog
          from={asked.cell}
          model={model}
          book={book}
          onMove={(to) => closing(edits.move(asked.cell, to))}
          onMoveShift={(date) => closing(edits.moveShift(asked.cell, date))}
          onClose={onClose}
        />
      );
  }
}

const hoursOf = ({ cells }: PostRow) => {
  const { start, end } = cells.find((cell) => cell !== undefined) ?? usualHours;
  return { start, end };
};
