import { Alert, Button } from 'antd';
import { useState } from 'react';
import { issueToSign } from '../../../../shared/rules/reception/issue-to-sign.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useMay, useMe } from '../../../state/hooks.ts';
import { KeptReasonDialog } from '../../../state/KeptReasonDialog.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { visitDocumentsText, visitText } from '../../../text/reception.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { isChangedSinceIssue } from '../visit-moves.ts';
import './documents.css';
import { IssueCard } from './IssueCard.tsx';

const pages = ['docx', 'pdf', 'html'] as const;
const sheets = ['docx', 'xlsx', 'pdf', 'html'] as const;

/** 文件: the plan as it was issued and who has signed for it, and every document of the visit as it stands. */
export function DocumentsTab({ file }: VisitProps) {
  const { officeId } = useMe();
  const maySign = useMay()('reception.signIssue');
  const [signing, setSigning] = useState(false);
  const perform = usePerform();
  const due = maySign ? issueToSign(file, officeId) : undefined;
  const isPeer = file.reception.guestKind === 'peer' && file.reception.replyKind !== undefined;
  const current = (document: 'plan' | 'booklet' | 'reply' | 'schedule' | 'tasks' | 'sheet') => ({
    document,
    receptionId: file.id,
  });
  return (
    <div className="stack">
      {due && (
        <Alert
          type="info"
          showIcon
          title={visitDocumentsText.toSign(due.values.sequence)}
          action={
            <Button type="primary" size="small" onClick={() => setSigning(true)}>
              {visitDocumentsText.sign}
            </Button>
          }
        />
      )}
      {isChangedSinceIssue(file) && <Alert type="warning" showIcon title={visitText.changedSinceIssue} />}
      <section className="panel visit-documents" aria-label={visitDocumentsText.current}>
        <h2>{visitDocumentsText.current}</h2>
        <p className="soft">{visitDocumentsText.currentHint}</p>
        <div className="row">
          {(['plan', 'booklet'] as const).map((document) => (
            <DocumentButton
              key={document}
              request="reception.buildDocument"
              document={current(document)}
              formats={pages}
              label={visitDocumentsText.names[document]}
            />
          ))}
          {(['schedule', 'tasks'] as const).map((document) => (
            <DocumentButton
              key={document}
              request="reception.buildDocument"
              document={current(document)}
              formats={sheets}
              label={visitDocumentsText.names[document]}
            />
          ))}
          {file.sheet && (
            <DocumentButton
              request="reception.buildDocument"
              document={current('sheet')}
              formats={sheets}
              label={visitDocumentsText.names.sheet}
            />
          )}
          {isPeer && (
            <DocumentButton
              request="reception.buildDocument"
              document={current('reply')}
              formats={pages}
              label={visitDocumentsText.names.reply}
            />
          )}
        </div>
      </section>
      <h2 className="visit-issues-head">{visitDocumentsText.issues}</h2>
      {file.issues.length === 0 && <p className="soft">{visitDocumentsText.noIssue}</p>}
      <ol className="visit-issues">
        {[...file.issues].reverse().map((issue) => (
          <li key={issue.id}>
            <IssueCard file={file} issue={issue} />
          </li>
        ))}
      </ol>
      {signing && due && (
        <>
          <FocusKeeper />
          <KeptReasonDialog
            draftKey={`reception-sign ${due.id}`}
            title={visitDocumentsText.toSign(due.values.sequence)}
            label={visitDocumentsText.reply}
            hint={visitDocumentsText.replyHint}
            confirm={visitDocumentsText.sign}
            missing=""
            isOptional
            onClose={() => setSigning(false)}
            onConfirm={async (reply) => {
              const input = { id: due.id, ...(reply !== '' && { reply }) };
              const words = { done: visitDocumentsText.signed, failed: visitText.failed };
              return (await perform('reception.signIssue', input, words)).ok;
            }}
          />
        </>
      )}
    </div>
  );
}
