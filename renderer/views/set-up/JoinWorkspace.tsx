import { Spin } from 'antd';
import { useState } from 'react';
import { useAppState } from '../../state/StateProvider.tsx';
import { setUpText } from '../../text/set-up.ts';
import { JoinForm } from './JoinForm.tsx';
import { ShareNotice, StandingNotice } from './JoinNotices.tsx';

/** Joining as the workspace wants it: with a code, or by saying who one is. A code works in both. */
export function JoinWorkspace() {
  const districtName = useAppState((state) => state.workspace?.districtName);
  const requiresInvitation = useAppState((state) => state.workspace?.requiresInvitation ?? null);
  const [hasCode, setHasCode] = useState(false);
  const way = requiresInvitation || hasCode ? 'code' : requiresInvitation === null ? 'unknown' : 'open';
  return (
    <section className="panel stack" aria-labelledby="join-title">
      <h2 id="join-title">
        {setUpText.joinTitle}
        {districtName && <span className="set-up-district">{districtName}</span>}
      </h2>
      <StandingNotice />
      <ShareNotice />
      <p className="soft">{setUpText.joinHint[way]}</p>
      {way === 'unknown' ? (
        <div className="row">
          <Spin size="small" />
          {setUpText.readingFounding}
        </div>
      ) : (
        <JoinForm way={way} />
      )}
      {!requiresInvitation && (
        <button type="button" className="link-button set-up-action" onClick={() => setHasCode(!hasCode)}>
          {hasCode ? setUpText.withoutCode : setUpText.haveCode}
        </button>
      )}
    </section>
  );
}
