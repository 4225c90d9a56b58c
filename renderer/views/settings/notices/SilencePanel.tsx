import { Button } from 'antd';
import { useId, useState } from 'react';
import { isSilent } from '../../../../shared/rules/notices.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { noticesText } from '../../../text/notices.ts';
import { SilenceDialog } from './SilenceDialog.tsx';

/** The bell held back for a while, by whom and why; and what stays on whatever is chosen. */
export function SilencePanel() {
  const silence = useAppState(({ notices, now }) => (isSilent(notices.silence, now) ? notices.silence : null));
  const { ask } = useActions();
  const refuse = useRefusalNotice();
  const [isAsking, setIsAsking] = useState(false);
  const titleId = useId();
  const staysId = useId();
  const soundAgain = async (): Promise<void> => {
    const outcome = await ask('desktop.soundAlarms');
    if (!outcome.ok) refuse(outcome.refusal, noticesText.failed);
  };
  return (
    <>
      <section className="panel stack" aria-labelledby={titleId}>
        <h2 id={titleId} className="notices-title">
          {noticesText.silence}
        </h2>
        <p className="soft">{noticesText.silenceHint}</p>
        <div className="row" role="status">
          {silence ? (
            <div>
              <strong className="late">{noticesText.silenced(instantWords(silence.until))}</strong>
              <p>{noticesText.silencedBy(silence.by, instantWords(silence.from), silence.reason)}</p>
            </div>
          ) : (
            <span>{noticesText.sounds}</span>
          )}
        </div>
        <div>
          {silence ? (
            <Button type="primary" onClick={soundAgain}>
              {noticesText.soundAgain}
            </Button>
          ) : (
            <Button onClick={() => setIsAsking(true)}>{noticesText.silenceAction}</Button>
          )}
        </div>
      </section>
      <section className="panel stack" aria-labelledby={staysId}>
        <h2 id={staysId} className="notices-title">
          {noticesText.stays}
        </h2>
        <ul className="notice-list">
          {noticesText.staying.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      {isAsking && <SilenceDialog onClose={() => setIsAsking(false)} />}
    </>
  );
}
