import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

interface FocusGuard {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * A change here or elsewhere may take away the very element that has the focus, and the browser tells nobody. Then the
 * keyboard would start again at the top of the page: the grid takes it back instead.
 */
export function useFocusGuard(isMoving: RefObject<boolean>, refocus: () => void): FocusGuard {
  const isInside = useRef(false);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isLost = focused === document.body || focused?.matches('[role="gridcell"]:not([tabindex])');
    if (isInside.current && isLost && !isMoving.current) refocus();
  });
  return {
    onFocus: useCallback(() => {
      isInside.current = true;
    }, []),
    // An element that is taken away may still say that it lost the focus; only one that stays was left on purpose.
    onBlur: useCallback(({ target }) => {
      isInside.current = !target.isConnected;
    }, []),
  };
}
