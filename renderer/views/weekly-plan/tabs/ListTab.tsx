import { Button, Dropdown, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { minutesOf, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { useClashes, useRecords } from '../../../state/hooks.ts';
import { type RecordNames, useNames } from '../../../state/names.ts';
import { itemsOfWeek, type PlanItemView } from '../../../state/plan-items.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { clashText } from '../../../text/clashes.ts';
import { dayWords } from '../../../text/date-words.ts';
import { attendanceWords, contentWords, timeWords } from '../../../text/item-words.ts';
import { listText } from '../../../text/tabs.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { clashesByItem, type ItemClashes } from '../clashes/item-clashes.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { useBulkEdit } from './use-bulk-edit.ts';

/** 列表: sortable, with what may be done to many items at once. */
export function ListTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const editor = usePlanEditor();
  const names = useNames();
  const records = useRecords();
  const items = itemsOfWeek(records, weekStart);
  const clashes = clashesByItem(useClashes(weekStart));
  const ranks = useMemo(() => new Map(leadersInOrder(records, '').map(({ id }, rank) => [id, rank])), [records]);
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);
  const bulk = useBulkEdit();
  const selected = items.filter(({ id }) => selectedIds.includes(id));
  if (items.length === 0) return <EmptyHint title={listText.empty} hint={listText.emptyHint} />;
  const clearAfter = async (work: Promise<void>): Promise<void> => {
    await work;
    setSelectedIds([]);
  };
  return (
    <div className="tab-page stack">
      {selected.length > 0 && (
        <div className="row" role="toolbar" aria-label={listText.selected(selected.length)}>
          <strong>{listText.selected(selected.length)}</strong>
          <Dropdown
            trigger={['click']}
            menu={{
              items: datesOfWeek(weekStart).map((date) => ({ key: date, label: dayWords(date) })),
              onClick: ({ key }) => void clearAfter(bulk.moveTo(selected, key)),
            }}
          >
            <Button size="small">{listText.moveSelected}</Button>
          </Dropdown>
          <Button size="small" danger onClick={() => clearAfter(bulk.remove(selected))}>
            {listText.removeSelected}
          </Button>
        </div>
      )}
      <Table<PlanItemView>
        size="small"
        aria-label={listText.table}
        rowKey="id"
        dataSource={[...items]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        className="list-table"
        tableLayout="fixed"
        rowSelection={
          editor.isPublished
            ? undefined
            : {
                selectedRowKeys: [...selectedIds],
                onChange: (keys) => setSelectedIds(keys.map(String)),
                getCheckboxProps: (item) => ({
                  disabled: !editor.canEdit(item),
                  'aria-label': contentWords(item.values, item.isRedacted === true),
                }),
              }
        }
        columns={columnsFor(names, ranks, clashes, editor.openItem)}
      />
    </div>
  );
}

const startOf = ({ values: { time } }: PlanItemView): number =>
  time.kind === 'exact' ? minutesOf(time.start) : Number.POSITIVE_INFINITY;

function columnsFor(
  names: RecordNames,
  ranks: ReadonlyMap<string, number>,
  clashes: ReadonlyMap<string, ItemClashes>,
  openItem: (id: string) => void,
): TableColumnsType<PlanItemView> {
  const { columns } = listText;
  const placeOf = ({ values }: PlanItemView): string =>
    values.venueId ? names.venueName(values.venueId) : (values.placeText ?? '');
  const organiserOf = ({ values }: PlanItemView): string => values.organiserUnit ?? '';
  const rankOf = ({ values }: PlanItemView): number =>
    Math.min(Number.POSITIVE_INFINITY, ...values.attendance.map(({ leaderId }) => ranks.get(leaderId) ?? ranks.size));
  const urgencyOf = ({ id }: PlanItemView): number => {
    const { conflicts = 0, hints = 0 } = clashes.get(id) ?? {};
    return conflicts > 0 ? 2 : hints > 0 ? 1 : 0;
  };
  const officeOf = ({ values }: PlanItemView): string => names.officeName(values.officeId);
  return [
    {
      title: columns.date,
      width: 118,
      defaultSortOrder: 'ascend',
      sorter: (left, right) => left.values.date.localeCompare(right.values.date) || startOf(left) - startOf(right),
      render: (_, { values }) => dayWords(values.date),
    },
    {
      title: columns.time,
      width: 106,
      sorter: (left, right) => startOf(left) - startOf(right),
      render: (_, { values }) => timeWords(values.time),
    },
    {
      title: columns.content,
      sorter: (left, right) => left.values.content.localeCompare(right.values.content, 'zh-CN'),
      render: (_, item) => (
        <button type="button" className="link-button" onClick={() => openItem(item.id)}>
          {contentWords(item.values, item.isRedacted === true)}
        </button>
      ),
    },
    {
      title: columns.place,
      width: '12%',
      render: (_, item) => placeOf(item),
      sorter: (left, right) => placeOf(left).localeCompare(placeOf(right), 'zh-CN'),
    },
    {
      title: columns.leaders,
      width: '16%',
      render: (_, { values }) =>
        values.attendance.length > 0 ? attendanceWords(values.attendance, names.leaderName) : '',
      sorter: (left, right) => rankOf(left) - rankOf(right),
    },
    {
      title: columns.organiser,
      width: 96,
      render: (_, item) => organiserOf(item),
      sorter: (left, right) => organiserOf(left).localeCompare(organiserOf(right), 'zh-CN'),
    },
    {
      title: columns.office,
      width: 76,
      render: (_, item) => officeOf(item),
      sorter: (left, right) => officeOf(left).localeCompare(officeOf(right), 'zh-CN'),
    },
    {
      title: columns.state,
      width: 100,
      render: (_, item) => <Marks item={item} clashes={clashes.get(item.id)} />,
      sorter: (left, right) => urgencyOf(left) - urgencyOf(right),
    },
  ];
}

function Marks({ item, clashes }: { readonly item: PlanItemView; readonly clashes: ItemClashes | undefined }) {
  const isListed = usePlanEditor().isListed(item);
  return (
    <div className="list-marks">
      {clashes && clashes.conflicts > 0 && <StateTag tone="bad" label={clashText.mark(clashes.conflicts, 0)} />}
      {clashes && clashes.hints > 0 && <StateTag tone="busy" label={clashText.mark(0, clashes.hints)} />}
      {clashes?.worst === 'accepted' && <StateTag tone="idle" label={clashText.mark(0, 0)} />}
      {item.values.isCancelled && <StateTag tone="idle" label={planText.cancelledMark} />}
      {!isListed && <StateTag tone="idle" label={planText.unlistedMark} />}
      {item.values.isUnconfirmed && <StateTag tone="busy" label={planText.unconfirmedMark} />}
      {Object.keys(item.conflicts).length > 0 && <StateTag tone="bad" label={planText.disputedMark} />}
    </div>
  );
}
