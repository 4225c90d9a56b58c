import { type RefObject, useLayoutEffect } from 'react';

interface FocusKeeperProps {
  /** What opened the window, where it had not the keyboard itself: the button of a menu whose entry was chosen. */
  readonly opener?: RefObject<HTMLElement | null>;
}

/** Where the keyboard goes when what opened the window has gone meanwhile: the tab whose panel it was on. */
const openTab = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role="tab"][aria-selected="true"]')].at(-1);

/**
 * Stands before a window that is drawn only while it is open: when both go, the keyboard is given back to what had it, and
 * nobody starts again at the top of the page.
 */
export function FocusKeeper({ opener }: FocusKeeperProps) {
  useLayoutEffect(() => {
    const focused = opener?.current ?? document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (!isLost) return;
        const back = focused instanceof HTMLElement && focused.isConnected ? focused : openTab();
        back?.focus();
      });
    };
  }, [opener]);
  return null;
}
