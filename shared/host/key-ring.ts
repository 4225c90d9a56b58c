import { hexToBytes } from '../base/bytes.ts';
import { decodeUtf8 } from '../base/utf8.ts';
import type { Trust } from '../rules/membership.ts';
import { isSealed, openCommit, type Secrecy, sealCommit } from '../sync/secrecy.ts';
import type { ProfileStore } from './ports.ts';

/** Thrown where a workspace is encrypted and this workstation has none of its keys: nothing is ever written in the open. */
export class NoWorkspaceKeyError extends Error {
  override readonly name = 'NoWorkspaceKeyError';
}

/** The workspace keys of this workstation; they stay in its profile. */
export class KeyRing {
  readonly #secrecy: Secrecy;
  readonly #profile: ProfileStore;
  #written: Readonly<Record<string, string>> | null = null;
  #keys: ReadonlyMap<string, Uint8Array> = new Map();

  constructor(secrecy: Secrecy, profile: ProfileStore) {
    this.#secrecy = secrecy;
    this.#profile = profile;
  }

  get keys(): ReadonlyMap<string, Uint8Array> {
    const { workspaceKeys } = this.#profile.read();
    if (workspaceKeys !== this.#written) {
      this.#written = workspaceKeys;
      this.#keys = new Map(Object.entries(workspaceKeys).map(([id, key]) => [id, hexToBytes(key)]));
    }
    return this.#keys;
  }

  /** Keeps keys for good. Call before anything is written with them. */
  async add(keys: Readonly<Record<string, string>>): Promise<void> {
    const profile = this.#profile.read();
    await this.#profile.write({ ...profile, workspaceKeys: { ...profile.workspaceKeys, ...keys } });
  }

  /** The commit as it goes into the journal: sealed with the newest key held, as it stands where nothing is encrypted. */
  seal(commit: string, deviceId: string, trust: Trust): string {
    const key = this.keyToWrite(trust);
    return key === null ? commit : sealCommit(commit, key, deviceId, this.#secrecy);
  }

  /** The newest key held; null where nothing is encrypted. Throws NoWorkspaceKeyError. */
  keyToWrite(trust: Trust): { readonly id: string; readonly bytes: Uint8Array } | null {
    const { keys } = this;
    if (trust.keyId === null && keys.size === 0) return null;
    const wanted = [...(trust.keyId === null ? [] : [trust.keyId]), ...trust.keys.map(({ keyId }) => keyId).reverse()];
    const id = [...wanted, ...keys.keys()].find((each) => keys.has(each));
    const bytes = id === undefined ? undefined : keys.get(id);
    if (id === undefined || !bytes) throw new NoWorkspaceKeyError();
    return { id, bytes };
  }

  /** The text of any commit; one that cannot be opened stays as it stands. */
  textOf(commit: string, deviceId: string): string {
    const text = isSealed(commit) ? this.open(commit, deviceId) : commit;
    return text === 'locked' || text === 'damaged' ? commit : text;
  }

  /** The text of a sealed commit. */
  open(commit: string, deviceId: string): string | 'locked' | 'damaged' {
    const opened = openCommit(commit, this.keys, deviceId, this.#secrecy);
    if (typeof opened === 'string') return opened;
    try {
      return decodeUtf8(opened);
    } catch {
      return 'damaged';
    }
  }
}
