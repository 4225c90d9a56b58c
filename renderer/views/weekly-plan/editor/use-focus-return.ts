import { useCallback, useEffect, useRef } from 'react';

/** Where the keyboard goes when what opened a window has gone meanwhile, in the order in which they are tried. */
const fallbacks = ['[role="grid"] [tabindex="0"]', '[role="tab"][aria-selected="true"]'];

/**
 * Gives the keyboard back when a window closes: to what opened it, or what stands in its place. Nobody has to find the
 * way from the top of the page again because an item was saved, moved or deleted.
 */
export function useFocusReturn<T>(target: T | null, show: (target: T) => void): (target: T) => void {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const isClosing = wasOpen.current && target === null;
    wasOpen.current = target !== null;
    if (!isClosing || hasFocus()) return;
    for (const element of [opener.current, ...fallbacks.map((selector) => document.querySelector(selector))]) {
      if (element instanceof HTMLElement && element.isConnected) element.focus();
      if (hasFocus()) return;
    }
  }, [target]);
  return useCallback(
    (next) => {
      if (document.activeElement?.closest('[role="dialog"]') == null) opener.current = document.activeElement;
      show(next);
    },
    [show],
  );
}

const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body;
