import { Spin } from 'antd';
import { useState } from 'react';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { Composer } from './Composer.tsx';
import './report.css';
import type { OpenReport } from './report-flow.ts';
import { StepDialog } from './StepDialog.tsx';
import type { AskingStep } from './use-report-steps.ts';

interface ReportComposerProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly report: OpenReport;
  readonly onChange: (report: OpenReport) => void;
  readonly onClose: () => void;
}

/** One report, written or on its way. What a step asks for stays open while a new report becomes a kept one. */
export function ReportComposer({ file, book, report: open, onChange, onClose }: ReportComposerProps) {
  const report = file.reports.find(({ id }) => id === open.id);
  const [asking, setAsking] = useState<AskingStep | null>(null);
  return (
    <>
      {open.id !== undefined && !report ? (
        <Spin className="content-spin" />
      ) : (
        <Composer
          key={open.id ?? open.kind}
          file={file}
          book={book}
          open={open}
          report={report}
          onAsk={setAsking}
          onChange={onChange}
          onClose={onClose}
        />
      )}
      {asking && <StepDialog file={file} book={book} asking={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
