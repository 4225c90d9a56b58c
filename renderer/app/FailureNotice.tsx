import { Alert, Button } from 'antd';
import { refusalOf } from '../state/outcome.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { refusalSentences } from '../state/use-perform.tsx';
import { shellText } from '../text/shell.ts';

/** A load that failed outside any form. */
export function FailureNotice() {
  const failure = useAppState((state) => state.failure);
  const records = useAppState((state) => state.replica.records);
  const { reload } = useActions();
  if (failure === null) return null;
  return (
    <Alert
      banner
      type="error"
      title={shellText.loadFailed}
      description={refusalSentences(refusalOf(failure), records).join(' ')}
      action={<Button onClick={reload}>{shellText.retry}</Button>}
    />
  );
}
