import { Table } from 'antd';
import type { Receipt } from '../../../../shared/domain/plan-cycle.ts';
import { concernsOffice } from '../../../../shared/rules/receipt-due.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { changeOrders } from '../../../state/receipts.ts';
import { officesInOrder } from '../../../state/records.ts';
import { instantWords } from '../../../text/date-words.ts';
import { versionText } from '../../../text/versions.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';

const states = ['outstanding', 'delivered', 'read', 'signed', 'notAsked'] as const;
type ReceiptState = (typeof states)[number];
const tones: Readonly<Record<ReceiptState, Tone>> = {
  outstanding: 'bad',
  delivered: 'busy',
  read: 'info',
  signed: 'good',
  notAsked: 'idle',
};

const stateOf = (receipt: Receipt | undefined): ReceiptState => {
  if (receipt?.signedAt !== undefined) return 'signed';
  if (receipt?.readAt !== undefined) return 'read';
  return receipt?.deliveredAt === undefined ? 'outstanding' : 'delivered';
};

interface ReceiptTableProps {
  readonly version: TypedRecordView<'bulletinVersion'>;
  readonly receipts: readonly TypedRecordView<'receipt'>[];
}

/** Every office with what it has done with the version; who has done least stands first, whom it does not concern last. */
export function ReceiptTable({ version, receipts }: ReceiptTableProps) {
  const records = useRecords();
  const orders = changeOrders(records);
  const offices = officesInOrder(records, '');
  const rows = offices
    .map(({ id, values }) => {
      const receipt = receipts.find((candidate) => candidate.values.officeId === id)?.values;
      const state = stateOf(receipt);
      const isAsked = state === 'signed' || concernsOffice(id, version.values, orders);
      return { id, name: values.name, receipt, state: isAsked ? state : ('notAsked' as const) };
    })
    .sort((left, right) => states.indexOf(left.state) - states.indexOf(right.state));
  const outstanding = rows.filter(({ state }) => state !== 'signed' && state !== 'notAsked').length;
  return (
    <section>
      <h3>
        {versionText.receipts}
        <small>{versionText.outstanding(outstanding)}</small>
      </h3>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: versionText.office, dataIndex: 'name' },
          {
            title: versionText.state,
            width: 110,
            render: (_, { state }) => <StateTag tone={tones[state]} label={versionText.states[state]} />,
          },
          {
            title: versionText.time,
            width: 130,
            render: (_, { receipt }) => {
              const at = receipt?.signedAt ?? receipt?.readAt ?? receipt?.deliveredAt;
              return at === undefined ? '' : instantWords(at);
            },
          },
          {
            title: versionText.person,
            width: 90,
            render: (_, { receipt }) => receipt?.signedBy ?? receipt?.readBy ?? '',
          },
          { title: versionText.reply, render: (_, { receipt }) => receipt?.reply ?? '' },
        ]}
      />
    </section>
  );
}
