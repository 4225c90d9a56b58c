import { decodeCommit } from '../store/operation.ts';
import { isSamePlace, type MarkedPlace } from '../sync/journal-position.ts';
import { commitsBehind } from '../sync/own-journal.ts';
import type { LogStore } from '../sync/ports.ts';
import type { ReplicationStatus } from '../sync/replication.ts';
import type { HostPorts } from './ports.ts';

/** A workstation that has not read an entry for this long is no longer waited for: holidays end sooner. */
const NOT_SEEN_MS = 14 * 86_400_000;

/**
 * How far another workstation has read the journal of this one. `unknown` it says nothing of its reading · `unread` it has
 * read nothing of it · `behind` not all that is on the share · `current` all of it.
 */
export interface WorkstationReading {
  readonly deviceId: string;
  readonly state: 'unknown' | 'unread' | 'behind' | 'current';
  /** When the oldest entry was made that it has not read, by this computer's clock. */
  readonly behindSince: number | null;
  readonly isNotSeen: boolean;
}

/** Derives the readings from what the share process reports, and finds out since when somebody lags. Reads journals only. */
export class WorkstationReadings {
  readonly #ports: Pick<HostPorts, 'device' | 'hashing' | 'onBug'>;
  readonly #logs: LogStore;
  /** The text of a commit that may be sealed. */
  readonly #textOf: (commit: string, deviceId: string) => string;
  /** Looking it up reads the journal: kept per device until its place or what is published changes. */
  readonly #since = new Map<string, { readonly key: string; readonly at: number | null }>();

  constructor(
    ports: Pick<HostPorts, 'device' | 'hashing' | 'onBug'>,
    logs: LogStore,
    textOf: (commit: string, deviceId: string) => string,
  ) {
    this.#ports = ports;
    this.#logs = logs;
    this.#textOf = textOf;
  }

  of({ otherDeviceIds, readings, published }: ReplicationStatus, now: number): WorkstationReading[] {
    const placeByDevice = new Map(readings.map(({ deviceId, place }) => [deviceId, place]));
    return otherDeviceIds.map((deviceId): WorkstationReading => {
      const place = placeByDevice.get(deviceId);
      if (place === undefined || !published) {
        return { deviceId, state: 'unknown', behindSince: null, isNotSeen: false };
      }
      // Equal in length is not enough: a journal that parted from this one has another mark.
      if (isSamePlace(place, published)) return { deviceId, state: 'current', behindSince: null, isNotSeen: false };
      const behindSince = this.#behindSince(deviceId, place, published);
      const isNotSeen = behindSince !== null && now - behindSince >= NOT_SEEN_MS;
      return { deviceId, state: place ? 'behind' : 'unread', behindSince, isNotSeen };
    });
  }

  #behindSince(deviceId: string, place: MarkedPlace | null, published: MarkedPlace): number | null {
    const key = JSON.stringify([place, published]);
    const known = this.#since.get(deviceId);
    if (known?.key === key) return known.at;
    const at = this.#firstEntryBehind(place ?? { segment: 0, offset: 0 });
    this.#since.set(deviceId, { key, at });
    return at;
  }

  /** When the oldest own entry behind a place was made; null where there is none or this version cannot read it. */
  #firstEntryBehind(place: Pick<MarkedPlace, 'segment' | 'offset'>): number | null {
    const { hashing, device, onBug } = this.#ports;
    try {
      const [first] = commitsBehind(this.#logs, device.deviceId, place, hashing);
      const { deviceId } = device;
      const text = first === undefined ? null : this.#textOf(first, deviceId);
      return (text === null ? null : decodeCommit(text, deviceId)?.[0]?.stamp[0]) ?? null;
    } catch (error) {
      onBug('readings', error);
      return null;
    }
  }
}
