import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Board } from './board-model.ts';

interface FollowedCard {
  /** Of the element that the board is drawn in. */
  readonly frame: RefObject<HTMLDivElement | null>;
  follow(matterId: string): void;
}

/**
 * A card that a step from its menu takes to another column takes the keyboard along. It is drawn there anew, before or after the window of
 * the step has closed.
 */
export function useFollowedCard(board: Board, isWindowOpen: boolean): FollowedCard {
  const frame = useRef<HTMLDivElement>(null);
  const followed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another board is what takes the card away
  useLayoutEffect(() => {
    if (followed.current === null || isWindowOpen) return undefined;
    // A window that closes gives the keyboard back in this frame, before this is asked.
    const asked = requestAnimationFrame(() => {
      const menu = frame.current?.querySelector<HTMLElement>(`[data-matter="${followed.current}"] .move-menu`);
      if (isLost()) menu?.focus();
      // Whoever went elsewhere meanwhile is left there.
      else if (document.activeElement !== menu) followed.current = null;
    });
    return () => cancelAnimationFrame(asked);
  }, [board, isWindowOpen]);
  const follow = useCallback((matterId: string) => {
    followed.current = matterId;
  }, []);
  return { frame, follow };
}

/** Nothing has the keyboard, or the tab of the board that it was given for want of the card. */
const isLost = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  document.activeElement.getAttribute('role') === 'tab';
