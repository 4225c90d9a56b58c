import { App, Button } from 'antd';
import { useState } from 'react';
import type { BackupStatus } from '../../../../shared/contract/backup.contract.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { backupText } from '../../../text/backup.ts';
import { sizeWords } from '../../../text/check.ts';
import { fullInstantWords } from '../../../text/date-words.ts';
import { recoveryText } from '../../../text/history.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import './backup.css';

type Backup = BackupStatus['backups'][number];

export function BackupList({ status: { backups } }: { readonly status: BackupStatus }) {
  const [opened, setOpened] = useState<Backup | null>(null);
  return (
    <section className="panel stack" aria-labelledby="backup-list-title">
      <h2 id="backup-list-title" className="data-heading">
        {backupText.list}
      </h2>
      {backups.length === 0 && <p className="soft">{backupText.none}</p>}
      <ul className="backup-list">
        {backups.map((backup) => (
          <BackupLine key={backup.name} backup={backup} onOpen={() => setOpened(backup)} />
        ))}
      </ul>
      {opened && (
        <RestoreDialog
          name={opened.name}
          title={backupText.previewTitle(whenOf(opened))}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

const whenOf = ({ madeAt, name }: Backup): string => (madeAt === null ? name : fullInstantWords(madeAt));

function BackupLine({ backup, onOpen }: { readonly backup: Backup; readonly onOpen: () => void }) {
  const mayRestore = useMe().role !== 'viewer';
  const mayCopy = useMay()('history.writeCopy');
  const { modal } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const { name, commits, operations, bytes, isOther } = backup;
  const isUsable = commits !== null && operations !== null && !isOther;
  const write = async (): Promise<void> => {
    const outcome = await ask('backups.openCopy', { name });
    if (!outcome.ok) return showRefusal(outcome.refusal, recoveryText.copyFailed);
    modal.success({
      title: recoveryText.copyDone,
      content: (
        <div className="stack">
          <p>{recoveryText.copyWhere(outcome.value.operations)}</p>
          <p className="backup-place">{outcome.value.folder}</p>
          <p className="soft">{recoveryText.copyOpen}</p>
        </div>
      ),
    });
  };
  const handleCopy = (): void => {
    modal.confirm({
      title: backupText.copyTitle(whenOf(backup)),
      content: backupText.copyHint,
      okText: recoveryText.copyConfirm,
      onOk: write,
    });
  };
  return (
    <li>
      <strong>{whenOf(backup)}</strong>
      <span className="soft">
        {isOther ? backupText.other : isUsable ? backupText.counts(commits, operations) : backupText.unreadable}
      </span>
      <span className="faint">{isUsable ? sizeWords(bytes) : ''}</span>
      <span className="backup-actions">
        {isUsable && mayRestore && (
          <Button aria-label={backupText.previewOf(whenOf(backup))} onClick={onOpen}>
            {backupText.preview}
          </Button>
        )}
        {isUsable && mayCopy && (
          <Button aria-label={backupText.copyOf(whenOf(backup))} onClick={handleCopy}>
            {backupText.copy}
          </Button>
        )}
      </span>
    </li>
  );
}
