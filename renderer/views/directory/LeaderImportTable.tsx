import { Checkbox, Input, Select, Table } from 'antd';
import { leaderBodySchema } from '../../../shared/domain/leader.ts';
import { useRecords } from '../../state/hooks.ts';
import { officesInOrder } from '../../state/records.ts';
import { directoryText, leaderDoubtSentence, leaderImportText } from '../../text/directory.ts';
import { leaderBodyNames } from '../../text/names.ts';
import { type LeaderDraft, leaderOfDraft } from './leader-drafts.ts';

interface LeaderImportTableProps {
  readonly drafts: readonly LeaderDraft[];
  readonly onChange: (drafts: readonly LeaderDraft[]) => void;
}

const bodyOptions = leaderBodySchema.options.map((body) => ({ value: body, label: leaderBodyNames[body] }));

export function LeaderImportTable({ drafts, onChange }: LeaderImportTableProps) {
  const offices = officesInOrder(useRecords(), '').map(({ id, values }) => ({ value: id, label: values.shortName }));
  const set = (draft: LeaderDraft, changes: Partial<LeaderDraft>): void =>
    onChange(drafts.map((each) => (each.row === draft.row ? { ...each, ...changes } : each)));
  const known = drafts.filter(({ row }) => row.isKnown).length;
  const open = drafts.filter((draft) => draft.isChosen && !leaderOfDraft(draft)).length;
  const { columns } = directoryText;
  const label = (field: string, { name, row }: LeaderDraft): string =>
    leaderImportText.rowField(field, name || row.address);
  return (
    <>
      <p role="status">
        <strong>{leaderImportText.counters(drafts.length, open, known)}</strong>
        {open > 0 && <span className="soft">{`　${leaderImportText.needed}`}</span>}
      </p>
      <Table<LeaderDraft>
        size="small"
        aria-label={leaderImportText.table}
        rowKey={({ row }) => `${row.address} ${row.values.rankOrder} ${row.values.name}`}
        dataSource={[...drafts]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            width: 40,
            render: (_, draft) => (
              <Checkbox
                aria-label={leaderImportText.choose(draft.name)}
                checked={draft.isChosen}
                disabled={draft.row.isKnown}
                onChange={({ target }) => set(draft, { isChosen: target.checked })}
              />
            ),
          },
          { title: leaderImportText.source, width: 220, render: (_, draft) => <SourceNote draft={draft} /> },
          {
            title: columns.name,
            width: 120,
            render: (_, draft) => (
              <Input
                size="small"
                aria-label={label(columns.name, draft)}
                maxLength={30}
                value={draft.name}
                onChange={({ target }) => set(draft, { name: target.value })}
              />
            ),
          },
          {
            title: columns.title,
            render: (_, draft) => (
              <Input
                size="small"
                aria-label={label(columns.title, draft)}
                maxLength={60}
                value={draft.title}
                onChange={({ target }) => set(draft, { title: target.value })}
              />
            ),
          },
          {
            title: columns.body,
            width: 120,
            render: (_, draft) => (
              <Select
                size="small"
                className="leader-import-select"
                aria-label={label(columns.body, draft)}
                status={draft.body ? '' : 'warning'}
                value={draft.body}
                options={bodyOptions}
                onChange={(body) => set(draft, { body })}
              />
            ),
          },
          {
            title: columns.office,
            width: 150,
            render: (_, draft) => (
              <Select
                size="small"
                className="leader-import-select"
                aria-label={label(columns.office, draft)}
                status={draft.officeId ? '' : 'warning'}
                value={draft.officeId}
                options={offices}
                onChange={(officeId) => set(draft, { officeId })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function SourceNote({ draft }: { readonly draft: LeaderDraft }) {
  const { address, doubts, isKnown } = draft.row;
  const notes = isKnown ? [leaderImportText.known] : doubts.map(({ code }) => leaderDoubtSentence(code));
  return <span className="faint">{[address, ...notes].join(' · ')}</span>;
}
