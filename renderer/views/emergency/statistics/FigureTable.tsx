import { Table, type TableColumnsType } from 'antd';
import { statisticsText } from '../../../text/emergency-statistics.ts';
import { type CountColumn, countColumns, type FigureGroup, type FigureRow } from './figures.ts';
import { ShareBar } from './ShareBar.tsx';

interface FigureTableProps {
  readonly group: FigureGroup;
  readonly onOpen: (row: FigureRow, column: CountColumn) => void;
}

/** Figures side by side; every number leads to what it counts. */
export function FigureTable({ group, onOpen }: FigureTableProps) {
  return (
    <Table<FigureRow>
      size="small"
      className="figure-table"
      aria-label={group.name}
      dataSource={[...group.rows]}
      pagination={false}
      columns={columnsOf(group.name, onOpen)}
    />
  );
}

const widths: Readonly<Record<CountColumn, number>> = { due: 80, onTime: 80, late: 80, lateUnknowing: 140, waived: 80 };

const columnsOf = (name: string, onOpen: FigureTableProps['onOpen']): TableColumnsType<FigureRow> => [
  { title: name, width: 140, rowScope: 'row', render: (_, row) => row.name },
  ...countColumns.map((column) => ({
    title: statisticsText.columns[column],
    width: widths[column],
    align: 'right' as const,
    render: (_: unknown, row: FigureRow) => <Count row={row} column={column} onOpen={onOpen} />,
  })),
  {
    title: statisticsText.columns.share,
    render: (_, { figures }) => (
      <span className="figure-share">
        <span>{statisticsText.share(figures.onTimeShare)}</span>
        {figures.onTimeShare !== undefined && <ShareBar share={figures.onTimeShare} />}
      </span>
    ),
  },
];

interface CountProps {
  readonly row: FigureRow;
  readonly column: CountColumn;
  readonly onOpen: FigureTableProps['onOpen'];
}

function Count({ row, column, onOpen }: CountProps) {
  const count = row.figures[column];
  if (count === 0) return <span className="soft">0</span>;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={statisticsText.open(row.name, statisticsText.columns[column], count)}
      onClick={() => onOpen(row, column)}
    >
      {count}
    </button>
  );
}
