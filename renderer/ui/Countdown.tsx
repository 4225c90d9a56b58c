import { useLayoutEffect, useRef } from 'react';
import { countdownWords, dueTitle, pressureAt } from '../text/countdown.ts';
import { fullInstantWords } from '../text/date-words.ts';
import './countdown.css';
import { onEverySecond } from './every-second.ts';

interface CountdownProps {
  readonly dueAt: number;
  /** When the time began to run. */
  readonly from: number;
  /** The clock that the deadline goes by; the same function as long as it is the same clock. */
  readonly clock: () => number;
  /** What is due, where it is no report. */
  readonly title?: string;
}

/** What is left of a deadline, by the second. It writes its own text: two hundred of them draw nothing else anew. */
export function Countdown({ dueAt, from, clock, title = dueTitle(fullInstantWords(dueAt)) }: CountdownProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let shown = '';
    const show = (): void => {
      const span = element.current;
      const now = clock();
      const words = countdownWords(dueAt, now);
      if (!span || words === shown) return;
      shown = words;
      span.textContent = words;
      span.dataset.pressure = pressureAt(from, dueAt, now);
    };
    show();
    return onEverySecond(show);
  }, [dueAt, from, clock]);
  return <span ref={element} className="countdown" role="timer" aria-live="off" title={title} />;
}
