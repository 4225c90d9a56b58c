import { bytesToHex, hexToBytes } from '../../base/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../../base/utf8.ts';
import { type PersonDetails, personDetailsSchema } from '../../domain/emergency/incident.ts';
import { partsOfRecordId } from '../../domain/record.ts';
import type { Trust } from '../../rules/membership.ts';
import { incidentKeyPath } from '../../sync/folder-layout.ts';
import type { KeyRing } from '../key-ring.ts';
import type { HostPorts } from '../ports.ts';
import { type IncidentKeyFile, openKeyFile, sealKeyFile } from './incident-key-file.ts';

const KEY_BYTES = 32;
const MOST_FILE_BYTES = 4096;

type Ports = Pick<HostPorts, 'profile' | 'secrecy' | 'link' | 'device'>;

/**
 * The keys under which the personal data of incidents are sealed, one for each incident and device. They never stand in a journal:
 * each lies in the profile and in a file of its own in the shared folder, where the other workstations fetch it. Destroying it puts a
 * note in the place of the file and takes it out of every profile; what was sealed stays in the journals and nobody can read it any
 * more (突发事件应对法 第八十五条).
 */
export class IncidentKeys {
  readonly #ports: Ports;
  readonly #keyRing: Pick<KeyRing, 'keys' | 'keyToWrite'>;
  readonly #trust: () => Trust;
  /** Called with the incident whose people can be read now. */
  onKey: (incidentKey: string) => void = () => undefined;
  /** Asked for since the folder was last heard of: a page that draws anew does not ask again. */
  readonly #asked = new Set<string>();
  #isPublishing = false;

  constructor(ports: Ports, keyRing: Pick<KeyRing, 'keys' | 'keyToWrite'>, trust: () => Trust) {
    this.#ports = ports;
    this.#keyRing = keyRing;
    this.#trust = trust;
  }

