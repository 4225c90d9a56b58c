import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LogStore } from '../../shared/sync/ports.ts';

/** Journals in memory that are only ever appended to, for writing years of them at once. */
export class BulkLogStore implements LogStore {
  readonly #files = new Map<string, Map<number, Uint8Array[]>>();

  devices(): string[] {
    return [...this.#files.keys()];
  }

  segments(deviceId: string): number[] {
    return [...(this.#files.get(deviceId)?.keys() ?? [])];
  }

  read(deviceId: string, segment: number): Uint8Array {
    return Buffer.concat(this.#files.get(deviceId)?.get(segment) ?? []);
  }

  size(deviceId: string, segment: number): number {
    return this.read(deviceId, segment).length;
  }

  append(deviceId: string, segment: number, bytes: Uint8Array): void {
    const segments = this.#files.get(deviceId) ?? new Map<number, Uint8Array[]>();
    this.#files.set(deviceId, segments);
    const chunks = segments.get(segment) ?? [];
    segments.set(segment, chunks);
    chunks.push(bytes);
  }

  /** Writes `<folder>/<device>/<segment>`; returns how many bytes that were. */
  writeTo(folder: string, fileName: (segment: number) => string): number {
    let sum = 0;
    for (const deviceId of this.devices()) {
      mkdirSync(path.join(folder, deviceId), { recursive: true });
      for (const segment of this.segments(deviceId)) {
        const bytes = this.read(deviceId, segment);
        writeFileSync(path.join(folder, deviceId, fileName(segment)), bytes);
        sum += bytes.length;
      }
    }
    return sum;
  }

  branches(): string[] {
    return [];
  }

  cut(): void {
    throw new Error('nothing is cut here');
  }

  setAside(): void {
    throw new Error('nothing is set aside here');
  }

  readBranch(): Uint8Array {
    throw new Error('there are no branches here');
  }

  keepBranch(): void {
    throw new Error('there are no branches here');
  }

  close(): void {
    // Nothing is held open.
  }
}
