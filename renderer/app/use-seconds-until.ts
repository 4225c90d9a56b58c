import { useEffect, useState } from 'react';
import { useActions } from '../state/StateProvider.tsx';
import { onEverySecond } from '../ui/every-second.ts';

const secondsLeft = (until: number | null, now: number): number =>
  until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));

/** Whole seconds until a moment (milliseconds since 1970), counting down; 0 from then on and without one. */
export function useSecondsUntil(until: number | null): number {
  const { clock } = useActions();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    setNow(clock());
    return until === null ? undefined : onEverySecond(() => setNow(clock()));
  }, [until, clock]);
  return secondsLeft(until, now);
}
