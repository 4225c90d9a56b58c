import { App, Button, Table } from 'antd';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import { useNames } from '../../../state/names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { fullInstantWords } from '../../../text/date-words.ts';
import { invitationWords, type ListedInvitation, membersText } from '../../../text/members.ts';
import { roleTitles } from '../../../text/names.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { TwoLines } from './MembersTable.tsx';

interface InvitationsTableProps {
  readonly list: OutputOf<AppContract, 'members.list'>;
  readonly onChanged: () => void;
}

/** Open ones first, then by when they were issued, the latest on top. */
const inOrder = (invitations: readonly ListedInvitation[]): ListedInvitation[] =>
  [...invitations].sort(
    (left, right) =>
      Number(right.standing === 'open') - Number(left.standing === 'open') || right.invitedAt - left.invitedAt,
  );

export function InvitationsTable({ list, onChanged }: InvitationsTableProps) {
  const { officeName } = useNames();
  const revoke = useRevocation(onChanged);
  const nameOf = (deviceId: string | null): string =>
    list.members.find((member) => member.deviceId === deviceId)?.personName ?? '';
  const placeOf = ({ officeId, role }: ListedInvitation): string =>
    `${officeName(officeId) || membersText.unknownOffice}${roleTitles[role]}`;
  const whoOf = (invitation: ListedInvitation): string => `${placeOf(invitation)}${invitation.name ?? ''}`;
  const { columns } = membersText;
  if (list.invitations.length === 0) return <p className="soft">{membersText.noInvitations}</p>;
  return (
    <Table<ListedInvitation>
      size="small"
      aria-label={membersText.invitationsTable}
      rowKey="invitationId"
      dataSource={inOrder(list.invitations)}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: columns.invited,
          render: (_, invitation) => (
            <TwoLines main={placeOf(invitation)} more={invitation.name ?? membersText.noName} />
          ),
        },
        {
          title: columns.issued,
          render: (_, { invitedBy, invitedAt }) => (
            <TwoLines main={fullInstantWords(invitedAt)} more={membersText.invitedBy(nameOf(invitedBy))} />
          ),
        },
        { title: columns.expires, render: (_, { expiresAt }) => fullInstantWords(expiresAt) },
        {
          title: columns.state,
          render: (_, { standing, usedBy }) => (
            <>
              <StateTag {...invitationWords[standing]} />
              {usedBy !== null && (
                <div className="faint">{`${nameOf(usedBy) || membersText.unnamed} · ${membersText.mark(usedBy)}`}</div>
              )}
            </>
          ),
        },
        ...(list.mayInvite
          ? [
              {
                title: columns.action,
                width: 84,
                render: (_: unknown, invitation: ListedInvitation) =>
                  invitation.standing === 'open' && (
                    <Button
                      size="small"
                      aria-label={membersText.revokeOf(whoOf(invitation))}
                      onClick={() => revoke(invitation.invitationId, whoOf(invitation))}
                    >
                      {membersText.revoke}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function useRevocation(onRevoked: () => void): (invitationId: string, who: string) => void {
  const { modal } = App.useApp();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const order = async (invitationId: string): Promise<void> => {
    const outcome = await ask('members.revokeInvitation', { invitationId });
    if (outcome.ok) tell({ done: membersText.revoked });
    else showRefusal(outcome.refusal, membersText.revokeFailed);
    onRevoked();
  };
  return (invitationId, who) =>
    void modal.confirm({
      title: membersText.revokeTitle(who),
      content: membersText.revokeHint,
      okText: membersText.revokeConfirm,
      cancelText: membersText.cancel,
      onOk: () => order(invitationId),
    });
}
