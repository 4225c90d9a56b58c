import { Table } from 'antd';
import type { Receipt } from '../../../../shared/domain/plan-cycle.ts';
import { concernsOffice } from '../../../../shared/rules/receipt-due.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { changeOrders, officeReceipts, readersOf } from '../../../state/receipts.ts';
import { officesInOrder, recordsOfKind } from '../../../state/records.ts';
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
}

/** Every office with what it has done with the version; who has done least stands first, whom it does not concern last. */
export function ReceiptTable({ version }: ReceiptTableProps) {
  const records = useRecords();
  const orders = changeOrders(records);
  const receipts = officeReceipts(records, version.id);
  const offices = officesInOrder(records, '');
  const rows = offices
    .map(({ id, values }) => {
      const receipt = receipts.get(id);
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
          { title: versionText.readers, render: (_, { id }) => <Readers officeId={id} versionId={version.id} /> },
          { title: versionText.reply, render: (_, { receipt }) => receipt?.reply ?? '' },
        ]}
      />
    </section>
  );
}

const planPeople: ReadonlySet<string> = new Set(['director', 'coordinator', 'liaison']);

/** Those of an office who handle its plan, with who of them has read the version; who has not stands first. */
function Readers({ officeId, versionId }: { readonly officeId: string; readonly versionId: string }) {
  const records = useRecords();
  const readers = readersOf(records, versionId);
  const people = recordsOfKind(records, 'person')
    .filter(({ values }) => values.officeId === officeId && planPeople.has(values.role))
    .map(({ id, values }) => ({ id, name: values.name, readAt: readers.get(id) }))
    .sort((left, right) => (left.readAt ?? 0) - (right.readAt ?? 0));
  return people.map(({ id, name, readAt }) => (
    <p key={id} className={readAt === undefined ? 'faint' : undefined}>
      {readAt === undefined ? versionText.unreadBy(name) : versionText.readBy(name, instantWords(readAt))}
    </p>
  ));
}
