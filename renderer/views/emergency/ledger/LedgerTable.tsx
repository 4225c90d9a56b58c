import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { ledgerWords } from '../../../../shared/rules/documents/emergency/document-wording.ts';
import { LevelTag } from '../../../state/LevelTag.tsx';
import { useNames } from '../../../state/names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { ledgerText } from '../../../text/emergency-ledger.ts';
import type { LedgerLine } from './ledger-model.ts';

type Column = keyof LedgerLine['cells'];

interface LedgerTableProps {
  readonly lines: readonly LedgerLine[];
}

/** The same columns as the exported ledger; a row leads to its incident. */
export function LedgerTable({ lines }: LedgerTableProps) {
  const { navigate } = useActions();
  const columns = useMemo(
    () => columnsOf((id) => navigate({ screen: 'emergency', tab: 'ledger', incidentId: id })),
    [navigate],
  );
  return (
    <Table<LedgerLine>
      size="small"
      className="incident-ledger"
      aria-label={ledgerText.table}
      rowKey="id"
      dataSource={[...lines]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: wholeWidth }}
      columns={columns}
      onRow={({ id }) => ({ onClick: () => navigate({ screen: 'emergency', tab: 'ledger', incidentId: id }) })}
    />
  );
}

/** Where the reader has to make do with less, the event and its number stay in sight. */
const widths: Readonly<Record<Column, number>> = {
  number: 78,
  title: 176,
  kind: 80,
  level: 76,
  occurredAt: 78,
  knownAt: 78,
  place: 132,
  casualties: 150,
  firstAt: 78,
  dueAt: 78,
  onTime: 62,
  followUps: 54,
  finalAt: 78,
  state: 76,
};

const wholeWidth = Object.values(widths).reduce((sum, width) => sum + width, 0);
const order = Object.keys(ledgerWords.columns) as Column[];

const columnsOf = (onOpen: (id: string) => void): TableColumnsType<LedgerLine> =>
  order.map((name) => ({
    key: name,
    title: ledgerWords.columns[name],
    width: widths[name],
    ...((name === 'number' || name === 'title') && { fixed: 'start' as const }),
    render: (_: unknown, line: LedgerLine) => <Cell name={name} line={line} onOpen={onOpen} />,
  }));

interface CellProps {
  readonly name: Column;
  readonly line: LedgerLine;
  readonly onOpen: (id: string) => void;
}

function Cell({ name, line: { id, officeId, level, cells }, onOpen }: CellProps) {
  const { officeName } = useNames();
  if (name === 'number') {
    return (
      <>
        {cells.number} <span className="faint">{officeName(officeId)}</span>
      </>
    );
  }
  if (name === 'level' && level !== undefined) return <LevelTag level={level} />;
  if (name !== 'title') return cells[name];
  return (
    <button
      type="button"
      className="link-button"
      aria-label={ledgerText.open(cells.title)}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(id);
      }}
    >
      {cells.title}
    </button>
  );
}
