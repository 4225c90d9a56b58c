import { markedPlace } from '../sync/journal-position.ts';
import type { MirrorState } from '../sync/mirrors.ts';
import { encodeReading } from '../sync/reading.ts';
import type { HostPorts } from './ports.ts';

/** News often comes in several parts: told once it is in, and still within a second. */
const TELL_AFTER_MS = 700;

/**
 * Tells the other devices how far this host has taken in their journals: what is mirrored on the disk and has gone into the
 * records here, never what has merely been fetched.
 */
export class ReadingTeller {
  readonly #ports: Pick<HostPorts, 'device' | 'link' | 'scheduler'>;
  readonly #workspaceId: string;
  readonly #mirrors: () => readonly MirrorState[];
  #callOff: (() => void) | null = null;

  constructor(
    ports: Pick<HostPorts, 'device' | 'link' | 'scheduler'>,
    workspaceId: string,
    mirrors: () => readonly MirrorState[],
  ) {
    this.#ports = ports;
    this.#workspaceId = workspaceId;
    this.#mirrors = mirrors;
  }

  /** Something was taken in. */
  tellSoon(): void {
    this.#callOff ??= this.#ports.scheduler.after(TELL_AFTER_MS, () => {
      this.#callOff = null;
      this.#tell();
    });
  }

  stop(): void {
    this.#callOff?.();
  }

  #tell(): void {
    const { device, link } = this.#ports;
    const places = new Map(this.#mirrors().map(({ deviceId, position }) => [deviceId, markedPlace(position)]));
    link.tellReading(
      encodeReading({ workspaceId: this.#workspaceId, deviceId: device.deviceId, places }, device.signer),
    );
  }
}
