import type { StationTime } from './virtual-time.ts';

/** Time as it passes. */
export class RealTime implements StationTime {
  now(): number {
    return Date.now();
  }

  after(milliseconds: number, task: () => void): () => void {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  }

  advance(): void {
    // It passes by itself.
  }
}
