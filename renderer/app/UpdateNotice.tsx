import { Button } from 'antd';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { updatesText } from '../text/updates.ts';

/** A newer version lies ready: said once in the bar, gone with 改天 or when it was agreed to. */
export function UpdateNotice() {
  const updates = useAppState((state) => state.updates);
  const now = useAppState((state) => state.now);
  const { navigate } = useActions();
  const isWaiting = updates?.stage === 'ready' || updates?.stage === 'told';
  if (!isWaiting || updates.version === null || updates.installsAtQuit) return null;
  if (updates.putOffUntil !== null && updates.putOffUntil > now) return null;
  return (
    <Button
      type="text"
      title={updatesText.noticeHint}
      onClick={() => navigate({ screen: 'settings', section: 'about' })}
    >
      {updatesText.notice(updates.version)}
    </Button>
  );
}
