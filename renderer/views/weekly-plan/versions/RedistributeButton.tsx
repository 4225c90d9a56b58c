import { App, Button } from 'antd';
import { useState } from 'react';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { versionText } from '../../../text/versions.ts';

/** Puts the documents into the offices' folders once more; what is there and equal stays. */
export function RedistributeButton({ versionId }: { readonly versionId: string }) {
  const { message } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const [isBusy, setIsBusy] = useState(false);
  const handleClick = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('plans.distribute', { versionId });
    setIsBusy(false);
    if (!outcome.ok) {
      showRefusal(outcome.refusal, versionText.redistributeFailed);
      return;
    }
    const { written, unchanged, notRendered } = outcome.value;
    void message.success(versionText.redistributed(written.length, unchanged.length), 5);
    if (notRendered.length > 0) void message.warning(versionText.notRendered(notRendered.join('、')), 8);
  };
  return (
    <Button loading={isBusy} onClick={handleClick}>
      {versionText.redistribute}
    </Button>
  );
}
