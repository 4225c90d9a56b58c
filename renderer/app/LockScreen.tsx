import { LockOutlined, WarningFilled } from '@ant-design/icons';
import { Button, type InputRef } from 'antd';
import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import type { LockState } from '../../shared/contract/lock.contract.ts';
import { useActions, useAppState, useStateReader } from '../state/StateProvider.tsx';
import { alarmText } from '../text/alarms.ts';
import { lockText } from '../text/lock.ts';
import { refusalSentence } from '../text/refusals.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { PinInput } from '../ui/PinInput.tsx';
import { ForgottenPin } from './ForgottenPin.tsx';
import './lock-screen.css';
import { useAlarmSignals } from './use-alarm-signals.ts';
import { useSecondsUntil } from './use-seconds-until.ts';

/** All that a locked page shows: no view is there behind it, and no record in the page. */
export function LockScreen({ lock }: { readonly lock: LockState }) {
  return (
    <main className="full-page lock-screen">
      <LockedAlarm lock={lock} />
      <LockOutlined className="lock-sign" aria-hidden />
      <h1>{lockText.title}</h1>
      <p className="soft">{lockText.product}</p>
      <UnlockForm nextTryAt={lock.nextTryAt} />
      <p className="faint">{lockText.keptHint}</p>
      <ForgottenPin />
    </main>
  );
}

/** That something rings and by when; of what is told to nobody who has not unlocked. */
function LockedAlarm({ lock: { alarms } }: { readonly lock: LockState }) {
  const { isAudible, isSilent } = useAlarmSignals(alarms.length);
  const { clock } = useActions();
  const read = useStateReader();
  const silence = useAppState(({ notices }) => notices.silence);
  const serverClock = useCallback(() => clock() + (read().lock?.clockOffsetMs ?? 0), [clock, read]);
  if (alarms.length === 0) return null;
  const [next] = alarms
    .flatMap(({ from, dueAt }) => (from === undefined || dueAt === undefined ? [] : { from, dueAt }))
    .sort((left, right) => left.dueAt - right.dueAt);
  return (
    <section className="lock-alarm" role="alert">
      <p className="lock-alarm-head">
        <WarningFilled aria-hidden />
        <strong>{lockText.alarm}</strong>
        {next && <Countdown {...next} clock={serverClock} />}
      </p>
      <p>{lockText.alarms(alarms.length)}</p>
      {!isAudible && <p className="soft">{alarmText.soundOff}</p>}
      {isSilent && silence && <p>{lockText.silent}</p>}
    </section>
  );
}

function UnlockForm({ nextTryAt }: Pick<LockState, 'nextTryAt'>) {
  const { ask, clock } = useActions();
  const [pin, setPin] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  /** What was wrong with the last try, and when the next may be made. */
  const [refused, setRefused] = useState<{ readonly sentence: string; readonly until: number } | null>(null);
  const input = useRef<InputRef>(null);
  const inputId = useId();
  const problemId = useId();
  const seconds = useSecondsUntil(refused?.until ?? nextTryAt);
  const mayTry = seconds === 0 && !isBusy;
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!mayTry || pin === '') return;
    setIsBusy(true);
    const outcome = await ask('lock.unlock', { pin });
    setIsBusy(false);
    if (outcome.ok) return;
    setPin('');
    const { code, details } = outcome.refusal;
    const { retryAfterMs = 0 } = (details ?? {}) as { readonly retryAfterMs?: number };
    const sentence = code === 'WRONG_PIN' ? lockText.wrong : refusalSentence(code, details, false);
    setRefused({ sentence, until: clock() + retryAfterMs });
    input.current?.focus();
  };
  return (
    <form className="lock-form" onSubmit={unlock}>
      <label htmlFor={inputId} className="visually-hidden">
        {lockText.pin}
      </label>
      <PinInput
        id={inputId}
        ref={input}
        autoFocus
        placeholder={lockText.pin}
        value={pin}
        isWrong={refused !== null}
        aria-describedby={problemId}
        onChange={setPin}
      />
      <Button type="primary" htmlType="submit" disabled={!mayTry} loading={isBusy}>
        {lockText.unlock}
      </Button>
      <p id={problemId} className="lock-problem late" role="alert">
        {refused?.sentence}
        {seconds > 0 && <span aria-live="off"> {lockText.waitFor(seconds)}</span>}
      </p>
    </form>
  );
}
