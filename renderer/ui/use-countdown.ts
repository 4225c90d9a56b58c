import { useEffect, useState } from 'react';

const STEP_MS = 250;

/** Whole seconds that are left of a wait, and the way to begin one. Measured without the wall clock, which may jump. */
export function useCountdown(): readonly [secondsLeft: number, begin: (milliseconds: number) => void] {
  const [endsAt, setEndsAt] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (endsAt === 0) return;
    const timer = setInterval(() => {
      const moment = performance.now();
      setNow(moment);
      if (moment >= endsAt) setEndsAt(0);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [endsAt]);
  const begin = (milliseconds: number): void => {
    const moment = performance.now();
    setNow(moment);
    setEndsAt(milliseconds > 0 ? moment + milliseconds : 0);
  };
  return [endsAt === 0 ? 0 : Math.max(0, Math.ceil((endsAt - now) / 1000)), begin];
}
