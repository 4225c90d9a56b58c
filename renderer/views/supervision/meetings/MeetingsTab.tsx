import { Select, Spin } from 'antd';
import { useState } from 'react';
import { meetingPartition } from '../../../../shared/rules/supervision/matter-ids.ts';
import { useMay, usePartitions, useToday } from '../../../state/hooks.ts';
import { useMatterBook } from '../../../state/supervision.ts';
import { meetingsText as words } from '../../../text/supervision-meetings.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { MeetingTable } from './MeetingTable.tsx';
import './meetings.css';
import { meetingsOfYear, yearsOf } from './meeting-lines.ts';
import { QuarterStrip } from './QuarterStrip.tsx';
import { StandingPanel } from './StandingPanel.tsx';
import { UnitFigures } from './UnitFigures.tsx';

/** 联席会议: how the quarter stands and whose turn it is, and the meetings year by year. */
export function MeetingsTab() {
  const { book, isLoaded } = useMatterBook();
  const today = useToday();
  const mayPlan = useMay()('meetings.plan');
  const [year, setYear] = useState(() => today.slice(0, 4));
  const files = meetingsOfYear(book, year);
  usePartitions([...new Set(files.map(({ id }) => meetingPartition(id)))].sort());
  if (!isLoaded) return <Spin className="content-spin" description={words.loading} />;
  return (
    <div className="meetings-page stack">
      <StandingPanel book={book} />
      <div className="row meetings-year">
        <Select
          aria-label={words.year}
          value={year}
          options={yearsOf(book, today.slice(0, 4)).map((value) => ({ value, label: words.yearOption(value) }))}
          onChange={setYear}
        />
        <QuarterStrip year={year} files={files} rules={book.rulesOn(today).meetings} />
      </div>
      {files.length === 0 ? (
        <EmptyHint title={words.empty(year)} hint={mayPlan ? words.emptyHint : words.emptyReader} />
      ) : (
        <MeetingTable files={files} book={book} />
      )}
      <UnitFigures year={year} files={files} />
    </div>
  );
}
