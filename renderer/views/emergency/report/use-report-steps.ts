import type { IncidentReport } from '../../../../shared/domain/emergency/incident-report.ts';
import type { Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform, useSuccessNotice } from '../../../state/use-perform.tsx';
import { composerText } from '../../../text/emergency-report.ts';
import { isEditable, type OpenReport, type ReportStep } from './report-flow.ts';
import type { ReportDesk } from './use-report-desk.ts';

/** A step that asks for something first. */
export interface AskingStep {
  readonly step: 'giveBack' | 'sign' | 'send' | 'void';
  readonly id: string;
  readonly baseRevision: number;
}

/** The steps of a report; what is being written is kept before each of them. */
export function useReportSteps(
  desk: ReportDesk,
  report: Kept<IncidentReport> | undefined,
  open: OpenReport,
  onAsk: (asking: AskingStep) => void,
  onChange: (report: OpenReport) => void,
): (step: ReportStep | 'save') => Promise<void> {
  const perform = usePerform();
  const tell = useSuccessNotice();
  const read = useStateReader();
  const current = async () => {
    if (isEditable(report?.values)) return desk.keep();
    return report && { id: report.id, baseRevision: read().replica.revision };
  };
  return async (step) => {
    const kept = step === 'submit' ? await desk.submit() : await current();
    if (!kept) return;
    if (step === 'save') tell({ done: composerText.saved });
    if (step === 'pass') {
      await perform('emergency.passReview', kept, { done: composerText.passed, failed: composerText.failed });
    }
    if (step === 'giveBack' || step === 'sign' || step === 'send' || step === 'void') onAsk({ step, ...kept });
    if (open.id === undefined) onChange({ kind: open.kind, id: kept.id });
  };
}
