import { type ReactNode, useCallback, useState } from 'react';
import type { IncidentFile } from '../../../shared/rules/emergency/incident-book.ts';
import { useMay } from '../../state/hooks.ts';
import { KeptReasonDialog } from '../../state/KeptReasonDialog.tsx';
import { useStateReader } from '../../state/StateProvider.tsx';
import { usePerform } from '../../state/use-perform.tsx';
import { incidentText } from '../../text/emergency-incident.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { type IncidentMove, movesOf } from './incident-moves.ts';

interface IncidentMoves {
  movesFor(file: IncidentFile): readonly IncidentMove[];
  run(move: IncidentMove, file: IncidentFile): void;
  readonly dialog: ReactNode;
}

interface Pending {
  readonly move: IncidentMove;
  readonly file: IncidentFile;
  readonly baseRevision: number;
}

/** 处置结束 恢复处置 评估 归档: shared by the board and an incident's page. */
export function useIncidentMoves(): IncidentMoves {
  const mayDo = useMay();
  const read = useStateReader();
  const perform = usePerform();
  const [pending, setPending] = useState<Pending | null>(null);
  const close = (): void => setPending(null);
  const words = { done: incidentText.saved, failed: incidentText.failed };
  const dialogOf = ({ move, file, baseRevision }: Pending): ReactNode => {
    const one = { id: file.id, baseRevision };
    switch (move) {
      case 'end':
        return <EndDialog file={file} baseRevision={baseRevision} onClose={close} />;
      case 'archive':
        return <ArchiveDialog file={file} baseRevision={baseRevision} onClose={close} />;
      case 'resume':
        return (
          <ReasonDialog
            title={incidentText.resumeTitle}
            label={incidentText.resumeLabel}
            hint={file.incident.title}
            confirm={incidentText.resume}
            missing={incidentText.reasonMissing}
            onClose={close}
            onConfirm={async (reason) => (await perform('emergency.resumeResponse', { ...one, reason }, words)).ok}
          />
        );
      case 'assess':
        return (
          <KeptReasonDialog
            draftKey={`emergency-assessment ${file.id}`}
            title={incidentText.assessTitle}
            label={incidentText.assessLabel}
            hint={file.incident.title}
            confirm={incidentText.save}
            missing={incidentText.reasonMissing}
            maxLength={4000}
            onClose={close}
            onConfirm={async (assessment) => (await perform('emergency.assess', { ...one, assessment }, words)).ok}
          />
        );
    }
  };
  const movesFor = useCallback(({ incident }: IncidentFile) => movesOf(incident, mayDo), [mayDo]);
  const run = useCallback(
    (move: IncidentMove, file: IncidentFile) => setPending({ move, file, baseRevision: read().replica.revision }),
    [read],
  );
  return {
    movesFor,
    run,
    dialog: pending && (
      <>
        <FocusKeeper />
        {dialogOf(pending)}
      </>
    ),
  };
}
