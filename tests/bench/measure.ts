/** Nearest-rank percentile of unsorted numbers. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds that `work` took. */
export function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** One line of the report: what was measured, against what, and the goal where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'KiB' | 'MiB' | 'calls' | '%' | 'fields' | 'tasks' | 'duties';
  readonly goal?: number;
  /** Most figures are to stay below their goal. */
  readonly aim?: 'atLeast';
  readonly note: string;
}
