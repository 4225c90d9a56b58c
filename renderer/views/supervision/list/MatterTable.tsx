import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { matterSourceNames, matterStateNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { LightTag } from '../../../state/LightTag.tsx';
import { useActions } from '../../../state/StateProvider.tsx';
import { matterListText as words } from '../../../text/supervision-list.ts';
import { Day } from '../Day.tsx';
import type { ListLine } from './list-model.ts';

/** The list itself; a row leads to its matter. */
export function MatterTable({ lines }: { readonly lines: readonly ListLine[] }) {
  const { navigate } = useActions();
  const columns = useMemo(
    () => columnsOf((id) => navigate({ screen: 'supervision', tab: 'list', matterId: id })),
    [navigate],
  );
  return (
    <Table<ListLine>
      size="small"
      className="matter-table"
      aria-label={words.table}
      rowKey="id"
      dataSource={[...lines]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 1066 }}
      columns={columns}
      onRow={({ id }) => ({ onClick: () => navigate({ screen: 'supervision', tab: 'list', matterId: id }) })}
    />
  );
}

const byText = (of: (line: ListLine) => string) => (left: ListLine, right: ListLine) =>
  of(left).localeCompare(of(right), 'zh-CN');

/** What has no last day stands behind what has one. */
const dueOf = ({ file }: ListLine): string => file.matter.dueOn ?? '9999';

function columnsOf(onOpen: (id: string) => void): TableColumnsType<ListLine> {
  const { columns } = words;
  return [
    {
      title: columns.number,
      width: 120,
      fixed: 'start',
      render: (_, { number, isDuplicate }) => (
        <>
          {number || <span className="faint">{words.noNumber}</span>}
          {isDuplicate && <span className="late"> {words.duplicate}</span>}
        </>
      ),
    },
    {
      title: columns.title,
      width: 240,
      fixed: 'start',
      sorter: byText(({ file }) => file.matter.title),
      render: (_, { id, file }) => (
        <button
          type="button"
          className="link-button matter-title"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(id);
          }}
        >
          {file.matter.title}
        </button>
      ),
    },
    { title: columns.source, width: 60, render: (_, { file }) => matterSourceNames[file.matter.source] },
    { title: columns.leader, width: 84, render: (_, { file }) => file.matter.leaderName },
    {
      title: columns.unit,
      width: 132,
      sorter: byText(({ file }) => file.matter.leadUnit?.name ?? ''),
      render: (_, { file }) => file.matter.leadUnit?.name,
    },
    { title: columns.given, width: 84, render: (_, { file }) => <Day date={file.matter.givenOn} /> },
    {
      title: columns.due,
      width: 88,
      sorter: (left, right) => (dueOf(left) < dueOf(right) ? -1 : dueOf(left) > dueOf(right) ? 1 : 0),
      render: (_, { file }) => <Day date={file.matter.dueOn} />,
    },
    { title: columns.light, width: 88, render: (_, { light }) => <LightTag light={light} /> },
    { title: columns.state, width: 100, render: (_, { file }) => matterStateNames[file.matter.state] },
    {
      title: columns.percent,
      width: 70,
      align: 'right',
      sorter: (left, right) => left.file.matter.percent - right.file.matter.percent,
      render: (_, { file }) => `${file.matter.percent}%`,
    },
  ];
}
