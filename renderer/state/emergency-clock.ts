import { useCallback } from 'react';
import { useActions, useAppState, useStateReader } from './StateProvider.tsx';

/** Milliseconds since 1970 by the file server's clock as far as it was measured, brought up to date twice a minute. */
export const useServerNow = (): number => useAppState(({ now, sync }) => now + (sync?.clockOffsetMs ?? 0));

/** The same at this moment, for what counts down and for what is written. */
export function useServerClock(): () => number {
  const { clock } = useActions();
  const read = useStateReader();
  return useCallback(() => clock() + (read().sync?.clockOffsetMs ?? 0), [clock, read]);
}
