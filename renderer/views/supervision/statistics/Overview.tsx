import { matterStatisticsText as words } from '../../../text/supervision-statistics.ts';
import { CountLink } from './FigureTable.tsx';
import { type CountColumn, countColumns, type FigureRow } from './figures.ts';

interface OverviewProps {
  readonly row: FigureRow;
  readonly onOpen: (row: FigureRow, column: CountColumn) => void;
}

/** 总体情况: how many, and the rates with the two numbers that each is made of. */
export function Overview({ row, onOpen }: OverviewProps) {
  const { figures } = row;
  const { satisfied, acceptable, unsatisfied } = figures.rated;
  const rates = {
    closed: words.ratio(figures.closed, figures.filed),
    onTime: words.ratio(figures.onTime, figures.due),
    returned: words.ratio(figures.returned, figures.fedBack),
    days: words.days(figures.finishedDays, figures.finished),
    satisfied: words.ratio(satisfied, satisfied + acceptable + unsatisfied),
  };
  return (
    <section className="panel matter-overview" aria-label={words.overview}>
      <dl className="matter-counts">
        {countColumns.map((column) => (
          <div key={column}>
            <dt>{words.columns[column]}</dt>
            <dd>
              <CountLink row={row} column={column} onOpen={onOpen} />
            </dd>
          </div>
        ))}
      </dl>
      <dl className="matter-rates">
        {Object.entries(rates).map(([name, value]) => (
          <div key={name}>
            <dt title={words.rateHints[name as keyof typeof rates]}>{words.rates[name as keyof typeof rates]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
