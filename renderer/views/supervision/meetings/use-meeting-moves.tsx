import { type ReactNode, useMemo, useState } from 'react';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { duplicateMeetingNumbers } from '../../../../shared/rules/supervision/meeting-defaults.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { KeptReasonDialog } from '../../../state/KeptReasonDialog.tsx';
import { recordOf } from '../../../state/records.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { matterBook } from '../../../state/supervision.ts';
import { usePerform, useRefusalNotice } from '../../../state/use-perform.tsx';
import { type RefusedFields, refusedFields } from '../../../state/use-refused.ts';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { meetingGroups } from './fact-groups.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { type MeetingMove, movesOf } from './meeting-moves.ts';

interface MeetingMoves {
  readonly possible: readonly MeetingMove[];
  /** Another meeting of the year has the same number. */
  readonly isDuplicate: boolean;
  run(move: MeetingMove): void;
  readonly dialog: ReactNode;
}

/** Asks for nothing. */
type Plain = 'notify' | 'hold' | 'renumber';

type Pending =
  | { readonly kind: 'cancel' | 'goBack' | 'issueMinutes'; readonly baseRevision: number }
  | { readonly kind: 'facts'; readonly move: 'notify' | 'hold'; readonly lacks: RefusedFields };

/** The fields of the form that a step may find lacking. */
const asked = [...meetingGroups.when, 'placeText', 'venueId'];

/** The steps of a meeting. What 发通知 or 已召开 lacks is asked for at its field, and then the step is taken. */
export function useMeetingMoves(file: MeetingFile): MeetingMoves {
  const mayDo = useMay();
  const read = useStateReader();
  const perform = usePerform();
  const showRefusal = useRefusalNotice();
  const [pending, setPending] = useState<Pending | null>(null);
  const book = matterBook(useRecords());
  const isDuplicate = useMemo(() => duplicateMeetingNumbers(book.meetings.values()), [book]).has(file.id);
  const step = async (move: Plain): Promise<void> => {
    const { revision: baseRevision, records } = read().replica;
    const outcome = await perform(`meetings.${move}`, { id: file.id, baseRevision }, { done: words.moved });
    if (outcome.ok) return;
    const lacks = refusedFields(outcome.refusal, asked, records);
    if (lacks.problems.length > 0 || !mayDo('meetings.edit')) showRefusal(outcome.refusal, words.failed);
    else if (move !== 'renumber') setPending({ kind: 'facts', move, lacks });
  };
  const run = (move: MeetingMove): void => {
    if (move === 'notify' || move === 'hold' || move === 'renumber') void step(move);
    else setPending({ kind: move, baseRevision: read().replica.revision });
  };
  return {
    possible: movesOf(file.meeting, { mayDo, isDuplicate }),
    isDuplicate,
    run,
    dialog: pending && (
      <>
        <FocusKeeper />
        <MoveDialog file={file} pending={pending} onStep={step} onClose={() => setPending(null)} />
      </>
    ),
  };
}

interface MoveDialogProps {
  readonly file: MeetingFile;
  readonly pending: Pending;
  readonly onStep: (move: 'notify' | 'hold') => Promise<void>;
  readonly onClose: () => void;
}

function MoveDialog({ file, pending, onStep, onClose }: MoveDialogProps) {
  const perform = usePerform();
  const view = recordOf(useRecords(), 'jointMeeting', file.id);
  if (pending.kind === 'facts') {
    const { move, lacks } = pending;
    const confirm = words.completeAnd(words.moves[move]);
    return (
      view && (
        <FactsDialog
          view={view}
          group="when"
          lacks={lacks}
          confirm={confirm}
          onSaved={() => void onStep(move)}
          onClose={onClose}
        />
      )
    );
  }
  const { kind, baseRevision } = pending;
  if (kind === 'issueMinutes') return <IssueDialog file={file} baseRevision={baseRevision} onClose={onClose} />;
  const isRestored = kind === 'goBack' && file.meeting.state === 'cancelled';
  const title = isRestored ? words.restore : words.moves[kind];
  return (
    <KeptReasonDialog
      draftKey={`meetings.${kind} ${file.id}`}
      title={title}
      label={words.reason}
      hint={kind === 'cancel' ? words.cancelHint : words.backHint(file.meeting.state)}
      confirm={title}
      missing={words.reasonMissing}
      onClose={onClose}
      onConfirm={async (reason) => {
        const said = { done: words.moved, failed: words.failed };
        return (await perform(`meetings.${kind}`, { id: file.id, baseRevision, reason }, said)).ok;
      }}
    />
  );
}
