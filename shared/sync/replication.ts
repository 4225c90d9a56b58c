import type { Clock } from '../base/ports.ts';
import { Collector, type CollectorParts } from './collector.ts';
import type { DocumentOutcome } from './ports.ts';
import { OwnJournalDiffersError, Publisher } from './publisher.ts';

export interface DocumentToDeliver {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rule: 'keepDifferent' | 'replace';
}

/** How this workstation stands with the shared folder, as facts; the words are the screen's. */
export interface ReplicationStatus {
  readonly share:
    | 'connecting'
    | 'online'
    | 'unreachable'
    | 'otherWorkspace'
    | 'noWorkspace'
    | 'newerFormat'
    | 'ownJournalDiffers';
  /** Where this device's journal stands on the share; null before the first success. */
  readonly published: { readonly segment: number; readonly offset: number } | null;
  readonly lastContactAt: number | null;
  readonly otherDeviceIds: readonly string[];
  readonly unverifiedDeviceIds: readonly string[];
  /** The operating system's error code, such as ENOENT or EACCES, for the problem report. */
  readonly errorCode: string | null;
}

export interface ReplicationParts extends CollectorParts {
  readonly clock: Clock;
  readonly formatVersion: number;
  readonly onStatus: (status: ReplicationStatus) => void;
}

/**
 * Publishes and collects in rounds. Rounds never overlap; each first makes sure that the folder still holds this
 * workspace, since a vanished mount point may have been replaced by an empty directory [S-2].
 */
export class Replication {
  readonly #parts: ReplicationParts;
  readonly #publisher: Publisher;
  readonly collector: Collector;
  #target: { readonly segment: number; readonly offset: number } | null = null;
  #status: ReplicationStatus = {
    share: 'connecting',
    published: null,
    lastContactAt: null,
    otherDeviceIds: [],
    unverifiedDeviceIds: [],
    errorCode: null,
  };
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: ReplicationParts) {
    this.#parts = parts;
    this.#publisher = new Publisher({ share: parts.share, logs: parts.logs, deviceId: parts.ownDeviceId });
    this.collector = new Collector(parts);
  }

  /** Own journal up to here is signed and on the local disk; the next round publishes it. */
  setTarget(position: { readonly segment: number; readonly offset: number }): void {
    this.#target = position;
  }

  /** One bounded round; resolves when it is over, never rejects: troubles show in the status. */
  round(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const share = await this.#checkWorkspace();
        if (share !== 'online') return this.#report({ share, errorCode: null });
        if (this.#target) {
          await this.#publisher.publish(this.#target);
          this.#status = { ...this.#status, published: this.#target };
        }
        await this.#collectAndReport();
      } catch (error) {
        this.#publisher.reconnect();
        const isFork = error instanceof OwnJournalDiffersError;
        if (isFork) await this.#collectAndReport('ownJournalDiffers').catch(() => undefined);
        else this.#report({ share: 'unreachable', errorCode: codeOf(error) });
      }
    });
  }

  /** Puts documents into the shared folder; rejects with the share's error, after the ones before it were written. */
  deliver(documents: readonly DocumentToDeliver[]): Promise<DocumentOutcome[]> {
    return this.#inTurn(async () => {
      if ((await this.#checkWorkspace()) !== 'online')
        throw new Error('the shared folder does not hold this workspace');
      const outcomes: DocumentOutcome[] = [];
      for (const { path, bytes, rule } of documents)
        outcomes.push(await this.#parts.share.putDocument(path, bytes, rule));
      return outcomes;
    });
  }

  readDocument(path: string, maxBytes: number): Promise<Uint8Array | null> {
    return this.#inTurn(() => this.#parts.share.readDocument(path, maxBytes));
  }

  async #collectAndReport(share: ReplicationStatus['share'] = 'online'): Promise<void> {
    await this.collector.collect();
    this.#report({ share, lastContactAt: this.#parts.clock.now(), errorCode: null });
  }

  async #checkWorkspace(): Promise<'online' | 'otherWorkspace' | 'noWorkspace' | 'newerFormat'> {
    const file = await this.#parts.share.readWorkspace();
    if (!file) return 'noWorkspace';
    if (file.id !== this.#parts.workspaceId) return 'otherWorkspace';
    return file.formatVersion > this.#parts.formatVersion ? 'newerFormat' : 'online';
  }

  #report(change: Partial<ReplicationStatus>): void {
    this.#status = {
      ...this.#status,
      ...change,
      otherDeviceIds: this.collector.deviceIds,
      unverifiedDeviceIds: [...this.collector.problems.keys()],
    };
    this.#parts.onStatus(this.#status);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(task, task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
