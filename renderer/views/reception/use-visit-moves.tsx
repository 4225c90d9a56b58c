import { type ReactNode, useState } from 'react';
import type { VisitFile } from '../../../shared/rules/reception/visit-book.ts';
import { useRecords } from '../../state/hooks.ts';
import { KeptReasonDialog } from '../../state/KeptReasonDialog.tsx';
import { rulesOf, useMayVisit, visitBook } from '../../state/receptions.ts';
import { useStateReader } from '../../state/StateProvider.tsx';
import { usePerform } from '../../state/use-perform.tsx';
import { moveText, visitText } from '../../text/reception.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { CloneDialog } from './visit/CloneDialog.tsx';
import { DecisionDialog } from './visit/DecisionDialog.tsx';
import { IssueDialog } from './visit/IssueDialog.tsx';
import { movesOf, type VisitMove } from './visit-moves.ts';

interface VisitMoves {
  movesFor(file: VisitFile): readonly VisitMove[];
  run(move: VisitMove, file: VisitFile): void;
  readonly dialog: ReactNode;
}

interface Pending {
  readonly move: Exclude<VisitMove, 'advance'>;
  readonly file: VisitFile;
  readonly baseRevision: number;
}

/** The steps of a visit: shared by the board and the visit's page. */
export function useVisitMoves(): VisitMoves {
  const mayVisit = useMayVisit();
  const read = useStateReader();
  const perform = usePerform();
  const [pending, setPending] = useState<Pending | null>(null);
  const run = (move: VisitMove, file: VisitFile): void => {
    const baseRevision = read().replica.revision;
    const words = { done: visitText.moved, failed: visitText.failed };
    if (move === 'advance') void perform('reception.advance', { id: file.id, baseRevision }, words);
    else setPending({ move, file, baseRevision });
  };
  return {
    movesFor: (file) => movesOf(file, (action) => mayVisit(action, file.reception)),
    run,
    dialog: pending && (
      <>
        <FocusKeeper />
        <MoveDialog {...pending} onClose={() => setPending(null)} />
      </>
    ),
  };
}

function MoveDialog({ move, file, baseRevision, onClose }: Pending & { readonly onClose: () => void }) {
  const perform = usePerform();
  const rules = rulesOf(file, visitBook(useRecords()));
  const one = { id: file.id, baseRevision };
  const words = { done: visitText.moved, failed: visitText.failed };
  const title = file.reception.title;
  const reasonDialog = (
    name: 'reception.goBack' | 'reception.cancel' | 'reception.postpone' | 'reception.resume',
    heading: string,
    hint: string = title,
  ) => (
    <KeptReasonDialog
      draftKey={`${name} ${file.id}`}
      title={heading}
      label={moveText.reason}
      hint={hint}
      confirm={heading}
      missing={moveText.reasonMissing}
      onClose={onClose}
      onConfirm={async (reason) => (await perform(name, { ...one, reason }, words)).ok}
    />
  );
  switch (move) {
    case 'approve':
    case 'returnPlan':
      return (
        <DecisionDialog
          move={move}
          file={file}
          steps={rules.approvalSteps}
          baseRevision={baseRevision}
          onClose={onClose}
        />
      );
    case 'issuePlan':
    case 'reissue':
      return <IssueDialog file={file} baseRevision={baseRevision} onClose={onClose} />;
    case 'clone':
      return <CloneDialog file={file} onClose={onClose} />;
    case 'goBack':
      return reasonDialog('reception.goBack', visitText.goBack(file.reception.stage));
    case 'cancel':
      return reasonDialog('reception.cancel', moveText.cancelTitle, moveText.cancelHint);
    case 'postpone':
      return reasonDialog('reception.postpone', moveText.postponeTitle, moveText.postponeHint);
    case 'resume':
      return reasonDialog('reception.resume', moveText.resumeTitle);
    case 'note':
      return (
        <KeptReasonDialog
          draftKey={`reception-note ${file.id}`}
          title={moveText.noteTitle}
          label={moveText.noteLabel}
          confirm={moveText.save}
          missing={moveText.noteMissing}
          maxLength={2000}
          onClose={onClose}
          onConfirm={async (text) => (await perform('reception.addNote', { receptionId: file.id, text }, words)).ok}
        />
      );
  }
}
