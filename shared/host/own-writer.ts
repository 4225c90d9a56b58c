import { bytesToHex, concatBytes } from '../base/bytes.ts';
import type { JournalPosition } from '../sync/journal-position.ts';
import { OwnJournal, type Place } from '../sync/own-journal.ts';
import type { LogStore } from '../sync/ports.ts';
import type { CommitRun } from './commit-run.ts';
import type { JournalSet } from './journal-set.ts';
import type { RecordStorePorts } from './ports.ts';

/** Writes this device's journal, under the identity that it has now, and tells the journal set how far it has gone. */
export class OwnWriter {
  readonly #ports: Pick<RecordStorePorts, 'device' | 'hashing' | 'segmentBytes'>;
  readonly #logs: LogStore;
  readonly #workspaceId: string;
  readonly #journals: JournalSet;
  #journal: OwnJournal;
  /** The journal had to be mended when it was opened. */
  wasDamaged = false;
  /** Whose journal is open: while the device takes another identity, still the former one's. */
  #owner: { readonly deviceId: string; readonly publicKey: Uint8Array };

  constructor(
    ports: Pick<RecordStorePorts, 'device' | 'hashing' | 'segmentBytes'>,
    logs: LogStore,
    workspaceId: string,
    journals: JournalSet,
  ) {
    this.#ports = ports;
    this.#logs = logs;
    this.#workspaceId = workspaceId;
    this.#journals = journals;
    this.#owner = this.#identity();
    this.#journal = this.#create();
  }

  get position(): JournalPosition {
    return this.#journal.position;
  }

  /** Opens the journal of the identity that the device has now, mends its end, and answers what the checkpoint does not know. */
  open(): CommitRun {
    this.#owner = this.#identity();
    this.#journal = this.#create();
    const { deviceId } = this.#owner;
    const { from, commits, links, isDamaged } = this.#journal.open(this.#journals.mirrorOf(deviceId)?.position);
    const first = from.segment === 0 && from.offset === 0 ? 0 : this.#journals.commitsOf(deviceId);
    this.wasDamaged ||= isDamaged;
    this.#note(first + commits.length, concatBytes(links));
    const [startLink, endLink] = [bytesToHex(from.link), bytesToHex(this.position.link)];
    return { deviceId, first, commits, links: concatBytes(links), startLink, endLink };
  }

  /** Makes a commit durable. Throws the local disk's error, and then nothing was written. */
  append(commit: string): CommitRun {
    const { deviceId } = this.#owner;
    const first = this.#journals.commitsOf(deviceId);
    const startLink = bytesToHex(this.position.link);
    this.#journal.append(commit);
    const { link } = this.position;
    this.#note(first + 1, link);
    return { deviceId, first, commits: [commit], links: link, startLink, endLink: bytesToHex(link) };
  }

  /** Signs all of it, so that others may read it, and this workstation read it again like any other journal. */
  sign(): void {
    this.#journal.sign();
    this.#note(this.#journals.commitsOf(this.#owner.deviceId), new Uint8Array());
  }

  /** Takes bytes back that this device signed before its profile went back in time; read the journal again afterwards. */
  adopt(place: Place, bytes: Uint8Array): void {
    this.#journal.adopt(place, bytes);
  }

  #note(commits: number, links: Uint8Array): void {
    this.#journals.note({ ...this.#owner, position: this.position }, commits, links);
  }

  #identity(): { readonly deviceId: string; readonly publicKey: Uint8Array } {
    const { deviceId, signer } = this.#ports.device;
    return { deviceId, publicKey: signer.publicKey };
  }

  #create(): OwnJournal {
    const { hashing, device, segmentBytes } = this.#ports;
    const { deviceId, signer } = device;
    const parts = { logs: this.#logs, hashing, signer, workspaceId: this.#workspaceId, deviceId };
    return new OwnJournal(segmentBytes === undefined ? parts : { ...parts, segmentBytes });
  }
}
