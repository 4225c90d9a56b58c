import { App, Button, Table } from 'antd';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { fullInstantWords } from '../../../text/date-words.ts';
import { membersText, removalConsequences } from '../../../text/members.ts';
import { roleTitles } from '../../../text/names.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { type MemberRow, memberRows } from './member-rows.ts';

interface MembersTableProps {
  readonly list: OutputOf<AppContract, 'members.list'>;
  readonly onChanged: () => void;
}

export function MembersTable({ list, onChanged }: MembersTableProps) {
  const records = useRecords();
  const { officeName } = useNames();
  const remove = useRemoval(list.isEncrypted, onChanged);
  const rows = memberRows(
    list.members,
    officesInOrder(records, '').map(({ id }) => id),
  );
  const nameOf = (deviceId: string | null): string =>
    list.members.find((member) => member.deviceId === deviceId)?.personName ?? '';
  const { columns } = membersText;
  if (rows.length === 0) return <EmptyHint title={membersText.noMembers} hint={membersText.noMembersHint} />;
  return (
    <Table<MemberRow>
      size="small"
      aria-label={membersText.membersTable}
      rowKey="deviceId"
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: columns.person, render: (_, row) => <Person row={row} /> },
        {
          title: columns.office,
          render: (_, { officeId, role }) => (
            <TwoLines main={officeName(officeId) || membersText.unknownOffice} more={roleTitles[role]} />
          ),
        },
        { title: columns.computer, render: (_, row) => <Computer row={row} /> },
        {
          title: columns.joined,
          render: (_, row) => (
            <TwoLines main={fullInstantWords(row.joinedAt)} more={originOf(row, nameOf(row.enrolledBy))} />
          ),
        },
        {
          title: columns.state,
          render: (_, row) => <Standing row={row} removerName={nameOf(row.removed?.by ?? null)} />,
        },
        ...(list.mayInvite
          ? [
              {
                title: columns.action,
                width: 84,
                render: (_: unknown, row: MemberRow) =>
                  row.isRemovable && (
                    <Button
                      size="small"
                      danger
                      aria-label={membersText.removeOf(row.personName, row.deviceId)}
                      onClick={() => remove(row)}
                    >
                      {membersText.remove}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

export function TwoLines({ main, more }: { readonly main: string; readonly more: string }) {
  return (
    <>
      <div>{main}</div>
      <div className="faint">{more}</div>
    </>
  );
}

function Person({ row: { personName, isThisDevice, isOwner } }: { readonly row: MemberRow }) {
  return (
    <div className="row">
      {personName || <span className="soft">{membersText.unnamed}</span>}
      {isThisDevice && <StateTag tone="info" label={membersText.thisComputer} />}
      {isOwner && <StateTag tone="idle" label={membersText.owner} />}
    </div>
  );
}

function Computer({ row: { deviceId, computerName, succeeds, succeededBy } }: { readonly row: MemberRow }) {
  return (
    <>
      <TwoLines main={computerName ?? membersText.noComputerName} more={membersText.mark(deviceId)} />
      {succeeds !== null && <div className="faint">{membersText.succeeds(succeeds)}</div>}
      {succeededBy !== null && <div className="faint">{membersText.succeeded(succeededBy)}</div>}
    </>
  );
}

function originOf({ isOwner, enrolledBy }: MemberRow, inviterName: string): string {
  if (isOwner) return membersText.founded;
  return enrolledBy === null ? membersText.joinedAlone : membersText.invitedBy(inviterName);
}

function Standing({ row: { state, removed }, removerName }: { readonly row: MemberRow; readonly removerName: string }) {
  return (
    <>
      <StateTag tone={state === 'active' ? 'good' : 'bad'} label={membersText.states[state]} />
      {removed && <div className="faint">{membersText.removedBy(removerName, removed.at)}</div>}
    </>
  );
}

/** Says all that a removal does before it is done. */
function useRemoval(isEncrypted: boolean, onRemoved: () => void): (row: MemberRow) => void {
  const { modal } = App.useApp();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const order = async (deviceId: string): Promise<void> => {
    const outcome = await ask('members.remove', { deviceId });
    if (outcome.ok) tell({ done: membersText.removed });
    else showRefusal(outcome.refusal, membersText.removeFailed);
    onRemoved();
  };
  return ({ deviceId, personName, relatives }) =>
    void modal.confirm({
      title: membersText.removeTitle(personName),
      width: 520,
      content: (
        <>
          <p className="soft">{membersText.mark(deviceId)}</p>
          <ul className="notice-list">
            {removalConsequences({ isEncrypted, relatives }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ),
      okText: membersText.removeConfirm,
      okButtonProps: { danger: true },
      cancelText: membersText.removeCancel,
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => order(deviceId),
    });
}
