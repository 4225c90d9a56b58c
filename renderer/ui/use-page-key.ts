import { useEffect, useRef } from 'react';
import type { PageKey } from '../text/keys.ts';
import { isImeKey } from './ime.ts';

/** A key by itself from anywhere on the page, except while a word is being composed or a dialog is open. */
export function usePageKey(key: PageKey, onPress: () => void): void {
  const handler = useRef(onPress);
  handler.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== key || isImeKey({ key: event.key, keyCode: event.keyCode, nativeEvent: event })) return;
      if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      handler.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}
