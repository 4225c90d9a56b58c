import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import type { Role } from '../../../../shared/domain/office.ts';
import { copyText } from '../../../bridge/clipboard.ts';
import { useNames } from '../../../state/names.ts';
import { membersText } from '../../../text/members.ts';
import { roleTitles } from '../../../text/names.ts';

/** What the host answered, and whom the code is for. */
export interface IssuedCode extends OutputOf<AppContract, 'members.invite'> {
  readonly officeId: string;
  readonly role: Role;
  readonly name?: string;
}

/** The code, this once. It closes by its button only: a slip of the hand must not take it away. */
export function IssuedCodeDialog({ issued, onClose }: { readonly issued: IssuedCode; readonly onClose: () => void }) {
  const { officeName } = useNames();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { code, officeId, role, name, expiresAt } = issued;
  return (
    <Modal
      open
      title={membersText.codeTitle}
      width={560}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {membersText.close}
        </Button>
      }
    >
      <div className="stack">
        <p>
          {membersText.codeFor(officeName(officeId), roleTitles[role], name)} · {membersText.validUntil(expiresAt)}
        </p>
        <p className="issued-code">{code}</p>
        <div className="row">
          <Button onClick={async () => setCopied(await copyText(code))}>{membersText.copy}</Button>
          <span role="status" className="soft">
            {copied !== null && (copied ? membersText.copied : membersText.copyFailed)}
          </span>
        </div>
        <Alert type="warning" showIcon title={membersText.codeOnce} />
        <div>
          <h3 className="members-heading">{membersText.passOn}</h3>
          <ol className="notice-list">
            {membersText.passOnSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </div>
    </Modal>
  );
}
