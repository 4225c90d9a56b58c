import type { Clock } from '../../shared/base/ports.ts';
import type { Scheduler } from '../../shared/host/ports.ts';

/** Time of a workstation; `advance` lets virtual time pass. */
export interface StationTime extends Clock, Scheduler {
  advance(milliseconds: number): void;
}

/** Time that passes only when a test lets it. */
export class VirtualTime implements StationTime {
  #now: number;
  #planned: { at: number; readonly task: () => void }[] = [];

  constructor(now = Date.UTC(2026, 10, 22)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, task: () => void): () => void {
    const plan = { at: this.#now + milliseconds, task };
    this.#planned.push(plan);
    return () => {
      this.#planned = this.#planned.filter((other) => other !== plan);
    };
  }

  /** Sets the clock, as a person or a flat battery does; what was planned stays as far away as it was. */
  jump(milliseconds: number): void {
    this.#now += milliseconds;
    this.#planned = this.#planned.map((plan) => Object.assign(plan, { at: plan.at + milliseconds }));
  }

  /** Lets time pass and does what falls due, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#planned.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at);
      if (!next) break;
      this.#planned = this.#planned.filter((plan) => plan !== next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
    }
    this.#now = end;
  }
}
