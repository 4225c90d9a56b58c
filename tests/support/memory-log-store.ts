import type { LogStore } from '../../shared/sync/ports.ts';

/** Journals in memory. `failNextAppend` makes one append fail the way a full disk does. */
export class MemoryLogStore implements LogStore {
  readonly files = new Map<string, Uint8Array>();
  readonly kept = new Map<string, Uint8Array>();
  readonly cutOff: { readonly file: string; readonly bytes: Uint8Array }[] = [];
  failNextAppend = false;

  devices(): string[] {
    return [...new Set([...this.files.keys()].map((name) => name.split('/')[0] ?? ''))];
  }

  segments(deviceId: string): number[] {
    return [...this.files.keys()]
      .filter((name) => name.startsWith(`${deviceId}/`))
      .map((name) => Number(name.split('/')[1]))
      .sort((left, right) => left - right);
  }

  read(deviceId: string, segment: number): Uint8Array {
    const bytes = this.files.get(`${deviceId}/${segment}`);
    if (!bytes) throw Object.assign(new Error('no such segment'), { code: 'ENOENT' });
    return bytes.slice();
  }

  size(deviceId: string, segment: number): number {
    return this.read(deviceId, segment).length;
  }

  append(deviceId: string, segment: number, bytes: Uint8Array): void {
    if (this.failNextAppend) {
      this.failNextAppend = false;
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    const name = `${deviceId}/${segment}`;
    this.files.set(name, Buffer.concat([this.files.get(name) ?? new Uint8Array(), bytes]));
  }

  cut(deviceId: string, segment: number, length: number): void {
    const name = `${deviceId}/${segment}`;
    const bytes = this.read(deviceId, segment);
    this.cutOff.push({ file: name, bytes: bytes.slice(length) });
    this.files.set(name, bytes.slice(0, length));
  }

  setAside(deviceId: string, segment: number): void {
    const name = `${deviceId}/${segment}`;
    this.cutOff.push({ file: name, bytes: this.read(deviceId, segment) });
    this.files.delete(name);
  }

  branches(): string[] {
    return [...this.kept.keys()].sort();
  }

  readBranch(name: string): Uint8Array {
    const bytes = this.kept.get(name);
    if (!bytes) throw Object.assign(new Error('no such branch'), { code: 'ENOENT' });
    return bytes.slice();
  }

  keepBranch(name: string, bytes: Uint8Array): void {
    this.kept.set(name, bytes.slice());
  }

  close(): void {
    // Nothing is held open.
  }
}
