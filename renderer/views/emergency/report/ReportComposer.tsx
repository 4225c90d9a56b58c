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

/** A report that became a kept one while it was open: its form stays as it is, with the cursor in it. */
interface Adopted {
  readonly id: string;
  readonly key: string;
  /** How many there were: the next new one is another. */
  readonly round: number;
}

/** One report, written or on its way. What a step asks for stays open while a new report becomes a kept one. */
export function ReportComposer({ file, book, report: open, onChange, onClose }: ReportComposerProps) {
  const report = file.reports.find(({ id }) => id === open.id);
  const [adopted, setAdopted] = useState<Adopted>({ id: '', key: '', round: 0 });
  const isAdopted = open.id !== undefined && open.id === adopted.id;
  const key = isAdopted ? adopted.key : (open.id ?? `${open.kind} ${adopted.round}`);
  const change = (next: OpenReport): void => {
    if (next.id !== undefined && open.id === undefined) setAdopted({ id: next.id, key, round: adopted.round + 1 });
    onChange(next);
  };
  const [asking, setAsking] = useState<AskingStep | null>(null);
  return (
    <>
      {open.id !== undefined && !report && !isAdopted ? (
        <Spin className="content-spin" />
      ) : (
        <Composer
          key={key}
          file={file}
          book={book}
          open={open}
          report={report}
          onAsk={setAsking}
          onChange={change}
          onClose={onClose}
        />
      )}
      {asking && <StepDialog file={file} book={book} asking={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
