import { useEffect } from 'react';
import { useActions, useStateReader } from '../state/StateProvider.tsx';
import { isImeKey } from '../ui/ime.ts';

/** Ctrl+L locks from everywhere, also from a dialog; without a PIN it leads to where one is set. */
export function useLockKey(): void {
  const { ask, navigate } = useActions();
  const read = useStateReader();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'l' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      if (isImeKey({ key: event.key, keyCode: event.keyCode, nativeEvent: event })) return;
      event.preventDefault();
      if (read().lock?.hasPin) void ask('lock.lockNow');
      else if (!document.querySelector('[role=dialog]')) navigate({ screen: 'settings', section: 'lock' });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [ask, navigate, read]);
}
