import { useEffect, useRef } from 'react';
import { isImeKey } from '../../../ui/ime.ts';

/** F2 from anywhere on the page, except while a word is being composed or a dialog is open. */
export function useCallKey(onPress: () => void): void {
  const handler = useRef(onPress);
  handler.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || isImeKey({ key: event.key, keyCode: event.keyCode, nativeEvent: event })) return;
      if (document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      handler.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
