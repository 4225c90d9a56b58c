import { isSamePlace, type MarkedPlace, markedPlace } from '../sync/journal-position.ts';
import type { HostPorts } from './ports.ts';
import type { RecordStore } from './record-store.ts';

/** Several commits of one moment go to the share together. */
const PUBLISH_AFTER_MS = 30;

/** A local disk that refused a signature or a receipt is asked again; nobody waits for either. */
const RETRY_DISK_MS = 5000;

/** Hands the own journal to the share process, signed, and knows what of it is not on the share yet. */
export class Publication {
  readonly #ports: Pick<HostPorts, 'link' | 'scheduler' | 'clock' | 'onBug'>;
  readonly #store: RecordStore;
  readonly #onRetry: () => void;
  /** Ends of commits that are not yet on the share, oldest first. */
  #waiting: { readonly segment: number; readonly offset: number }[] = [];
  #published: MarkedPlace | null = null;
  #publishedAt: number | null = null;
  #callOff: (() => void) | null = null;
  #callOffRetry: (() => void) | null = null;

  /** `onRetry`: what the disk refused beside it may be tried again. */
  constructor(
    ports: Pick<HostPorts, 'link' | 'scheduler' | 'clock' | 'onBug'>,
    store: RecordStore,
    onRetry: () => void,
  ) {
    this.#ports = ports;
    this.#store = store;
    this.#onRetry = onRetry;
  }

  /** Commits of this run that are not known to be on the share. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Whether the folder was seen to hold the whole journal. */
  get isComplete(): boolean {
    return isSamePlace(this.#published, markedPlace(this.#store.position));
  }

  /** When the folder was last seen to hold all that was to be published. */
  get publishedAt(): number | null {
    return this.#publishedAt;
  }

  committed(): void {
    this.#waiting.push(this.#store.position);
    this.soon();
  }

  soon(): void {
    this.#callOff ??= this.#ports.scheduler.after(PUBLISH_AFTER_MS, () => {
      this.#callOff = null;
      this.#publish();
    });
  }

  /** Places in a former journal say nothing about the new one: until it is published, all of it counts as one. */
  startAnew(): void {
    this.#waiting = [this.#store.position];
  }

  /** The share holds the journal up to this place. */
  arrived(published: MarkedPlace | null): void {
    if (!published) return;
    if (!isSamePlace(published, this.#published)) this.#publishedAt = this.#ports.clock.now();
    this.#published = published;
    this.#waiting = this.#waiting.filter(
      ({ segment, offset }) =>
        segment > published.segment || (segment === published.segment && offset > published.offset),
    );
  }

  retrySoon(): void {
    this.#callOffRetry ??= this.#ports.scheduler.after(RETRY_DISK_MS, () => {
      this.#callOffRetry = null;
      this.#onRetry();
      this.soon();
    });
  }

  /** Publishes what there is and plans nothing more. */
  stop(): void {
    this.#callOff?.();
    this.#publish();
    this.#callOffRetry?.();
  }

  /** Commits that cannot be signed yet are kept all the same; they count as unpublished until they can. */
  #publish(): void {
    try {
      this.#ports.link.publish(this.#store.signedPosition());
    } catch (error) {
      this.#ports.onBug('sign', error);
      this.retrySoon();
    }
  }
}
