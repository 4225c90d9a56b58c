import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { AnswerNotice } from '../../../state/AnswerNotice.tsx';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { membersText } from '../../../text/members.ts';
import { InvitationsTable } from './InvitationsTable.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { type IssuedCode, IssuedCodeDialog } from './IssuedCodeDialog.tsx';
import { MembersTable } from './MembersTable.tsx';
import './members.css';

/** 设置 › 成员与电脑: who belongs and since when, who was invited, and the way in and out. */
export function MembersSection() {
  const answer = useMembers();
  const [isInviting, setIsInviting] = useState(false);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const list = answer.value;
  const handleIssued = (code: IssuedCode): void => {
    setIsInviting(false);
    setIssued(code);
    answer.reload();
  };
  return (
    <div className="stack">
      <AnswerNotice answer={answer} />
      {list && (
        <>
          <HeldBack />
          <section className="panel stack" aria-labelledby="members-title">
            <div className="row row-between">
              <h2 id="members-title" className="members-heading">
                {membersText.members}
              </h2>
              {list.mayInvite && (
                <Button type="primary" onClick={() => setIsInviting(true)}>
                  {membersText.invite}
                </Button>
              )}
            </div>
            <p className="soft">
              <Admission isEncrypted={list.isEncrypted} /> {!list.mayInvite && membersText.noRight}
            </p>
            <MembersTable list={list} onChanged={answer.reload} />
          </section>
          <section className="panel stack" aria-labelledby="invitations-title">
            <h2 id="invitations-title" className="members-heading">
              {membersText.invitations}
            </h2>
            <InvitationsTable list={list} onChanged={answer.reload} />
          </section>
          {isInviting && (
            <InviteDialog isEncrypted={list.isEncrypted} onIssued={handleIssued} onClose={() => setIsInviting(false)} />
          )}
        </>
      )}
      {issued && <IssuedCodeDialog issued={issued} onClose={() => setIssued(null)} />}
    </div>
  );
}

/** The list, asked for again whenever something arrived that may change it. */
function useMembers() {
  const answer = useAnswer('members.list');
  const { reload } = answer;
  const news = useAppState(
    ({ replica, sync, workspace }) => `${replica.revision} ${sync?.quarantinedOperations} ${workspace?.membership}`,
  );
  const [known, setKnown] = useState(news);
  useEffect(() => {
    if (known === news) return;
    setKnown(news);
    reload();
  }, [known, news, reload]);
  return answer;
}

function Admission({ isEncrypted }: { readonly isEncrypted: boolean }) {
  const requiresInvitation = useAppState((state) => state.workspace?.requiresInvitation === true);
  const { open, invitation, encrypted } = membersText.admission;
  return requiresInvitation ? (isEncrypted ? encrypted : invitation) : open;
}

function HeldBack() {
  const count = useAppState((state) => state.sync?.quarantinedOperations ?? 0);
  if (count === 0) return null;
  return <Alert type="warning" showIcon title={membersText.held(count)} description={membersText.heldHint} />;
}
