import { Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { duplicateReportNumbers } from '../../../../shared/rules/emergency/duplicate-report-numbers.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { SpanBar } from '../../../state/span/SpanBar.tsx';
import { type Span, spanChoiceOf, spanOf } from '../../../state/span/span-days.ts';
import { emergencyText } from '../../../text/emergency.ts';
import { ledgerText } from '../../../text/emergency-ledger.ts';
import { spanText } from '../../../text/span.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { useIncidentSpan } from '../span/use-incident-span.ts';
import './ledger.css';
import { LedgerFilterBar } from './LedgerFilterBar.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { filesOfSpan, ledgerLine, noFilter, passes, stubsOfSpan } from './ledger-model.ts';
import { StubTable } from './StubTable.tsx';

/** 台账: the incidents of some days by when they happened, and what was only noted down as classified. */
export function LedgerTab() {
  const today = useToday();
  const [choice, setChoice] = useState(() => spanChoiceOf('year', today));
  const span = spanOf(choice, today);
  return (
    <div className="ledger-page stack">
      <SpanBar choice={choice} onChange={setChoice}>
        {span && (
          <span className="ledger-export" title={ledgerText.exportHint}>
            <DocumentButton
              request="emergency.buildDocument"
              document={{ document: 'ledger', from: span.from, to: span.to }}
              formats={['xlsx', 'docx', 'pdf', 'html']}
              label={ledgerText.export}
            />
          </span>
        )}
      </SpanBar>
      {span ? <Ledger span={span} /> : <p className="late">{spanText.wrong}</p>}
    </div>
  );
}

function Ledger({ span }: { readonly span: Span }) {
  const { book, files, isLoaded } = useIncidentSpan(span, 'occurred');
  const records = useRecords();
  const now = useServerNow();
  const [filter, setFilter] = useState(noFilter);
  const { from, to } = span;
  const all = useMemo(() => filesOfSpan(files, { from, to }), [files, from, to]);
  const { calendar } = book;
  const duplicates = useMemo(() => duplicateReportNumbers(book), [book]);
  const lines = useMemo(
    () => all.filter((file) => passes(file, filter)).map((file) => ledgerLine(file, { calendar, now, duplicates })),
    [all, filter, calendar, now, duplicates],
  );
  if (!isLoaded) return <Spin className="content-spin" description={emergencyText.loading} />;
  return (
    <>
      {all.length === 0 ? (
        <EmptyHint title={ledgerText.empty} hint={ledgerText.emptyHint} />
      ) : (
        <>
          <div className="row row-between">
            <LedgerFilterBar filter={filter} onChange={setFilter} />
            <span className="soft" aria-live="polite">
              {ledgerText.counted(lines.length, all.length)}
              {ledgerText.basis}
            </span>
          </div>
          {lines.length === 0 ? (
            <EmptyHint title={ledgerText.nothingFound} hint={ledgerText.nothingFoundHint}>
              <Button onClick={() => setFilter(noFilter)}>{ledgerText.clearFilter}</Button>
            </EmptyHint>
          ) : (
            <LedgerTable lines={lines} />
          )}
        </>
      )}
      <StubTable stubs={stubsOfSpan(records, span)} />
    </>
  );
}
