import { LockOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { type IdleMinutes, idleChoices } from '../../../../shared/domain/screen-lock.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { lockText } from '../../../text/lock.ts';
import './lock.css';
import { PinDialog } from './PinDialog.tsx';

/** 设置 › 屏幕锁 */
export function LockSection() {
  const hasPin = useAppState(({ lock }) => lock?.hasPin ?? false);
  const { ask } = useActions();
  const [opened, setOpened] = useState<'set' | 'remove' | null>(null);
  return (
    <div className="panel stack settings-panel">
      <p>{lockText.hint}</p>
      <div className="settings-row">
        <span>{lockText.state}</span>
        <div className="row">
          <strong>{hasPin ? lockText.set : lockText.none}</strong>
          <Button type={hasPin ? 'default' : 'primary'} onClick={() => setOpened('set')}>
            {hasPin ? lockText.changePin : lockText.setPin}
          </Button>
          {hasPin && <Button onClick={() => setOpened('remove')}>{lockText.removePin}</Button>}
        </div>
      </div>
      <IdleRow hasPin={hasPin} />
      <div>
        <Button icon={<LockOutlined aria-hidden />} disabled={!hasPin} onClick={() => void ask('lock.lockNow')}>
          {lockText.lockNow} <kbd className="lock-key">{lockText.lockKey}</kbd>
        </Button>
      </div>
      <ul className="notice-list">
        <li>{lockText.alarmsGoOn}</li>
        <li>{lockText.limits}</li>
        <li>{lockText.forgottenNote}</li>
      </ul>
      {opened && <PinDialog hasPin={hasPin} purpose={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function IdleRow({ hasPin }: { readonly hasPin: boolean }) {
  const idleMinutes = useAppState(({ lock }) => lock?.idleMinutes ?? 0);
  const { ask } = useActions();
  const refuse = useRefusalNotice();
  const id = useId();
  const choose = async (minutes: IdleMinutes): Promise<void> => {
    const outcome = await ask('lock.setIdle', { minutes });
    if (!outcome.ok) refuse(outcome.refusal, lockText.failed);
  };
  return (
    <div className="settings-row">
      <span id={id}>{lockText.idle}</span>
      <div>
        <Radio.Group
          aria-labelledby={id}
          optionType="button"
          disabled={!hasPin}
          options={idleChoices.map((value) => ({ value, label: lockText.idleChoices[value] }))}
          value={idleMinutes}
          onChange={({ target }) => void choose(target.value)}
        />
        {!hasPin && <p className="faint">{lockText.idleNeedsPin}</p>}
      </div>
    </div>
  );
}
