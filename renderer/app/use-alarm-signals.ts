import { useEffect, useRef, useState } from 'react';
import { type AlarmSound, createAlarmSound } from '../bridge/alarm-sound.ts';
import { alarmText } from '../text/alarms.ts';

const FLASH_MS = 1000;

/** Sound and a title that flashes while something rings. Answers whether the sound can be heard. */
export function useAlarmSignals(count: number): boolean {
  const sound = useRef<AlarmSound | null>(null);
  const [isAudible, setIsAudible] = useState(true);
  const isRinging = count > 0;

  useEffect(() => {
    if (!isRinging) return;
    sound.current ??= createAlarmSound();
    const bell = sound.current;
    bell.start();
    const look = (): void => setIsAudible(bell.isAudible);
    const timer = setInterval(look, FLASH_MS);
    return () => {
      clearInterval(timer);
      bell.stop();
    };
  }, [isRinging]);

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

  return isAudible;
}
