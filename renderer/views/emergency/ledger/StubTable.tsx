import { Table } from 'antd';
import type { ClassifiedStub } from '../../../../shared/domain/emergency/incident.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useNames } from '../../../state/names.ts';
import { fullInstantWords } from '../../../text/date-words.ts';
import { classificationNames } from '../../../text/emergency-intake.ts';
import { ledgerText } from '../../../text/emergency-ledger.ts';

type Stub = TypedRecordView<'classifiedStub'>;

interface StubTableProps {
  readonly stubs: readonly Stub[];
}

/** 涉密登记: which paper went where, and nothing of what it says. */
export function StubTable({ stubs }: StubTableProps) {
  const { officeName } = useNames();
  const { stubColumns: heads } = ledgerText;
  const column = (title: string, width: number, words: (values: ClassifiedStub) => string) => ({
    title,
    width,
    render: (_: unknown, { values }: Stub) => words(values),
  });
  return (
    <section className="ledger-stubs stack">
      <div className="row">
        <h2>{ledgerText.stubs}</h2>
        <span className="faint">{ledgerText.stubsHint}</span>
      </div>
      {stubs.length === 0 ? (
        <p className="soft">{ledgerText.noStubs}</p>
      ) : (
        <Table<Stub>
          size="small"
          aria-label={ledgerText.stubs}
          rowKey="id"
          dataSource={[...stubs]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            column(heads.classification, 70, ({ classification }) => classificationNames[classification]),
            column(heads.documentNumber, 200, ({ documentNumber }) => documentNumber),
            column(heads.whereTo, 260, ({ whereTo }) => whereTo),
            column(heads.receivedAt, 150, ({ receivedAt }) => fullInstantWords(receivedAt)),
            column(heads.office, 100, ({ officeId }) => officeName(officeId)),
            column(heads.enteredBy, 90, ({ enteredBy }) => enteredBy),
          ]}
        />
      )}
    </section>
  );
}
