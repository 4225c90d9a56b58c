import { Alert, Button, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import type { IncidentReport } from '../../../../shared/domain/emergency/incident-report.ts';
import type { IncidentBook, IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import { missingElements } from '../../../../shared/rules/emergency/missing-elements.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { instantWords } from '../../../text/date-words.ts';
import { composerText, elementNames, reportStateNames } from '../../../text/emergency-report.ts';
import { reportName } from '../../../text/emergency-timeline.ts';
import { entryText } from '../../../text/entry.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { isSubmitKey } from '../../../ui/submit-key.ts';
import { isSent } from '../file-view.ts';
import { ReportFields } from './ReportFields.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import {
  isEditable,
  type OpenReport,
  type ReportStep,
  reportTones,
  stepsOf,
  type WrittenKind,
  writtenKinds,
} from './report-flow.ts';
import { isWritten, type ReportWords } from './report-words.ts';
import { useReportDesk } from './use-report-desk.ts';
import { type AskingStep, useReportSteps } from './use-report-steps.ts';

interface ComposerProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly open: OpenReport;
  readonly report: Kept<IncidentReport> | undefined;
  readonly onAsk: (asking: AskingStep) => void;
  readonly onChange: (report: OpenReport) => void;
  readonly onClose: () => void;
}

/** The report as a form with its preview beside it, and every step that it takes until it is out. */
export function Composer({ file, book, open, report, onAsk, onChange, onClose }: ComposerProps) {
  const mayDo = useMay();
  const desk = useReportDesk(file, book, open, report);
  const { officeId, response } = file.incident;
  const isOpen = response !== 'archived';
  const canEdit = isOpen && isEditable(report?.values) && mayDo('emergency.editReport', officeId);
  const steps = isOpen ? stepsOf(report?.values, (command) => mayDo(command, officeId)) : [];
  const run = useReportSteps(desk, report, open, onAsk, onChange);
  const now = useServerNow();
  const missing = missingElements(file.incident, file.people).filter(
    (element) => !isWritten(element, file, desk.words, now),
  );
  const state = report && isSent(report.id, file) && report.values.state === 'signed' ? 'sent' : report?.values.state;
  const handleKey = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event) || !canEdit) return;
    event.preventDefault();
    void run('save');
  };
  return (
    <section
      className="composer"
      aria-label={composerText.heading(reportName(open.kind, report?.values.number), incidentNumber(file.incident))}
    >
      <div className="row row-between composer-bar">
        <div className="row">
          <Button onClick={onClose}>{composerText.close}</Button>
          {report ? (
            <strong>{reportName(report.values.kind, report.values.number)}</strong>
          ) : (
            <Select<WrittenKind>
              aria-label={composerText.kind}
              value={open.kind}
              options={writtenKinds.map((value) => ({ value, label: reportName(value) }))}
              onChange={(kind) => onChange({ kind })}
            />
          )}
          <StateTag tone={reportTones[state ?? 'draft']} label={reportStateNames[state ?? 'draft']} />
          {desk.restoredFrom !== undefined && canEdit && (
            <span className="caution">{entryText.restored(instantWords(desk.restoredFrom))}</span>
          )}
        </div>
        <div className="row">
          {canEdit && (
            <Button loading={desk.isBusy} onClick={() => run('save')}>
              {composerText.save}
            </Button>
          )}
          {report && (
            <DocumentButton
              request="emergency.buildDocument"
              document={{ document: 'report', reportId: report.id }}
              formats={['docx', 'pdf', 'html']}
              label={composerText.documents}
            />
          )}
          <StepButtons steps={steps} isSent={state === 'sent'} onStep={run} />
        </div>
      </div>
      {desk.problems.length > 0 && <Alert type="error" showIcon title={desk.problems.join(' ')} />}
      {report?.values.state === 'returned' && report.values.returnReason && (
        <Alert type="warning" showIcon title={composerText.returned(report.values.returnReason)} />
      )}
      {canEdit && open.kind === 'firstWritten' && missing.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={composerText.missing(missing.map((element) => elementNames[element]).join('、'))}
        />
      )}
      <div className="composer-body" data-single={!canEdit || undefined}>
        {canEdit && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the fields inside
          <div className="composer-fields" onKeyDown={handleKey}>
            <ReportFields desk={desk} kind={open.kind} isOngoing={file.incident.response === 'ongoing'} />
          </div>
        )}
        <ReportPreview file={file} book={book} report={previewed(file, open, report, desk.words, now)} />
      </div>
    </section>
  );
}

/** The report with the words as they are being typed. */
const previewed = (
  { id, incident }: IncidentFile,
  { kind }: OpenReport,
  report: Kept<IncidentReport> | undefined,
  words: ReportWords,
  now: number,
): IncidentReport => ({
  ...{ officeId: incident.officeId, incidentId: id, kind, state: 'draft', draftedBy: '', draftedAt: now },
  ...report?.values,
  ...words,
});

const stepNames: Readonly<Record<ReportStep, string>> = {
  submit: composerText.submit,
  pass: composerText.pass,
  giveBack: composerText.giveBack,
  sign: composerText.sign,
  send: composerText.send,
  void: composerText.void,
};

interface StepButtonsProps {
  readonly steps: readonly ReportStep[];
  /** It went out: sending it once more is not what comes next. */
  readonly isSent: boolean;
  readonly onStep: (step: ReportStep) => unknown;
}

function StepButtons({ steps, isSent: isOut, onStep }: StepButtonsProps) {
  return steps.map((step, index) => (
    <Button
      key={step}
      type={index === 0 && step !== 'void' && !isOut ? 'primary' : 'default'}
      danger={step === 'void'}
      onClick={() => onStep(step)}
    >
      {step === 'send' && isOut ? composerText.sendAgain : stepNames[step]}
    </Button>
  ));
}
