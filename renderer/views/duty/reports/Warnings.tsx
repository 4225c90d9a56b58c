import { Button, Table } from 'antd';
import { useState } from 'react';
import { type Month, monthOf } from '../../../../shared/domain/month.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { durationWords, instantWords } from '../../../text/date-words.ts';
import { reportText, warningName } from '../../../text/duty-checks.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { WarningDialog } from './WarningDialog.tsx';

type WarningView = TypedRecordView<'dutyWarning'>;

/** 预警: what came in, and within how long it was told and forwarded. */
export function Warnings({ officeId, month }: { readonly officeId: string; readonly month: Month }) {
  const all = useOfficeRecords('dutyWarning', officeId);
  const mayWrite = useMay()('duty.receiveWarning', officeId);
  const { warningToldMinutes, warningForwardMinutes } = useDutyBook().rulesOn(`${month}-01`);
  const [isAdding, setIsAdding] = useState(false);
  const warnings = all
    .filter(({ values }) => monthOf(values.dutyDate) === month)
    .sort((left, right) => right.values.receivedAt - left.values.receivedAt);
  const { columns } = reportText;
  return (
    <section className="panel stack" aria-label={reportText.warnings}>
      <div className="row row-between">
        <h2 className="section-title">{reportText.warnings}</h2>
        {mayWrite && <Button onClick={() => setIsAdding(true)}>{reportText.addWarning}</Button>}
      </div>
      {warnings.length === 0 ? (
        <EmptyHint
          title={reportText.noWarnings}
          hint={reportText.noWarningsHint(warningToldMinutes, warningForwardMinutes)}
        />
      ) : (
        <Table<WarningView>
          size="small"
          aria-label={reportText.warnings}
          rowKey="id"
          dataSource={warnings}
          pagination={false}
          columns={[
            { title: columns.received, width: 120, render: (_, { values }) => instantWords(values.receivedAt) },
            {
              title: columns.warning,
              width: 190,
              render: (_, { values }) => (
                <strong className="warning-name" data-colour={values.colour}>
                  {values.issuer} {warningName(values)}
                </strong>
              ),
            },
            {
              title: columns.content,
              render: (_, { values }) => [values.content, values.area].filter(Boolean).join('　'),
            },
            {
              title: columns.told,
              width: 210,
              render: (_, view) => (
                <Deadline view={view} step="told" minutes={warningToldMinutes} mayWrite={mayWrite} />
              ),
            },
            {
              title: columns.forwarded,
              width: 230,
              render: (_, view) => (
                <Deadline view={view} step="forwarded" minutes={warningForwardMinutes} mayWrite={mayWrite} />
              ),
            },
          ]}
        />
      )}
      {isAdding && <WarningDialog officeId={officeId} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

interface DeadlineProps {
  readonly view: WarningView;
  readonly step: 'told' | 'forwarded';
  /** Within how long it is to be done. */
  readonly minutes: number;
  readonly mayWrite: boolean;
}

const MINUTE_MS = 60_000;

/** Whether a step was done in time, or how much is left for it, with the way to say that it is done. */
function Deadline({ view, step, minutes, mayWrite }: DeadlineProps) {
  const now = useAppState((state) => state.now);
  const [isAsking, setIsAsking] = useState(false);
  const { receivedAt, toldAt, toldLeader, forwardedAt, forwardedTo } = view.values;
  const [doneAt, who] = step === 'told' ? [toldAt, toldLeader] : [forwardedAt, forwardedTo];
  const due = receivedAt + minutes * MINUTE_MS;
  if (doneAt !== undefined) {
    const isLate = doneAt > due;
    return (
      <span>
        {who} {instantWords(doneAt)}{' '}
        <span className={isLate ? 'late' : 'faint'}>{isLate ? reportText.overdue : reportText.inTime}</span>
      </span>
    );
  }
  const isOver = now > due;
  const words = durationWords(Math.abs(due - now));
  return (
    <div className="row">
      <span className={isOver ? 'late' : 'soft'}>{isOver ? reportText.over(words) : reportText.left(words)}</span>
      {mayWrite && (
        <Button
          size="small"
          aria-label={
            step === 'told'
              ? reportText.tellOf(warningName(view.values))
              : reportText.forwardOf(warningName(view.values))
          }
          onClick={() => setIsAsking(true)}
        >
          {step === 'told' ? reportText.tell : reportText.forward}
        </Button>
      )}
      {isAsking && <StepDialog id={view.id} step={step} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

interface StepDialogProps {
  readonly id: string;
  readonly step: 'told' | 'forwarded';
  readonly onClose: () => void;
}

function StepDialog({ id, step, onClose }: StepDialogProps) {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const words = { done: reportText.done, failed: reportText.failed };
  const isTelling = step === 'told';
  const send = async (who: string): Promise<boolean> => {
    const outcome = isTelling
      ? await perform('duty.tellWarning', { id, baseRevision, toldLeader: who }, words)
      : await perform('duty.forwardWarning', { id, baseRevision, forwardedTo: who }, words);
    return outcome.ok;
  };
  return (
    <ReasonDialog
      title={isTelling ? reportText.tellTitle : reportText.forwardTitle}
      label={isTelling ? reportText.tellLabel : reportText.forwardLabel}
      confirm={reportText.save}
      missing={isTelling ? reportText.tellMissing : reportText.forwardMissing}
      maxLength={isTelling ? 30 : 400}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
