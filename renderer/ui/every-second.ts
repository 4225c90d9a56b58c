const SECOND_MS = 1000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

const tick = (): void => {
  for (const listener of listeners) listener();
  schedule();
};

/** The next whole second of the clock, so that all that count change together. */
function schedule(): void {
  clearTimeout(timer);
  timer = listeners.size > 0 && !document.hidden ? setTimeout(tick, SECOND_MS - (Date.now() % SECOND_MS)) : undefined;
}

const onVisibility = (): void => (document.hidden ? schedule() : tick());

/** One clock for all that count: it runs while there is something to count and somebody can see it. */
export function onEverySecond(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', onVisibility);
  listeners.add(listener);
  if (timer === undefined) schedule();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', onVisibility);
    schedule();
  };
}
