import { Button } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import { checkCode } from '../../../../shared/rules/documents/check-code.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { officeReceipts } from '../../../state/receipts.ts';
import { isClosed } from '../../../state/records.ts';
import { instantWords } from '../../../text/date-words.ts';
import { versionText } from '../../../text/versions.ts';
import { DocumentMenu } from './DocumentMenu.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';
import { RedistributeButton } from './RedistributeButton.tsx';
import { SignDialog } from './SignDialog.tsx';
import { VersionComparison } from './VersionComparison.tsx';

interface VersionDetailsProps {
  readonly version: TypedRecordView<'bulletinVersion'>;
  readonly weekStart: PlainDate;
}

export function VersionDetails({ version, weekStart }: VersionDetailsProps) {
  const records = useRecords();
  const mayDo = useMay();
  const me = useMe();
  const [isSigning, setIsSigning] = useState(false);
  const signedAt = officeReceipts(records, version.id).get(me.officeId)?.signedAt;
  const { digest } = version.values;
  return (
    <div className="version-details stack">
      <header className="row row-between">
        <h2>
          {versionNumber(version.values.sequence)}
          <small>{versionText.itemCount(version.values.items.length)}</small>
          {digest !== undefined && <small className="check-code">{versionText.checkCode(checkCode(digest))}</small>}
        </h2>
        <div className="row">
          {signedAt !== undefined && <span className="soft">{versionText.signedByMe(instantWords(signedAt))}</span>}
          {mayDo('plans.publish') && <RedistributeButton versionId={version.id} />}
          <DocumentMenu version={version} />
          {signedAt === undefined && mayDo('plans.signReceipt') && (
            <Button type="primary" onClick={() => setIsSigning(true)}>
              {versionText.sign}
            </Button>
          )}
        </div>
      </header>
      {isClosed(version) && <p className="soft">{versionText.redacted}</p>}
      <ReceiptTable version={version} />
      <VersionComparison version={version} weekStart={weekStart} />
      {isSigning && <SignDialog version={version} onClose={() => setIsSigning(false)} />}
    </div>
  );
}
