import { Button } from 'antd';
import type { IncidentReport } from '../../../../shared/domain/emergency/incident-report.ts';
import type { IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
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
  readonly onOpen: (report: OpenReport) => void;
}

/** Every report of the incident, the newest first, and how far each is at those that it went to. */
export function ReportList({ file, onOpen }: ReportListProps) {
  const reports = file.reports.toReversed();
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
        <ReportEntry key={report.id} file={file} report={report} onOpen={onOpen} />
      ))}
    </section>
  );
}

interface ReportEntryProps extends ReportListProps {
  readonly report: Kept<IncidentReport>;
}

function ReportEntry({ file, report: { id, values }, onOpen }: ReportEntryProps) {
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
      {state === 'void' && values.voidReason && <p className="faint">{values.voidReason}</p>}
      <RouteLines file={file} reportId={id} />
    </div>
  );
}
