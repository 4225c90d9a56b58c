import { Radio, Spin } from 'antd';
import { useMemo, useState } from 'react';
import {
  countedDuties,
  incidentsBetween,
  reportStatistics,
  type StatisticsBasis,
} from '../../../../shared/rules/emergency/report-statistics.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { SpanBar } from '../../../state/span/SpanBar.tsx';
import { type Span, spanChoiceOf, spanOf } from '../../../state/span/span-days.ts';
import { emergencyText } from '../../../text/emergency.ts';
import { basisNames, statisticsText } from '../../../text/emergency-statistics.ts';
import { spanText } from '../../../text/span.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { useIncidentSpan } from '../span/use-incident-span.ts';
import { DutiesDrawer } from './DutiesDrawer.tsx';
import { FigureTable } from './FigureTable.tsx';
import { type CountColumn, dutiesOf, type FigureRow, figureGroups, totalRow } from './figures.ts';
import './statistics.css';

const bases = ['occurred', 'entered'] as const;

/** 时效统计: how reports stood to their deadlines; nobody is ranked and nothing is scored. */
export function StatisticsTab() {
  const today = useToday();
  const [choice, setChoice] = useState(() => spanChoiceOf('month', today));
  const [basis, setBasis] = useState<StatisticsBasis>('occurred');
  const span = spanOf(choice, today);
  return (
    <div className="statistics-page stack">
      <SpanBar choice={choice} onChange={setChoice}>
        <Radio.Group
          optionType="button"
          aria-label={statisticsText.basis}
          value={basis}
          options={bases.map((value) => ({ value, label: basisNames[value] }))}
          onChange={({ target }) => setBasis(target.value as StatisticsBasis)}
        />
      </SpanBar>
      {span ? <Figures span={span} basis={basis} /> : <p className="late">{spanText.wrong}</p>}
    </div>
  );
}

interface FiguresProps {
  readonly span: Span;
  readonly basis: StatisticsBasis;
}

interface OpenFigure {
  readonly row: FigureRow;
  readonly column: CountColumn;
}

function Figures({ span, basis }: FiguresProps) {
  const { book, files, isLoaded } = useIncidentSpan(span, basis);
  const now = useServerNow();
  const offices = officesInOrder(useRecords(), '');
  const [open, setOpen] = useState<OpenFigure | null>(null);
  const { from, to } = span;
  const { calendar } = book;
  const statistics = useMemo(
    () => reportStatistics(files, { from, to, basis }, calendar, now),
    [files, from, to, basis, calendar, now],
  );
  if (!isLoaded) return <Spin className="content-spin" description={emergencyText.loading} />;
  if (statistics.incidents === 0) return <EmptyHint title={statisticsText.empty} hint={statisticsText.emptyHint} />;
  const named = offices.map(({ id, values }) => ({ id, name: values.shortName }));
  const total = { name: statisticsText.groups.all, rows: [totalRow(statistics)] };
  const groups = figureGroups(statistics, named).filter(({ rows }) => rows.length > 0);
  const duties = (): ReturnType<typeof countedDuties> =>
    countedDuties(incidentsBetween(files, { from, to, basis }), calendar, now);
  return (
    <>
      <p className="soft">
        {spanText.between(from, to)}　{statisticsText.summary(statistics.incidents, statistics.all.due)}
        {statisticsText.scope}
      </p>
      {[total, ...groups].map((group) => (
        <FigureTable key={group.name} group={group} onOpen={(row, column) => setOpen({ row, column })} />
      ))}
      <p className="faint">{statisticsText.rule}</p>
      {open && (
        <>
          <FocusKeeper />
          <DutiesDrawer
            title={statisticsText.detail(open.row.name, statisticsText.columns[open.column])}
            duties={dutiesOf(duties(), open.row, open.column)}
            onClose={() => setOpen(null)}
          />
        </>
      )}
    </>
  );
}
