import { useEffect } from 'react';
import { isImeKey } from '../../../ui/ime.ts';

/** Ctrl+Shift+N from anywhere in the weekly plan, except where a window lies over it or a word is being composed. */
export function useQuickEntryKey(onPress: () => void): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      const isAsked = event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'n';
      if (!isAsked || isImeKey({ key: event.key, keyCode: event.keyCode, nativeEvent: event })) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [onPress]);
}
