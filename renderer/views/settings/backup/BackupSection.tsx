import { Alert, Button, Radio } from 'antd';
import { useId, useState } from 'react';
import type { BackupStatus } from '../../../../shared/contract/backup.contract.ts';
import { AnswerNotice } from '../../../state/AnswerNotice.tsx';
import { useMe } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { backupText, backupWarning } from '../../../text/backup.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { BackupList } from './BackupList.tsx';

/** 备份: where copies of this workstation's journals go, how often, and what to get back from them. */
export function BackupSection() {
  const answer = useAnswer('backups.getStatus');
  const [told, setTold] = useState<BackupStatus | null>(null);
  const status = told ?? answer.value;
  return (
    <div className="stack data-section">
      <AnswerNotice answer={answer} />
      {status && <Place status={status} onStatus={setTold} />}
      {status && <BackupList status={status} />}
    </div>
  );
}

interface PlaceProps {
  readonly status: BackupStatus;
  readonly onStatus: (status: BackupStatus) => void;
}

function Place({ status, onStatus }: PlaceProps) {
  const mayBackUp = useMe().role !== 'viewer';
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [busyWith, setBusyWith] = useState<'choose' | 'make' | null>(null);
  const warning = backupWarning(status);
  const choose = async (): Promise<void> => {
    setBusyWith('choose');
    const outcome = await ask('backups.chooseFolder');
    setBusyWith(null);
    if (!outcome.ok) return showRefusal(outcome.refusal, backupText.chooseFailed);
    if (outcome.value === null) return;
    onStatus(outcome.value);
    tell({ done: backupText.chosen });
  };
  const make = async (): Promise<void> => {
    setBusyWith('make');
    const outcome = await ask('backups.make');
    setBusyWith(null);
    if (!outcome.ok) {
      showRefusal(outcome.refusal, backupText.makeFailed);
      const now = await ask('backups.getStatus');
      if (now.ok) onStatus(now.value);
      return;
    }
    onStatus(outcome.value.status);
    tell({ done: backupText.made });
  };
  return (
    <section className="panel stack" aria-labelledby="backup-title">
      <h2 id="backup-title" className="data-heading">
        {backupText.title}
      </h2>
      <p className="soft">{backupText.hint}</p>
      {warning !== null && <Alert type="warning" showIcon title={warning} />}
      <div className="settings-row">
        <span>{backupText.place}</span>
        <div className="stack">
          <code className="backup-place">{status.folder}</code>
          {status.isOwnFolder && (
            <span className="soft">{status.canChoose ? backupText.ownPlace : backupText.ownPlaceByHand}</span>
          )}
          {status.canChoose && mayBackUp && (
            <div>
              <Button onClick={choose} loading={busyWith === 'choose'}>
                {backupText.choose}
              </Button>
            </div>
          )}
        </div>
      </div>
      {mayBackUp && <Automatic status={status} onStatus={onStatus} />}
      {mayBackUp && (
        <div className="row">
          <Button type="primary" onClick={make} loading={busyWith === 'make'}>
            {backupText.make}
          </Button>
          <span role="status" className="soft">
            {busyWith === 'make' ? backupText.making : ''}
          </span>
        </div>
      )}
    </section>
  );
}

function Automatic({ status: { every, keep }, onStatus }: PlaceProps) {
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [everyId, keepId] = [useId(), useId()];
  const configure = async (choice: Pick<BackupStatus, 'every' | 'keep'>): Promise<void> => {
    const outcome = await ask('backups.configure', choice);
    if (!outcome.ok) return showRefusal(outcome.refusal, backupText.configureFailed);
    onStatus(outcome.value);
    tell({ done: backupText.configured });
  };
  return (
    <>
      <div className="settings-row">
        <span id={everyId}>{backupText.automatic}</span>
        <Radio.Group
          aria-labelledby={everyId}
          optionType="button"
          options={Object.entries(backupText.every).map(([value, label]) => ({ value, label }))}
          value={every}
          onChange={({ target }) => void configure({ every: target.value, keep })}
        />
      </div>
      <div className="settings-row">
        <label htmlFor={keepId}>{backupText.keep}</label>
        <div className="row">
          <NumberInput
            id={keepId}
            min={1}
            max={60}
            precision={0}
            value={keep}
            changeOnWheel={false}
            onChange={(next) => next !== null && next !== keep && void configure({ every, keep: next })}
          />
          <span className="faint">{backupText.keepHint}</span>
        </div>
      </div>
    </>
  );
}
