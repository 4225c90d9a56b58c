import { Modal } from 'antd';
import { monthOf } from '../../../../shared/domain/month.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { hoursWords } from '../../../text/duty.ts';
import { editorText, obstacleNames } from '../../../text/duty-editor.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { PostCell } from './roster-model.ts';

interface AssignDialogProps {
  readonly cell: PostCell;
  readonly postName: string;
  readonly book: DutyBook;
  readonly onChoose: (memberId: string) => void;
  readonly onClose: () => void;
}

/** Who is to serve at a place: whoever takes turns at the post first, each with what speaks against it and how much they serve. */
export function AssignDialog({ cell, postName, book, onChoose, onClose }: AssignDialogProps) {
  const group = book.groups.get(book.posts.get(cell.postId)?.groupId ?? '');
  const { restHours } = book.rulesOn(cell.date);
  const choices = candidatesFor(cell, monthOf(cell.date), book).map(
    (candidate): Choice => ({
      key: candidate.memberId,
      words: [candidate.member.name, candidate.member.title, ...candidate.member.tags].join(' '),
      heading: candidate.isOfGroup && group ? editorText.ofGroup(group.name) : editorText.others,
      content: (
        <CandidateLine
          candidate={candidate}
          isPresent={cell.due?.memberId === candidate.memberId}
          restHours={restHours}
        />
      ),
      isDisabled: candidate.isBlocked,
    }),
  );
  return (
    <Modal open width={560} title={editorText.assignTitle(cell.date, postName)} footer={null} onCancel={onClose}>
      <div className="stack">
        <p className="soft">{hoursWords(cell.start, cell.end)}</p>
        <ChoiceList
          label={editorText.candidates}
          search={editorText.assignSearch}
          nothing={editorText.noCandidate}
          choices={choices}
          onChoose={onChoose}
        />
      </div>
    </Modal>
  );
}

interface CandidateLineProps {
  readonly candidate: Candidate;
  readonly isPresent: boolean;
  readonly restHours: number;
}

function CandidateLine({ candidate, isPresent, restHours }: CandidateLineProps) {
  const { member, obstacles, isBlocked, count, holidays, shortRestFrom } = candidate;
  return (
    <>
      <span className="choice-main">
        <strong>{member.name}</strong> <span className="soft">{member.title}</span>
      </span>
      {isPresent && <StateTag tone="info" label={editorText.present} />}
      {obstacles.map((code) => (
        <StateTag key={code} tone={isBlocked ? 'bad' : 'busy'} label={obstacleNames[code]} />
      ))}
      {shortRestFrom !== undefined && obstacles.length === 0 && (
        <StateTag tone="busy" label={editorText.shortRest(shortRestFrom, restHours)} />
      )}
      <span className="choice-count faint">{editorText.countOf(count, holidays)}</span>
    </>
  );
}
