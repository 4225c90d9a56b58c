import { Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { StatisticsSpan } from '../../../../shared/rules/supervision/matter-statistics.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { usePartitions, useRecords, useToday } from '../../../state/hooks.ts';
import { SpanBar } from '../../../state/span/SpanBar.tsx';
import { spanChoiceOf, spanOf } from '../../../state/span/span-days.ts';
import { matterBook, readableMatters, useLights } from '../../../state/supervision.ts';
import { spanText } from '../../../text/span.ts';
import { supervisionText } from '../../../text/supervision.ts';
import { matterStatisticsText as words } from '../../../text/supervision-statistics.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { FigureTable } from './FigureTable.tsx';
import { type CountColumn, countedBy, type FigureRow, figureRows, groupings, rowOf, yearsOf } from './figures.ts';
import { MattersDrawer } from './MattersDrawer.tsx';
import { Overview } from './Overview.tsx';
import './statistics.css';

/** 统计: what was filed, done and done in time; units and leaders stand by name, nobody is ranked and nothing is scored. */
export function StatisticsTab() {
  const today = useToday();
  const [choice, setChoice] = useState(() => spanChoiceOf('quarter', today));
  const span = spanOf(choice, today);
  return (
    <div className="matter-statistics stack">
      <SpanBar choice={choice} onChange={setChoice}>
        {span && (
          <span className="matter-export">
            <DocumentButton
              request="supervision.buildTable"
              document={{ document: 'monthly', from: span.from, until: span.to }}
              formats={['xlsx', 'docx', 'pdf', 'html']}
              label={words.export}
            />
          </span>
        )}
      </SpanBar>
      {span ? <Figures span={{ from: span.from, until: span.to, today }} /> : <p className="late">{spanText.wrong}</p>}
    </div>
  );
}

interface Opened {
  readonly row: FigureRow;
  readonly column: CountColumn;
}

function Figures({ span: { from, until, today } }: { readonly span: StatisticsSpan }) {
  const isLoaded = usePartitions(yearsOf({ from, until }));
  const records = useRecords();
  const files = readableMatters(records);
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const lights = useLights(files, matterBook(records), minute);
  const [open, setOpen] = useState<Opened | null>(null);
  const span = useMemo(() => ({ from, until, today }), [from, until, today]);
  const whole = useMemo(() => rowOf(words.whole, files, span), [files, span]);
  const tables = useMemo(
    () => groupings.map((grouping) => ({ grouping, rows: figureRows(files, grouping, lights, span) })),
    [files, lights, span],
  );
  if (!isLoaded) return <Spin className="content-spin" description={supervisionText.loading} />;
  const { filed, due, overdue, finished } = whole.figures;
  if (filed + due + overdue + finished === 0) return <EmptyHint title={words.empty} hint={words.emptyHint} />;
  const show = (row: FigureRow, column: CountColumn): void => setOpen({ row, column });
  return (
    <>
      <p className="soft">
        {words.between(from, until)}　{words.scope(files.length)}
      </p>
      <Overview row={whole} onOpen={show} />
      {tables.map(({ grouping, rows }) => (
        <FigureTable
          key={grouping}
          title={words.groups[grouping]}
          head={words.groupHeads[grouping]}
          rows={rows}
          onOpen={show}
        />
      ))}
      <p className="faint">{words.rule}</p>
      {open && (
        <>
          <FocusKeeper />
          <MattersDrawer
            title={words.detail(open.row.name, words.columns[open.column])}
            files={countedBy(open.row, open.column, span)}
            onClose={() => setOpen(null)}
          />
        </>
      )}
    </>
  );
}
