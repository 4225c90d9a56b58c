import { Segmented, Select, Table } from 'antd';
import { useId, useState } from 'react';
import { bookWords, type ContactColumn, contactHeads } from '../../../../shared/rules/directory/book-words.ts';
import type { PlannedRow } from '../../../../shared/rules/directory/plan-contact-import.ts';
import { useNames } from '../../../state/names.ts';
import { contactImportText, contactProblemSentence } from '../../../text/directory-book.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';

interface ContactImportTableProps {
  readonly planned: readonly PlannedRow[];
  readonly skipped: readonly string[];
  /** Offered to whoever keeps the contacts that all offices share. */
  readonly owner?: {
    readonly id: string | undefined;
    readonly officeId: string;
    readonly onChange: (id: string | undefined) => void;
  };
}

type Status = PlannedRow['status'];

const statuses: readonly Status[] = ['wrong', 'new', 'changed', 'same'];
const tones: Readonly<Record<Status, Tone>> = { wrong: 'bad', new: 'good', changed: 'busy', same: 'idle' };
const { columns } = contactImportText;

/** What every row of a file would do; what is wrong stands first, with the reason. */
export function ContactImportTable({ planned, skipped, owner }: ContactImportTableProps) {
  const [shown, setShown] = useState<Status | 'all'>('all');
  const countOf = (status: Status): number => planned.filter((row) => row.status === status).length;
  const rows = planned
    .filter(({ status }) => shown === 'all' || status === shown)
    .sort((left, right) => statuses.indexOf(left.status) - statuses.indexOf(right.status));
  return (
    <>
      <p role="status">
        <strong>
          {contactImportText.counters(countOf('new'), countOf('changed'), countOf('same'), countOf('wrong'))}
        </strong>
        {countOf('wrong') > 0 && <span className="soft">{`　${contactImportText.wrongHint}`}</span>}
      </p>
      {skipped.length > 0 && <p className="faint">{contactImportText.skipped(skipped.join('、'))}</p>}
      <div className="row row-between">
        <Segmented<Status | 'all'>
          size="small"
          aria-label={contactImportText.filter}
          value={shown}
          options={[
            { value: 'all', label: `${contactImportText.all} ${planned.length}` },
            ...statuses.map((value) => ({ value, label: `${contactImportText.statuses[value]} ${countOf(value)}` })),
          ]}
          onChange={setShown}
        />
        {owner && <OwnerChoice owner={owner} />}
      </div>
      <Table<PlannedRow>
        size="small"
        aria-label={contactImportText.table}
        rowKey={({ row }) => row.address}
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: columns.status,
            width: 80,
            render: (_, { status }) => <StateTag tone={tones[status]} label={contactImportText.statuses[status]} />,
          },
          { title: columns.address, width: 130, render: (_, { row }) => <span className="faint">{row.address}</span> },
          { title: columns.name, width: 90, render: (_, { row }) => row.texts.name ?? '' },
          { title: columns.organisation, width: 170, render: (_, { row }) => row.texts.organisation ?? '' },
          { title: columns.what, render: (_, row) => <RowWords row={row} /> },
        ]}
      />
    </>
  );
}

function OwnerChoice({ owner }: { readonly owner: NonNullable<ContactImportTableProps['owner']> }) {
  const names = useNames();
  const id = useId();
  return (
    <span className="row">
      <label htmlFor={id}>{contactImportText.owner}</label>
      <Select
        id={id}
        size="small"
        className="import-owner"
        value={owner.id ?? ''}
        options={[
          { value: '', label: bookWords.shared },
          { value: owner.officeId, label: names.officeName(owner.officeId) },
        ]}
        onChange={(value: string) => owner.onChange(value === '' ? undefined : value)}
      />
    </span>
  );
}

const told: readonly ContactColumn[] = ['position', 'officePhone', 'mobile', 'fax', 'note'];

/** Why a row is not taken, what it changes, or what it says. */
function RowWords({ row: { status, problems, changes = {}, row } }: { readonly row: PlannedRow }) {
  if (status === 'wrong') return <span className="late">{problems.map(contactProblemSentence).join('；')}</span>;
  if (status === 'changed')
    return Object.entries(changes)
      .map(([field, { from, to }]) =>
        contactImportText.change(contactHeads[field as ContactColumn], String(from ?? ''), String(to)),
      )
      .join('；');
  return <span className="soft">{told.flatMap((column) => row.texts[column] ?? []).join('　')}</span>;
}
