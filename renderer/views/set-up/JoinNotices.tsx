import { Alert } from 'antd';
import { useAppState } from '../../state/StateProvider.tsx';
import { standingWords } from '../../text/membership.ts';
import { setUpText } from '../../text/set-up.ts';

/** What became of this computer's former try to join. */
export function StandingNotice() {
  const words = useAppState((state) => state.workspace && standingWords[state.workspace.membership]);
  return words && <Alert type={words.tone} showIcon title={words.title} description={words.hint} />;
}

export function ShareNotice() {
  const sync = useAppState((state) => state.sync);
  if (sync?.share !== 'unreachable') return null;
  const { shareUnreachable, shareUnreachableHint } = setUpText;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${shareUnreachable}${sync.errorCode ? `（${sync.errorCode}）` : ''}`}
      description={shareUnreachableHint}
    />
  );
}
