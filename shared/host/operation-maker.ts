import type { OperationDraft } from '../store/decide/context.ts';
import { type Operation, operationNumber } from '../store/operation.ts';
import { headsKnownAt } from '../store/record-state.ts';
import { type Stamp, StampSource } from '../store/stamp.ts';
import type { State } from '../store/state.ts';
import type { RecordStorePorts } from './ports.ts';

/** Gives this workstation's operations their names, their time, and the values that they replace. */
export class OperationMaker {
  readonly #ports: Pick<RecordStorePorts, 'device'>;
  readonly #state: State;
  readonly #stamps: StampSource;
  /** Part of every operation id of this start; see `operationRun`. */
  readonly #run: string;
  #next = 0;

  constructor(ports: Pick<RecordStorePorts, 'device' | 'clock' | 'ids'>, state: State) {
    this.#ports = ports;
    this.#state = state;
    this.#stamps = new StampSource(ports.clock);
    this.#run = ports.ids.next().slice(0, 12);
  }

  /** The number of the next operation. */
  get next(): number {
    return this.#next;
  }

  resumeAt(next: number): void {
    this.#next = next;
  }

  /** The latest stamp that was given or seen. */
  get lastStamp(): Stamp {
    return this.#stamps.last;
  }

  /** Later stamps of this workstation sort after `seen`. */
  observe(seen: Stamp): void {
    this.#stamps.observe(seen);
  }

  /** Operations of one user action. A number that was made and not written is never used again. */
  make(drafts: readonly OperationDraft[], personId: string): Operation[] {
    return drafts.map(({ recordId, fields, baseRevision }) => {
      const record = this.#state.heads(recordId);
      const replaces: Record<string, readonly string[]> = {};
      for (const field of Object.keys(fields)) {
        const known = headsKnownAt(record, field, baseRevision ?? this.#state.revision);
        if (known.length > 0) replaces[field] = known;
      }
      const { deviceId } = this.#ports.device;
      return { id: this.nextId(), stamp: this.#stamps.next(), deviceId, personId, recordId, fields, replaces };
    });
  }

  nextId(): string {
    const id = `${this.#ports.device.deviceId.slice(0, 6)}.${this.#next}.${this.#run}`;
    this.#next += 1;
    return id;
  }

  /** The own counter goes past every number of ours, wherever it turns up. */
  notice({ stamp, id, deviceId }: Operation): void {
    this.#stamps.observe(stamp);
    if (deviceId === this.#ports.device.deviceId) this.#next = Math.max(this.#next, operationNumber(id) + 1);
  }
}
