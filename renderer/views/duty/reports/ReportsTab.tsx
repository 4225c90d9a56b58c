import type { DutyTabProps } from '../duty-tab.ts';
import { DailyReports } from './DailyReports.tsx';
import { Warnings } from './Warnings.tsx';
import '../duty-desk.css';
import './reports.css';

/** 零报告 of the special periods in a month, and the warnings that came in. */
export function ReportsTab({ officeId, month }: DutyTabProps) {
  return (
    <div className="tab-body stack">
      <DailyReports officeId={officeId} month={month} />
      <Warnings officeId={officeId} month={month} />
    </div>
  );
}
