import { Select, Table } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { type BulletinVersion, type VersionItem, versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import { diffVersions, type ItemChange } from '../../../../shared/rules/documents/version-diff.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { type RecordNames, useNames } from '../../../state/names.ts';
import { versionsOf } from '../../../state/records.ts';
import { dayWords } from '../../../text/date-words.ts';
import { attendanceWords, contentWords, timeWords, valueWords } from '../../../text/item-words.ts';
import { fieldName } from '../../../text/names.ts';
import { versionText } from '../../../text/versions.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';

interface VersionComparisonProps {
  readonly version: TypedRecordView<'bulletinVersion'>;
  readonly weekStart: PlainDate;
}

interface ComparisonRow {
  readonly key: string;
  readonly kind: ItemChange['kind'];
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Rows that the item's cell covers; 0 for the rows below its first. */
  readonly span: number;
}

const tones: Readonly<Record<ItemChange['kind'], Tone>> = {
  added: 'good',
  changed: 'busy',
  cancelled: 'bad',
  removed: 'idle',
};

/** The differences of two versions, item by item and field by field. */
export function VersionComparison({ version, weekStart }: VersionComparisonProps) {
  const others = versionsOf(useRecords(), weekStart).filter(({ id }) => id !== version.id);
  const earlier = others.find(({ values }) => values.sequence < version.values.sequence) ?? others[0];
  const [otherId, setOtherId] = useState<string | undefined>();
  const names = useNames();
  const other = others.find(({ id }) => id === otherId) ?? earlier;
  if (!other) {
    return (
      <section>
        <h3>{versionText.compare}</h3>
        <p className="soft">{versionText.noPrevious}</p>
      </section>
    );
  }
  const rows = comparisonRows(other.values, version.values, names);
  return (
    <section className="stack">
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
      </div>
      {rows.length === 0 ? (
        <p className="soft">{versionText.noChange}</p>
      ) : (
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
              onCell: ({ span }) => ({ rowSpan: span }),
              render: (_, { kind }) => <StateTag tone={tones[kind]} label={versionText.kinds[kind]} />,
            },
            { title: versionText.item, dataIndex: 'item', onCell: ({ span }) => ({ rowSpan: span }) },
            { title: versionText.field, dataIndex: 'field', width: 110 },
            { title: versionText.before, dataIndex: 'before' },
            { title: versionText.after, dataIndex: 'after' },
          ]}
        />
      )}
    </section>
  );
}

/** Shown by another field's words already. */
const doubledFields = new Set(['venueId', 'placeText']);

function comparisonRows(previous: BulletinVersion, next: BulletinVersion, names: RecordNames): ComparisonRow[] {
  const items = new Map([...previous.items, ...next.items].map((item) => [item.id, item]));
  const leaders = new Map([...previous.leaders, ...next.leaders].map(({ id, name }) => [id, name]));
  const versionNames = { ...names, leaderName: (id: string) => leaders.get(id) ?? names.leaderName(id) };
  return diffVersions(previous, next).flatMap(({ itemId, kind, fields }) => {
    const item = items.get(itemId);
    if (!item) return [];
    const shared = { kind, item: itemWords(item) };
    const shown = fields.filter(({ field }) => !doubledFields.has(field));
    if (shown.length === 0) {
      const whole = [item.placeName, attendanceWords(item.attendance, versionNames.leaderName)]
        .filter(Boolean)
        .join(' · ');
      const sides = kind === 'added' ? { before: '', after: whole } : { before: whole, after: '' };
      return [{ key: itemId, ...shared, field: '', ...sides, span: 1 }];
    }
    return shown.map(({ field, before, after }, index) => ({
      key: `${itemId} ${field}`,
      ...shared,
      field: fieldName(field),
      before: valueWords(field, before, versionNames),
      after: valueWords(field, after, versionNames),
      span: index === 0 ? shown.length : 0,
    }));
  });
}

const itemWords = (item: VersionItem): string =>
  `${dayWords(item.date)} ${timeWords(item.time)} ${contentWords(item, false)}`;
