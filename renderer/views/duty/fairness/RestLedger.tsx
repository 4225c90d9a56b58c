import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { type RestRow, restLedger } from '../../../../shared/rules/duty/rest-ledger.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { fairnessText } from '../../../text/duty-fairness.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { membersInOrder } from '../member-order.ts';
import { useOfficeRecords } from '../office-records.ts';
import type { LedgerRange } from './ledger-range.ts';
import { RestDialog } from './RestDialog.tsx';

interface RestLedgerProps {
  readonly officeId: string;
  readonly range: LedgerRange;
}

interface NamedRest extends RestRow {
  readonly name: string;
}

/** 补休台账: days earned by duty and days taken, by member; no money. */
export function RestLedger({ officeId, range }: RestLedgerProps) {
  const book = useDutyBook(officeId);
  const now = useAppState((state) => state.now);
  const mayEdit = useMay()('duty.takeRest', officeId);
  const rests = useOfficeRecords('restTaken', officeId);
  const [memberId, setMemberId] = useState<string | null>(null);
  const { from, to } = range;
  const rows = useMemo(() => {
    const taken = rests.map(({ values }) => values);
    const byMember = new Map(restLedger(book, { officeId, from, to, now }, taken).map((row) => [row.memberId, row]));
    const nothing = { earned: 0, taken: 0, left: 0 };
    return membersInOrder(book).map(
      ({ id, values }): NamedRest => ({
        name: values.name,
        ...(byMember.get(id) ?? { memberId: id, ...nothing }),
      }),
    );
  }, [book, officeId, from, to, now, rests]);
  const open = rows.find((row) => row.memberId === memberId);
  return (
    <section className="stack">
      <h2 className="ledger-title">{fairnessText.rest}</h2>
      <p className="faint">{fairnessText.restHint}</p>
      <Table<NamedRest>
        size="small"
        aria-label={fairnessText.rest}
        className="rest-table"
        rowKey="memberId"
        dataSource={rows}
        pagination={false}
        showSorterTooltip={false}
        columns={columnsOf(mayEdit, setMemberId)}
      />
      {open && <FocusKeeper />}
      {open && (
        <RestDialog
          officeId={officeId}
          memberId={open.memberId}
          name={open.name}
          mayEdit={mayEdit}
          onClose={() => setMemberId(null)}
        />
      )}
    </section>
  );
}

function columnsOf(mayEdit: boolean, onOpen: (memberId: string) => void): TableColumnsType<NamedRest> {
  const { restColumns: heads } = fairnessText;
  const days = (title: string, of: (row: NamedRest) => number) => ({
    title,
    width: 110,
    align: 'right' as const,
    sorter: (left: NamedRest, right: NamedRest) => of(left) - of(right),
    render: (_: unknown, row: NamedRest) => fairnessText.days(of(row)),
  });
  return [
    { title: heads.name, width: 110, render: (_, { name }) => <strong>{name}</strong> },
    days(heads.earned, ({ earned }) => earned),
    days(heads.taken, ({ taken }) => taken),
    {
      ...days(heads.left, ({ left }) => left),
      render: (_, { left }) =>
        left < 0 ? <StateTag tone="busy" label={fairnessText.overdrawn(-left)} /> : fairnessText.days(left),
    },
    {
      render: (_, { memberId, name }) => (
        <Button
          size="small"
          aria-label={mayEdit ? fairnessText.takeRestOf(name) : fairnessText.restTakenOf(name)}
          onClick={() => onOpen(memberId)}
        >
          {mayEdit ? fairnessText.takeRest : fairnessText.restTaken}
        </Button>
      ),
    },
  ];
}
