import { useEffect } from 'react';
import { useActions, useAppState } from '../state/StateProvider.tsx';

const TELL_EVERY_MS = 15_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the host now and then that somebody is at work here, while it locks after a time without. */
export function useActivity(): void {
  const { ask, clock } = useActions();
  const isCounting = useAppState(({ lock }) => (lock?.idleMinutes ?? 0) > 0);
  useEffect(() => {
    if (!isCounting) return;
    let toldAt = Number.NEGATIVE_INFINITY;
    const note = (): void => {
      const now = clock();
      if (Math.abs(now - toldAt) < TELL_EVERY_MS) return;
      toldAt = now;
      void ask('lock.noteActivity');
    };
    for (const sign of signs) document.addEventListener(sign, note, { passive: true, capture: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, note, { capture: true });
    };
  }, [ask, clock, isCounting]);
}
