import { Table, type TableColumnsType } from 'antd';
import { matterStatisticsText as words } from '../../../text/supervision-statistics.ts';
import { type CountColumn, countColumns, type FigureRow } from './figures.ts';

interface FigureTableProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly FigureRow[];
  readonly onOpen: (row: FigureRow, column: CountColumn) => void;
}

/** Figures of units, leaders, sources or lights side by side; every number leads to what it counts. */
export function FigureTable({ title, head, rows, onOpen }: FigureTableProps) {
  const columns: TableColumnsType<FigureRow> = [
    { title: head, width: 148, fixed: 'start', rowScope: 'row', render: (_, { name }) => name },
    ...countColumns.map((column) => ({
      key: column,
      title: words.columns[column],
      width: 76,
      align: 'right' as const,
      render: (_: unknown, row: FigureRow) => <CountLink row={row} column={column} onOpen={onOpen} />,
    })),
    {
      title: words.rates.closed,
      width: 112,
      align: 'right',
      render: (_, { figures }) => words.ratio(figures.closed, figures.filed),
    },
    {
      title: words.rates.onTime,
      width: 112,
      align: 'right',
      render: (_, { figures }) => words.ratio(figures.onTime, figures.due),
    },
  ];
  return (
    <section>
      <h2 className="figure-title">{title}</h2>
      <Table<FigureRow>
        size="small"
        className="matter-figures"
        aria-label={title}
        rowKey="name"
        dataSource={[...rows]}
        pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 980 }}
        columns={columns}
      />
    </section>
  );
}

interface CountLinkProps {
  readonly row: FigureRow;
  readonly column: CountColumn;
  readonly onOpen: (row: FigureRow, column: CountColumn) => void;
}

/** A number that leads to what it counts; nothing leads nowhere. */
export function CountLink({ row, column, onOpen }: CountLinkProps) {
  const count = row.figures[column];
  if (count === 0) return <span className="faint">0</span>;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={words.openFigure(row.name, words.columns[column], count)}
      onClick={() => onOpen(row, column)}
    >
      {count}
    </button>
  );
}
