import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select, Table } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import type { ItemChange } from '../../../../shared/rules/documents/version-diff.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { type Records, recordOf, versionsOf } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { fullInstantWords, weekRange, weekTitle } from '../../../text/date-words.ts';
import { versionText } from '../../../text/versions.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { type ChangeStep, type ComparisonRow, comparisonRows } from './comparison-rows.ts';
import './print-sheet.css';

type Version = TypedRecordView<'bulletinVersion'>;

interface VersionComparisonProps {
  readonly version: Version;
  readonly weekStart: PlainDate;
}

const tones: Readonly<Record<ItemChange['kind'], Tone>> = {
  added: 'good',
  changed: 'busy',
  cancelled: 'bad',
  removed: 'idle',
};

/** The differences of any two versions, the earlier one first, as a sheet that prints alone. */
export function VersionComparison({ version, weekStart }: VersionComparisonProps) {
  const records = useRecords();
  const versions = versionsOf(records, weekStart);
  const others = versions.filter(({ id }) => id !== version.id);
  const earlier = others.find(({ values }) => values.sequence < version.values.sequence) ?? others[0];
  const [otherId, setOtherId] = useState<string | undefined>();
  const names = useNames();
  const district = useAppState((state) => state.workspace?.districtName ?? '');
  const other = others.find(({ id }) => id === otherId) ?? earlier;
  if (!other) {
    return (
      <section>
        <h3>{versionText.compare}</h3>
        <p className="soft">{versionText.noPrevious}</p>
      </section>
    );
  }
  const [previous, next] = other.values.sequence < version.values.sequence ? [other, version] : [version, other];
  const rows = comparisonRows(previous.values, next.values, stepsBetween(versions, previous, next, records), names);
  return (
    <section className="stack print-sheet">
      <div className="row row-between screen-only">
        <div className="row">
          <h3>{versionText.compare}</h3>
          <Select
            size="small"
            className="compare-select"
            aria-label={versionText.compareWith}
            value={other.id}
            options={others.map(({ id, values }) => ({ value: id, label: versionNumber(values.sequence) }))}
            onChange={setOtherId}
          />
          <span className="soft">{directionWords(previous, next)}</span>
        </div>
        <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {versionText.printComparison}
        </Button>
      </div>
      <header className="print-only">
        <h1>{versionText.comparisonTitle(district, weekTitle(weekStart))}</h1>
        <p>
          {weekRange(weekStart)}　{directionWords(previous, next)}　{fullInstantWords(next.values.publishedAt)}
        </p>
      </header>
      {rows.length === 0 ? <p className="soft">{versionText.noChange}</p> : <ComparisonTable rows={rows} />}
    </section>
  );
}

function ComparisonTable({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const spanned = ({ span }: ComparisonRow) => ({ rowSpan: span });
  return (
    <Table
      size="small"
      rowKey="key"
      bordered
      pagination={false}
      dataSource={rows}
      columns={[
        {
          title: versionText.change,
          width: 88,
          onCell: spanned,
          render: (_, { kind }) => <StateTag tone={tones[kind]} label={versionText.kinds[kind]} />,
        },
        { title: versionText.item, dataIndex: 'item', onCell: spanned },
        { title: versionText.field, dataIndex: 'field', width: 100 },
        { title: versionText.before, dataIndex: 'before' },
        { title: versionText.after, dataIndex: 'after' },
        {
          title: versionText.orders,
          onCell: spanned,
          render: (_, { orders }) => orders.map((words) => <p key={words}>{words}</p>),
        },
      ]}
    />
  );
}

const directionWords = (previous: Version, next: Version): string =>
  versionText.direction(versionNumber(previous.values.sequence), versionNumber(next.values.sequence));

/** The change orders by which `next` came from `previous`, oldest first. */
const stepsBetween = (versions: readonly Version[], previous: Version, next: Version, records: Records): ChangeStep[] =>
  versions
    .filter(({ values }) => values.sequence > previous.values.sequence && values.sequence <= next.values.sequence)
    .reverse()
    .flatMap(({ values }) => {
      const order = recordOf(records, 'changeOrder', values.changeOrderId)?.values;
      return order ? [{ sequence: values.sequence, order }] : [];
    });
