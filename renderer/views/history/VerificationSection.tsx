import { Alert, Button, Progress, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { VerificationProgress } from '../../../shared/contract/recovery.contract.ts';
import type { JournalReport, VerificationReport } from '../../../shared/contract/verification-report.ts';
import { AnswerNotice } from '../../state/AnswerNotice.tsx';
import { useActions } from '../../state/StateProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRefusalNotice, useSuccessNotice } from '../../state/use-perform.tsx';
import { checkText, damageAdvice, isRecordsKnown, sizeWords } from '../../text/check.ts';
import { StateTag } from '../../ui/StateTag.tsx';

/** 校验: runs it, shows how far it is, and what the last one found with what to do about it. */
export function VerificationSection() {
  const { ask, watchVerification } = useActions();
  const showRefusal = useRefusalNotice();
  const tell = useSuccessNotice();
  const last = useAnswer('verification.getLast');
  const [progress, setProgress] = useState<VerificationProgress | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => watchVerification(setProgress), [watchVerification]);
  const run = async (repairs: boolean): Promise<void> => {
    setProgress(null);
    setIsRunning(true);
    const outcome = await ask('verification.run', { repairs });
    setIsRunning(false);
    if (!outcome.ok) showRefusal(outcome.refusal, checkText.failed);
    else if (outcome.value === null) tell({ done: checkText.cancelled });
    last.reload();
  };
  return (
    <section className="panel stack">
      <h2 className="history-heading">{checkText.title}</h2>
      <p className="soft">{checkText.hint}</p>
      <div className="row">
        <Button type="primary" loading={isRunning} onClick={() => run(false)}>
          {checkText.run}
        </Button>
        {isRunning && <Button onClick={() => ask('verification.cancel')}>{checkText.cancel}</Button>}
        {isRunning && progress && <ProgressWords progress={progress} />}
      </div>
      <AnswerNotice answer={last} />
      {!last.isLoading && !last.refusal && last.value === null && <p className="soft">{checkText.never}</p>}
      {last.value && <Report report={last.value} onRepair={isRunning ? undefined : () => run(true)} />}
    </section>
  );
}

function ProgressWords({ progress }: { readonly progress: VerificationProgress }) {
  const { step, done, total } = progress;
  return (
    <span className="row" role="status">
      {step !== 'records' && (
        <Progress
          className="check-progress"
          aria-label={checkText.progressName}
          percent={Math.round((done / Math.max(1, total)) * 100)}
          size="small"
          showInfo={false}
        />
      )}
      <span className="soft">{checkText.progress(progress)}</span>
    </span>
  );
}

interface ReportProps {
  readonly report: VerificationReport;
  readonly onRepair: (() => Promise<void>) | undefined;
}

function Report({ report, onRepair }: ReportProps) {
  const { finishedAt, isWhole, records, share, journals } = report;
  const unmended = records.differing.length - records.repaired.length;
  const isKnown = isRecordsKnown(report);
  return (
    <>
      <p className="row">
        <StateTag tone={isWhole ? 'good' : 'bad'} label={isWhole ? checkText.whole : checkText.notWhole} />
        <span className="soft">{checkText.last(finishedAt)}</span>
      </p>
      <JournalTable journals={journals} />
      <dl className="check-facts">
        <dt>{checkText.records}</dt>
        <dd>
          {isKnown && unmended === 0 && checkText.recordsSame(records.records)}
          {!isKnown && checkText.recordsUnknown}
          {records.repaired.length > 0 && ` ${checkText.recordsRepaired(records.repaired.length)}`}
        </dd>
        <dt>{checkText.share}</dt>
        <dd>{checkText.shareStates[share.state]}</dd>
      </dl>
      {isKnown && unmended > 0 && (
        <Alert
          type="warning"
          showIcon
          title={checkText.recordsDiffer(unmended)}
          description={checkText.repairHint}
          action={
            <Button size="small" disabled={!onRepair} onClick={onRepair}>
              {checkText.repair}
            </Button>
          }
        />
      )}
      {isKnown && <p className="faint">{checkText.digest(records.digest)}</p>}
    </>
  );
}

const journalName = ({ isOwn, isBranch, deviceId }: JournalReport): string => {
  const mark = deviceId.slice(0, 6);
  if (isOwn) return checkText.ownJournal;
  return isBranch ? checkText.branch(mark) : checkText.mirror(mark);
};

function JournalTable({ journals }: { readonly journals: readonly JournalReport[] }) {
  const { columns } = checkText;
  return (
    <Table<JournalReport>
      size="small"
      aria-label={checkText.table}
      rowKey={(journal) => `${journalName(journal)} ${journal.deviceId} ${journals.indexOf(journal)}`}
      dataSource={journals}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: columns.device, width: 200, render: (_, journal) => journalName(journal) },
        { title: columns.commits, width: 80, align: 'right', dataIndex: 'commits' },
        { title: columns.signatures, width: 80, align: 'right', dataIndex: 'signatures' },
        { title: columns.size, width: 90, align: 'right', render: (_, { bytes }) => sizeWords(bytes) },
        {
          title: columns.state,
          render: (_, { damage }) =>
            damage ? (
              <StateTag tone="bad" label={checkText.damage(damage)} />
            ) : (
              <StateTag tone="good" label={checkText.sound} />
            ),
        },
        { title: columns.advice, render: (_, journal) => (journal.damage ? damageAdvice(journal) : null) },
      ]}
    />
  );
}
