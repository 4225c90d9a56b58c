import { Button, Popconfirm } from 'antd';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { useRefusalNotice } from '../state/use-perform.tsx';
import { shellText } from '../text/shell.ts';

const { sample } = shellText;

/** Says that the district is fictitious, and ends it in one step; the page begins anew at the set-up. */
export function SampleNotice() {
  const isOpen = useAppState((state) => state.info?.sample === 'open');
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  if (!isOpen) return null;
  const handleEnd = async (): Promise<void> => {
    const outcome = await ask('workspace.removeSample');
    if (!outcome.ok) showRefusal(outcome.refusal, sample.failed);
  };
  return (
    <Popconfirm
      title={sample.question}
      description={sample.consequence}
      okText={sample.end}
      cancelText={sample.goOn}
      onConfirm={handleEnd}
    >
      <Button size="small" className="top-sample">
        {sample.label}
      </Button>
    </Popconfirm>
  );
}
