import { Button } from 'antd';
import { useState } from 'react';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { handoverText } from '../../../text/duty-desk.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';

/** The leading officer's name under a handover. */
export function WitnessLine({
  view: { id, values },
  mayWrite,
}: {
  readonly view: TypedRecordView<'handover'>;
  readonly mayWrite: boolean;
}) {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const [isAsking, setIsAsking] = useState(false);
  const { leaderBy, leaderAt, outgoingAt } = values;
  const sign = async (leader: string): Promise<boolean> => {
    const words = { done: handoverText.witnessed, failed: handoverText.witnessFailed };
    return (await perform('duty.witnessHandover', { id, baseRevision, leader }, words)).ok;
  };
  return (
    <div className="row witness">
      <span className="soft">{handoverText.witnessLabel}</span>
      {leaderBy !== undefined && leaderAt !== undefined && (
        <strong>{handoverText.confirmedBy(leaderBy, instantWords(leaderAt))}</strong>
      )}
      {mayWrite && outgoingAt !== undefined && leaderBy === undefined && (
        <Button onClick={() => setIsAsking(true)}>{handoverText.witness}</Button>
      )}
      {isAsking && (
        <ReasonDialog
          title={handoverText.witness}
          label={handoverText.witnessLabel}
          confirm={handoverText.witnessConfirm}
          missing={handoverText.witnessMissing}
          maxLength={60}
          onConfirm={sign}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
