import { Table } from 'antd';
import type { Receipt } from '../../../../shared/domain/plan-cycle.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { instantWords } from '../../../text/date-words.ts';
import { versionText } from '../../../text/versions.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';

const states = ['outstanding', 'delivered', 'read', 'signed'] as const;
type ReceiptState = (typeof states)[number];
const tones: Readonly<Record<ReceiptState, Tone>> = {
  outstanding: 'bad',
  delivered: 'busy',
  read: 'info',
  signed: 'good',
};

const stateOf = (receipt: Receipt | undefined): ReceiptState => {
  if (receipt?.signedAt !== undefined) return 'signed';
  if (receipt?.readAt !== undefined) return 'read';
  return receipt?.deliveredAt === undefined ? 'outstanding' : 'delivered';
};

/** Every office with what it has done with the version; who has done least stands first. */
export function ReceiptTable({ receipts }: { readonly receipts: readonly TypedRecordView<'receipt'>[] }) {
  const offices = officesInOrder(useRecords(), '');
  const rows = offices
    .map(({ id, values }) => {
      const receipt = receipts.find((candidate) => candidate.values.officeId === id)?.values;
      return { id, name: values.name, receipt, state: stateOf(receipt) };
    })
    .sort((left, right) => states.indexOf(left.state) - states.indexOf(right.state));
  const outstanding = rows.filter(({ state }) => state !== 'signed').length;
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
