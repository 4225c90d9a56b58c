import { useEffect, useRef, useState } from 'react';
import { isSilent } from '../../shared/rules/notices.ts';
import { type AlarmBell, createAlarmBell } from '../bridge/alarm-sound.ts';
import { useAppState } from '../state/StateProvider.tsx';
import { alarmText } from '../text/alarms.ts';

const FLASH_MS = 1000;

/** Sound and a title that flashes while something rings; the title also while the bell is held back. */
export function useAlarmSignals(count: number): { readonly isAudible: boolean; readonly isSilent: boolean } {
  const sound = useRef<AlarmBell | null>(null);
  const [isAudible, setIsAudible] = useState(true);
  const chosen = useAppState(({ notices }) => notices.sound);
  const isHeldBack = useAppState(({ notices, now }) => isSilent(notices.silence, now));
  const isRinging = count > 0 && !isHeldBack;

  useEffect(() => {
    if (!isRinging) return;
    sound.current ??= createAlarmBell();
    const bell = sound.current;
    bell.start(chosen);
    const look = (): void => setIsAudible(bell.isAudible);
    const timer = setInterval(look, FLASH_MS);
    return () => {
      clearInterval(timer);
      bell.stop();
    };
  }, [isRinging, chosen]);

  useEffect(() => {
    if (count === 0) return;
    const plain = document.title;
    let isFlashed = false;
    const timer = setInterval(() => {
      isFlashed = !isFlashed;
      document.title = isFlashed ? alarmText.pageTitle(count) + plain : plain;
    }, FLASH_MS);
    return () => {
      clearInterval(timer);
      document.title = plain;
    };
  }, [count]);

  return { isAudible: isAudible || isHeldBack, isSilent: isHeldBack };
}
