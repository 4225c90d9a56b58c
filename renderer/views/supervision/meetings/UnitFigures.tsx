import { Table, type TableColumnsType } from 'antd';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { type AttendanceCounts, attendanceRate } from '../../../../shared/rules/supervision/meeting-attendance.ts';
import { meetingsText as words } from '../../../text/supervision-meetings.ts';
import { unitsOfYear } from './meeting-lines.ts';

interface UnitFiguresProps {
  readonly year: string;
  readonly files: readonly MeetingFile[];
}

interface Line extends AttendanceCounts {
  readonly unit: string;
}

const counted = ['late', 'leftEarly', 'onLeave', 'substitutes', 'unapproved', 'absent'] as const;
const { unitColumns: heads } = words;
const columns: TableColumnsType<Line> = [
  { title: heads.unit, dataIndex: 'unit' },
  { title: heads.expected, dataIndex: 'expected', width: 72 },
  { title: heads.came, dataIndex: 'came', width: 72 },
  {
    title: heads.rate,
    width: 84,
    render: (_, line) => {
      const rate = attendanceRate(line);
      return rate === undefined ? words.nobody : words.rate(rate);
    },
  },
  ...counted.map((name) => ({ title: heads[name], dataIndex: name, width: name.length > 9 ? 100 : 72 })),
];

/** 到会 of each unit over the year; nothing where no meeting's sheet was kept. */
export function UnitFigures({ year, files }: UnitFiguresProps) {
  const lines = unitsOfYear(files).map(([unit, counts]): Line => ({ unit, ...counts }));
  if (lines.length === 0) return null;
  const title = words.byUnit(year);
  return (
    <section aria-label={title} className="stack">
      <div className="row">
        <h2>{title}</h2>
        <span className="soft">{words.unitNote}</span>
      </div>
      <Table<Line>
        size="small"
        className="meeting-figures-table"
        aria-label={title}
        rowKey="unit"
        dataSource={lines}
        pagination={false}
        columns={columns}
      />
    </section>
  );
}
