import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../state/use-perform.tsx';
import { setUpText } from '../../text/set-up.ts';

export function ChooseFolder() {
  const canPick = useAppState((state) => state.info?.canPickFolder ?? false);
  return (
    <section className="panel stack">
      <h2>{setUpText.chooseTitle}</h2>
      <p className="soft">{setUpText.chooseHint}</p>
      {canPick ? (
        <PickFolderButton label={setUpText.choose} type="primary" />
      ) : (
        <Alert type="info" showIcon title={setUpText.chooseElsewhere} />
      )}
    </section>
  );
}

interface PickFolderButtonProps {
  readonly label: string;
  readonly type: 'primary' | 'default';
}

function PickFolderButton({ label, type }: PickFolderButtonProps) {
  const { pickFolder } = useActions();
  const showRefusal = useRefusalNotice();
  const [isBusy, setIsBusy] = useState(false);
  const handlePick = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await pickFolder();
    setIsBusy(false);
    if (!outcome.ok) showRefusal(outcome.refusal, setUpText.chooseFailed);
  };
  return (
    <Button type={type} loading={isBusy} onClick={handlePick} className="set-up-action">
      {label}
    </Button>
  );
}
