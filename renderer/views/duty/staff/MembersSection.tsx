import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay, useMe, useToday } from '../../../state/hooks.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { membersInOrder } from '../member-order.ts';
import { useOfficeRecords } from '../office-records.ts';
import { EntryActions } from './EntryActions.tsx';
import { LeavesDialog } from './LeavesDialog.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import { QuickAddDialog } from './QuickAddDialog.tsx';
import type { SectionProps } from './section-props.ts';

type MemberView = TypedRecordView<'dutyMember'>;
type Dialog =
  | { readonly kind: 'edit'; readonly view: MemberView | undefined }
  | { readonly kind: 'leaves'; readonly memberId: string }
  | { readonly kind: 'quick' };

/** 人员: who may be put on the roster of an office. */
export function MembersSection({ officeId, isBeginning }: SectionProps) {
  const mayEdit = useMay()('duty.addEntries', officeId);
  const members = useMembersInOrder(officeId);
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<Dialog | null>(isBeginning ? { kind: 'edit', view: undefined } : null);
  const shown = members.filter(({ values }) => matches(values, query.trim()));
  const columns = useColumns(officeId, mayEdit, setDialog);
  const member = dialog?.kind === 'leaves' ? members.find(({ id }) => id === dialog.memberId) : undefined;
  const close = (): void => setDialog(null);
  const buttons = mayEdit && (
    <div className="row">
      <Button onClick={() => setDialog({ kind: 'quick' })}>{staffText.quickAdd}</Button>
      <Button type="primary" onClick={() => setDialog({ kind: 'edit', view: undefined })}>
        {staffText.addMember}
      </Button>
    </div>
  );
  return (
    <div className="stack">
      {members.length === 0 ? (
        <EmptyHint title={staffText.emptyMembers} hint={staffText.emptyMembersHint}>
          {buttons}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <Input.Search
              className="member-search"
              allowClear
              aria-label={staffText.searchMembers}
              placeholder={staffText.searchMembers}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
            {buttons}
          </div>
          <Table<MemberView>
            size="small"
            rowKey="id"
            dataSource={shown}
            locale={{ emptyText: staffText.noMatch }}
            pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
            columns={columns}
          />
        </>
      )}
      {dialog && <FocusKeeper />}
      {dialog?.kind === 'edit' && <MemberDialog officeId={officeId} view={dialog.view} onClose={close} />}
      {dialog?.kind === 'quick' && <QuickAddDialog officeId={officeId} onClose={close} />}
      {member && <LeavesDialog member={member} onClose={close} />}
    </div>
  );
}

function useMembersInOrder(officeId: string): MemberView[] {
  const book = useDutyBook(officeId);
  const views = new Map(useOfficeRecords('dutyMember', officeId).map((view) => [view.id, view]));
  return membersInOrder(book).flatMap(({ id }) => views.get(id) ?? []);
}

const matches = ({ name, title, phones, tags }: MemberView['values'], query: string): boolean =>
  query === '' || [name, title, ...phones, ...tags].some((text) => text.includes(query));

function useColumns(
  officeId: string,
  mayEdit: boolean,
  onOpen: (dialog: Dialog) => void,
): TableColumnsType<MemberView> {
  const isOwn = useMe().officeId === officeId;
  const today = useToday();
  const leaves = useOfficeRecords('dutyLeave', officeId);
  const { groups } = useDutyBook(officeId);
  const { columns } = staffText;
  const groupsOf = (id: string): string =>
    [...groups.values()]
      .filter(({ memberIds }) => memberIds.includes(id))
      .map(({ name }) => name)
      .join('、');
  const standingOf = (memberId: string, { joinsOn, leavesOn, nightBarFrom, nightBarUntil }: MemberView['values']) => [
    ...(joinsOn || leavesOn ? [staffText.inOffice(joinsOn, leavesOn)] : []),
    ...(isOwn && isBarAhead(nightBarFrom, nightBarUntil, today)
      ? [staffText.nightBar(nightBarFrom, nightBarUntil)]
      : []),
    ...leaves
      .filter(({ values }) => values.memberId === memberId && values.toDate >= today)
      .map(({ values: { fromDate, toDate } }) => staffText.onLeave(fromDate, toDate)),
  ];
  return [
    { title: columns.name, width: 84, render: (_, { values }) => <strong>{values.name}</strong> },
    { title: columns.title, render: (_, { values }) => values.title },
    { title: columns.phones, width: 128, render: (_, { values }) => <Phones phones={values.phones} /> },
    { title: columns.tags, width: 100, render: (_, { values }) => values.tags.join('、') },
    { title: columns.groups, width: 110, render: (_, { id }) => groupsOf(id) },
    {
      title: columns.standing,
      render: (_, { id, values }) => (
        <ul className="notice-list plain-list">
          {standingOf(id, values).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ),
    },
    ...(mayEdit
      ? [
          {
            width: 220,
            render: (_: unknown, view: MemberView) => (
              <EntryActions view={view} name={view.values.name} onEdit={() => onOpen({ kind: 'edit', view })}>
                <Button
                  size="small"
                  aria-label={staffText.leavesOf(view.values.name)}
                  onClick={() => onOpen({ kind: 'leaves', memberId: view.id })}
                >
                  {staffText.openLeaves}
                </Button>
              </EntryActions>
            ),
          },
        ]
      : []),
  ];
}

function Phones({ phones }: { readonly phones: readonly string[] }) {
  const [first = '', ...others] = phones;
  return (
    <>
      {first}
      {others.length > 0 && <div className="faint">{others.join('、')}</div>}
    </>
  );
}

/** A bar that is over is nobody's business any more. */
const isBarAhead = (from: PlainDate | undefined, until: PlainDate | undefined, today: PlainDate): boolean =>
  (from !== undefined || until !== undefined) && (until === undefined || until >= today);
