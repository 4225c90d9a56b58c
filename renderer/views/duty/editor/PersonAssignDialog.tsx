import { Modal } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { memberObstacles } from '../../../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { hoursWords } from '../../../text/duty.ts';
import { editorText, obstacleNames } from '../../../text/duty-editor.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import type { PostCell } from './roster-model.ts';
import { isOpen } from './roster-places.ts';

interface PersonAssignDialogProps {
  readonly memberId: string;
  readonly name: string;
  readonly date: PlainDate;
  /** The places of the day. */
  readonly cells: readonly PostCell[];
  readonly book: DutyBook;
  readonly onChoose: (cell: PostCell) => void;
  readonly onClose: () => void;
}

/** Which of a day's places a member is to have: gaps first, then those of others. */
export function PersonAssignDialog({ memberId, name, date, cells, book, onChoose, onClose }: PersonAssignDialogProps) {
  const sorted = [...cells].sort((left, right) => Number(left.due !== undefined) - Number(right.due !== undefined));
  const choices = sorted.map((cell, index): Choice => {
    const obstacles = memberObstacles(memberId, { ...cell, ...(cell.shiftId && { id: cell.shiftId }) }, book);
    const blocking = obstacles.filter(({ code }) => code !== 'ON_LEAVE' && code !== 'LEADER_AWAY');
    const postName = book.posts.get(cell.postId)?.name ?? editorText.gonePost;
    return {
      key: String(index),
      words: `${postName} ${cell.due?.name ?? ''}`,
      heading: cell.due ? editorText.others : editorText.fillsGap,
      content: (
        <>
          <span className="choice-main">
            <strong>{postName}</strong> <span className="soft">{hoursWords(cell.start, cell.end)}</span>
          </span>
          {cell.due && <span className="soft">{editorText.takesFrom(cell.due.name)}</span>}
          {obstacles.map(({ code }) => (
            <StateTag key={code} tone={blocking.length > 0 ? 'bad' : 'busy'} label={obstacleNames[code]} />
          ))}
        </>
      ),
      isDisabled: blocking.length > 0 || !isOpen(cell),
    };
  });
  return (
    <Modal open width={520} title={editorText.assignPersonTitle(name, date)} footer={null} onCancel={onClose}>
      {choices.length === 0 ? (
        <p className="soft">{editorText.noPosts}</p>
      ) : (
        <ChoiceList
          label={editorText.postRows}
          search={editorText.assignPost}
          nothing={editorText.noCandidate}
          choices={choices}
          onChoose={(key) => {
            const cell = sorted[Number(key)];
            if (cell) onChoose(cell);
          }}
        />
      )}
    </Modal>
  );
}
