import { Button } from 'antd';
import { useState } from 'react';
import { datesOfMonth, type Month } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import {
  type DueReport,
  type ReportState,
  reportDue,
  reportState,
} from '../../../../shared/rules/duty/daily-reports.ts';
import { dailyReportId } from '../../../../shared/rules/duty/duty-ids.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay, useRecords, useToday } from '../../../state/hooks.ts';
import { officesInOrder, recordOf } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { dayWords, instantWords, monthDay } from '../../../text/date-words.ts';
import { reportText } from '../../../text/duty-checks.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { ReportDialog } from './ReportDialog.tsx';

const tones: Readonly<Record<ReportState, Tone>> = { reported: 'good', late: 'bad', missing: 'bad', notYet: 'idle' };

/** Offices by days of the month's special periods: who has reported, who is late, who is missing. */
export function DailyReports({ officeId, month }: { readonly officeId: string; readonly month: Month }) {
  const book = useDutyBook();
  const offices = officesInOrder(useRecords(), '');
  const today = useToday();
  const mayDo = useMay();
  const [reporting, setReporting] = useState<DueReport | null>(null);
  const days = datesOfMonth(month).filter((date) => offices.some(({ id }) => reportDue(date, id, book)));
  const own = today.startsWith(month) ? reportDue(today, officeId, book) : undefined;
  const periods = new Map(
    days
      .flatMap((date) => offices.flatMap(({ id }) => reportDue(date, id, book) ?? []))
      .map((due) => [due.period.id, due]),
  );
  return (
    <section className="panel stack" aria-label={reportText.title}>
      <div className="row row-between">
        <div>
          <h2 className="section-title">{reportText.title}</h2>
          <p className="soft">{reportText.hint}</p>
        </div>
        {own && mayDo('duty.reportDay', officeId) && (
          <Button type="primary" onClick={() => setReporting(own)}>
            {reportText.reportOf(monthDay(today))}
          </Button>
        )}
      </div>
      {[...periods.values()].map(({ period, by }) => (
        <p key={period.id}>
          {reportText.period(
            period.values.name,
            `${monthDay(period.values.fromDate)}—${monthDay(period.values.toDate)}`,
            by,
          )}
        </p>
      ))}
      {days.length === 0 ? (
        <EmptyHint title={reportText.noPeriod} hint={reportText.noPeriodHint} />
      ) : (
        <div className="report-scroll">
          <table className="report-table" aria-label={reportText.table}>
            <thead>
              <tr>
                <th scope="col">{reportText.office}</th>
                {days.map((date) => (
                  <th key={date} scope="col" aria-current={date === today ? 'date' : undefined}>
                    {dayWords(date)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {offices.map(({ id, values }) => (
                <tr key={id}>
                  <th scope="row">{values.shortName}</th>
                  {days.map((date) => (
                    <td key={date}>
                      <ReportCell officeId={id} date={date} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reporting && <ReportDialog officeId={officeId} due={reporting} onClose={() => setReporting(null)} />}
    </section>
  );
}

function ReportCell({ officeId, date }: { readonly officeId: string; readonly date: PlainDate }) {
  const book = useDutyBook();
  const report = recordOf(useRecords(), 'dailyReport', dailyReportId(officeId, date))?.values;
  const now = useAppState((state) => state.now);
  const due = reportDue(date, officeId, book);
  if (!due) return null;
  const state = reportState(due, report, now);
  const words = report && (report.hasIncident ? report.situation || reportText.incident : reportText.calm);
  return (
    <div className="report-cell" title={report && reportText.by(report.reportedBy, instantWords(report.reportedAt))}>
      <StateTag tone={tones[state]} label={reportText[state]} />
      {words && <span className={report.hasIncident ? 'late' : 'faint'}>{words}</span>}
    </div>
  );
}
