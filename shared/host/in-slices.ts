import type { HostPorts } from './ports.ts';

/** Half of what a commit may ever wait for (16 ms): a step of the work comes on top of it. */
export const SLICE_MS = 8;

/**
 * Runs long work step by step and lets commits and requests in between: no slice is longer than `SLICE_MS` and one step.
 * Rejects with what the work or `onPause`, told before each pause, throws.
 */
export async function inSlices<R>(
  work: Generator<unknown, R>,
  { clock, scheduler }: Pick<HostPorts, 'clock' | 'scheduler'>,
  onPause: () => void = () => undefined,
): Promise<R> {
  for (;;) {
    const end = clock.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (clock.now() < end);
    onPause();
    await new Promise<void>((resolve) => void scheduler.after(0, resolve));
  }
}