  /** Makes this device's key of an incident and keeps it. Call before anything is sealed; rejects with the disk's error. */
  async ensure(incidentId: string): Promise<void> {
    const name = this.#ownName(incidentId);
    if (this.#kept[name] !== undefined) return;
    const key = bytesToHex(this.#ports.secrecy.random(KEY_BYTES));
    await this.#keep(name, { key, isPublished: false });
    this.publish();
  }

  /** `device.sealed`, the second in hexadecimal. Throws where `ensure` has not been called. */
  seal(incidentId: string, details: PersonDetails): string {
    const { secrecy, device } = this.#ports;
    const key = this.#kept[this.#ownName(incidentId)]?.key;
    if (key === undefined) throw new Error('no key of this incident');
    const sealed = secrecy.seal(hexToBytes(key), encodeUtf8(JSON.stringify(details)), bound(incidentId));
    return `${device.deviceId}.${bytesToHex(sealed)}`;
  }

  /** Null while its key is not here, and for ever once it was destroyed; the key is fetched meanwhile. */
  open(incidentId: string, sealed: string): PersonDetails | null {
    const [deviceId = '', text = ''] = sealed.split('.');
    const name = nameOf(incidentId, deviceId);
    const key = this.#kept[name]?.key;
    if (key === undefined) {
      void this.#fetch(incidentId, deviceId);
      return null;
    }
    try {
      const plain = this.#ports.secrecy.open(hexToBytes(key), hexToBytes(text), bound(incidentId));
      if (!plain) return null;
      return personDetailsSchema.parse(JSON.parse(decodeUtf8(plain)));
    } catch {
      return null;
    }
  }

  /**
   * Takes every key of the incident out of the profile, and puts a note in the place of the files as soon as the folder is there, also
   * of the keys of others that were never here. Said again, it does nothing.
   */
  async destroy(incidentId: string, deviceIds: Iterable<string>, at: number): Promise<void> {
    const { profile } = this.#ports;
    const present = profile.read();
    const ofIncident = new Set([
      ...this.#namesOf(incidentId),
      ...[...deviceIds].map((deviceId) => nameOf(incidentId, deviceId)),
    ]);
    const known = present.destroyedIncidentKeys;
    const fresh = [...ofIncident].filter((name) => known[name] === undefined || this.#kept[name] !== undefined);
    if (fresh.length === 0) return;
    const incidentKeys = Object.fromEntries(
      Object.entries(present.incidentKeys).filter(([name]) => !ofIncident.has(name)),
    );
    const destroyed = Object.fromEntries(fresh.map((name) => [name, { at, isPublished: false }]));
    await profile.write({ ...present, incidentKeys, destroyedIncidentKeys: { ...known, ...destroyed } });
    this.publish();
  }

  /** Puts into the folder what it has not got yet. Call when the folder is there again. */
  publish(): void {
    this.#asked.clear();
    if (this.#isPublishing) return;
    this.#isPublishing = true;
    this.#publish()
      // Whatever stands in the way, the next round tries again.
      .catch(() => undefined)
      .finally(() => {
        this.#isPublishing = false;
      });
  }

  async #publish(): Promise<void> {
    const { link, profile } = this.#ports;
    // In an encrypted workspace nothing is put into the folder before its key is here.
    const seal = (): ReturnType<KeyRing['keyToWrite']> => this.#keyRing.keyToWrite(this.#trust());
    for (const [name, { key, isPublished }] of Object.entries(this.#kept)) {
      if (isPublished) continue;
      const bytes = sealKeyFile({ name, key }, seal(), this.#ports);
      await link.deliver([{ path: incidentKeyPath(name), bytes, rule: 'keepDifferent' }]);
      if (this.#kept[name] !== undefined) await this.#keep(name, { key, isPublished: true });
    }
    for (const [name, { at: destroyedAt, isPublished }] of Object.entries(profile.read().destroyedIncidentKeys)) {
      if (isPublished) continue;
      const bytes = sealKeyFile({ name, destroyedAt }, seal(), this.#ports);
      await link.deliver([{ path: incidentKeyPath(name), bytes, rule: 'replace' }]);
      const present = profile.read();
      const told = { ...present.destroyedIncidentKeys, [name]: { at: destroyedAt, isPublished: true } };
      await profile.write({ ...present, destroyedIncidentKeys: told });
    }
  }

  /** Fetches another device's key from the folder; one that is not there yet is asked for again when the folder has news. */
  async #fetch(incidentId: string, deviceId: string): Promise<void> {
    const name = nameOf(incidentId, deviceId);
    const { link, profile } = this.#ports;
    if (this.#asked.has(name) || profile.read().destroyedIncidentKeys[name] !== undefined) return;
    this.#asked.add(name);
    try {
      const bytes = await link.readDocument(incidentKeyPath(name), MOST_FILE_BYTES);
      const file: IncidentKeyFile | null = bytes && openKeyFile(bytes, name, this.#keyRing.keys, this.#ports);
      // It may have been destroyed while it was being fetched.
      if (file?.key === undefined || profile.read().destroyedIncidentKeys[name] !== undefined) return;
      await this.#keep(name, { key: file.key, isPublished: true });
      this.onKey(incidentId);
    } catch {
      // The folder is away: it is asked again when it is back.
    }
  }

  get #kept(): Readonly<Record<string, { readonly key: string; readonly isPublished: boolean }>> {
    return this.#ports.profile.read().incidentKeys;
  }

  async #keep(name: string, kept: { readonly key: string; readonly isPublished: boolean }): Promise<void> {
    const { profile } = this.#ports;
    const present = profile.read();
    await profile.write({ ...present, incidentKeys: { ...present.incidentKeys, [name]: kept } });
  }

  #namesOf(incidentId: string): string[] {
    return Object.keys(this.#kept).filter((name) => name.startsWith(`${partsOfRecordId(incidentId).key}.`));
  }

  #ownName = (incidentId: string): string => nameOf(incidentId, this.#ports.device.deviceId);
}

const nameOf = (incidentId: string, deviceId: string): string => `${partsOfRecordId(incidentId).key}.${deviceId}`;

const bound = (incidentId: string): Uint8Array => encodeUtf8(incidentId);
