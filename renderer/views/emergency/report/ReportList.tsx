import { Button } from 'antd';
import { useMemo } from 'react';
import type { IncidentReport } from '../../../../shared/domain/emergency/incident-report.ts';
import { duplicateReportNumbers } from '../../../../shared/rules/emergency/duplicate-report-numbers.ts';
import type { IncidentBook, IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { instantWords } from '../../../text/date-words.ts';
import { reportStateNames, routesText } from '../../../text/emergency-report.ts';
import { reportName } from '../../../text/emergency-timeline.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { isSent } from '../file-view.ts';
import { RouteLines } from './RouteLines.tsx';
import './report.css';
import { type OpenReport, reportTones } from './report-flow.ts';

interface ReportListProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly onOpen: (report: OpenReport) => void;
}

/** Every report of the incident, to whoever was merely told only what was signed, the newest first, and how far each is at those that it went to. */
export function ReportList({ file, book, onOpen }: ReportListProps) {
  const duplicates = useMemo(() => duplicateReportNumbers(book), [book]);
  const { officeId } = useMe();
  const isToldOnly = !useMay()('emergency.editReport', file.incident.officeId) && file.incident.officeId !== officeId;
  const reports = file.reports
    .filter(({ values }) => !isToldOnly || values.state === 'signed' || values.state === 'void')
    .toReversed();
  return (
    <section className="panel report-list" aria-label={routesText.title}>
      <h2>{routesText.title}</h2>
      {reports.length === 0 && (
        <p className="soft">
          {routesText.none}
          <span className="faint">{routesText.noneHint}</span>
        </p>
      )}
      {reports.map((report) => (
        <ReportEntry
          key={report.id}
          file={file}
          report={report}
          isDuplicate={duplicates.has(report.id)}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

interface ReportEntryProps extends Omit<ReportListProps, 'book'> {
  readonly isDuplicate: boolean;
  readonly report: Kept<IncidentReport>;
}

function ReportEntry({ file, report: { id, values }, isDuplicate, onOpen }: ReportEntryProps) {
  const { kind, number, state } = values;
  const standing = state === 'signed' && isSent(id, file) ? 'sent' : state;
  const name = reportName(kind, number);
  return (
    <div className="report-entry">
      <div className="row row-between">
        {kind === 'firstCall' ? (
          <strong>{name}</strong>
        ) : (
          <Button type="link" size="small" onClick={() => onOpen({ id, kind })}>
            {name}
          </Button>
        )}
        <span className="row">
          <span className="faint">{instantWords(values.signedAt ?? values.draftedAt)}</span>
          <StateTag tone={reportTones[standing]} label={reportStateNames[standing]} />
        </span>
      </div>
      {isDuplicate && <p className="caution">{routesText.duplicate(name)}</p>}
      {state === 'void' && values.voidReason && <p className="faint">{values.voidReason}</p>}
      <RouteLines file={file} reportId={id} />
    </div>
  );
}
