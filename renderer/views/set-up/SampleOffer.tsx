import { Button } from 'antd';
import { useState } from 'react';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../state/use-perform.tsx';
import { setUpText } from '../../text/set-up.ts';

const { sample } = setUpText;

/** A fictitious district to look at before anything is set up; the page begins anew in it. */
export function SampleOffer() {
  const isOffered = useAppState((state) => state.info?.sample === 'offered');
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const [isBusy, setIsBusy] = useState(false);
  if (!isOffered) return null;
  const handleOpen = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('workspace.openSample');
    if (outcome.ok) return;
    setIsBusy(false);
    showRefusal(outcome.refusal, sample.failed);
  };
  return (
    <section className="sample-offer" aria-labelledby="sample-title">
      <div>
        <h2 id="sample-title">{sample.title}</h2>
        <p className="soft">{sample.hint}</p>
      </div>
      <Button loading={isBusy} onClick={handleOpen}>
        {sample.open}
      </Button>
    </section>
  );
}
