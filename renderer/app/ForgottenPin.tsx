import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useActions } from '../state/StateProvider.tsx';
import { lockText } from '../text/lock.ts';
import { refusalSentence } from '../text/refusals.ts';

/** The honest way out of a forgotten PIN, opened by whoever needs it. */
export function ForgottenPin() {
  const { ask } = useActions();
  const [isOpen, setIsOpen] = useState(false);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const inputId = useId();
  const panelId = useId();
  const tryCode = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') return;
    const outcome = await ask('lock.unlockByCode', { code });
    if (outcome.ok) return;
    const { code: refusal, details } = outcome.refusal;
    const wasTried = (details as { readonly isTried?: boolean } | undefined)?.isTried !== false;
    const isWrong = refusal === 'WRONG_INVITATION_CODE' && wasTried;
    setProblem(isWrong ? lockText.wrongCode : refusalSentence(refusal, details, false));
  };
  return (
    <section className="lock-forgotten">
      <Button type="link" aria-expanded={isOpen} aria-controls={panelId} onClick={() => setIsOpen(!isOpen)}>
        {lockText.forgotten}
      </Button>
      <div id={panelId} hidden={!isOpen} className="panel stack">
        <p>{lockText.forgottenHint}</p>
        <form className="lock-form" onSubmit={tryCode}>
          <label htmlFor={inputId} className="visually-hidden">
            {lockText.code}
          </label>
          <Input
            id={inputId}
            value={code}
            maxLength={40}
            autoComplete="off"
            placeholder={lockText.code}
            onChange={({ target }) => setCode(target.value)}
          />
          <Button htmlType="submit">{lockText.codeConfirm}</Button>
          <p className="lock-problem late" role="alert">
            {problem}
          </p>
        </form>
        <p className="soft">{lockText.forgottenElse}</p>
      </div>
    </section>
  );
}
