import type { Notices } from '../../../../shared/domain/notices.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { noticesText } from '../../../text/notices.ts';

/** What is chosen, and the way to choose otherwise; what the screen shows is always what the host keeps. */
export function useNotices(): readonly [Notices, (change: Partial<Omit<Notices, 'silence'>>) => void] {
  const notices = useAppState((state) => state.notices);
  const { ask } = useActions();
  const refuse = useRefusalNotice();
  const { silence: _, ...chosen } = notices;
  const choose = (change: Partial<Omit<Notices, 'silence'>>): void => {
    void ask('desktop.saveNotices', { ...chosen, ...change }).then((outcome) => {
      if (!outcome.ok) refuse(outcome.refusal, noticesText.failed);
    });
  };
  return [notices, choose];
}
