import { DELETED_FIELD, deletionOf } from '../../shared/store/record-state.ts';
import { copyOfName } from '../../shared/sync/folder-layout.ts';
import { isSamePlace } from '../../shared/sync/journal-position.ts';
import type { ReplicationStatus } from '../../shared/sync/replication.ts';
import { calm, type Hostility, SeededRandom } from '../support/hostile-share.ts';
import { emptyFolder, type MemoryFolder } from '../support/memory-share.ts';
import { leadOffice } from '../support/statements.ts';
import { digestOf, markersIn, readableMarkers, SimulatedDevice } from './simulated-device.ts';
import { PowerCut, signerOf, simulatedWorkspaceId } from './simulated-keys.ts';
import { WorldSnapshots } from './world-snapshots.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 31_536_000_000;
const RECORDS = ['planItem.2026-W48.a', 'planItem.2026-W48.b', 'planItem.2026-W49.c', 'venue.all.x', 'venue.all.y'];
const FIELDS = ['content', 'remarks', 'placeText'];

type Waiting = { readonly client: string; readonly go: () => void };

/** Several devices on one shared folder in virtual time; every event is drawn from the seed. */
export class World {
  readonly random: SeededRandom;
  readonly folder: MemoryFolder = emptyFolder();
  readonly hostility: Hostility;
  readonly snapshots: WorldSnapshots;
  readonly devices: SimulatedDevice[] = [];
  readonly steps: string[] = [];
  readonly faults = new Map<string, number>();
  /** Acknowledged actions, recorded outside everything that may lose them. */
  readonly acknowledged = new Set<string>();
  now = Date.UTC(2026, 10, 22);
  /** Set where people are invited; else the folder takes everybody in. */
  ownerPublicKey: string | null = null;
  #waiting: Waiting[] = [];
  readonly #killed = new Set<string>();
  #ids = 0;
  #errors: unknown[] = [];
  #backups: { readonly device: SimulatedDevice; readonly disk: ReturnType<SimulatedDevice['copyDisk']> }[] = [];
  #folderBackup: { segments: Map<string, Uint8Array>; relays: Map<string, Uint8Array> } | null = null;
  #destroyed = 0;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
    this.hostility = {
      ...calm(),
      random: this.random,
      now: () => this.now,
      count: (fault) => this.count(fault),
      turn: (client) => this.#turn(client),
      onOverwritten: (deviceId) => this.#overwritten(deviceId),
      isOn: true,
    };
    this.snapshots = new WorldSnapshots(seed, this.folder, this.hostility);
    this.folder.workspace = { id: simulatedWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  }

  nextId(): string {
    this.#ids += 1;
    return `${this.#ids.toString(36)}${this.random.below(1e9).toString(36)}`.padEnd(16, '0');
  }

  count(fault: string, times = 1): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + times);
  }

  fail(error: unknown): void {
    this.#errors.push(error);
  }

  /** A device that is said to have read everything has it on its disk, whatever happened to the folder. */
  checkReadings(writer: SimulatedDevice, { readings, published }: ReplicationStatus): void {
    if (!published) return;
    for (const { deviceId, place } of readings) {
      if (!isSamePlace(place, published)) continue;
      const readers = this.devices.filter(({ formerIds }) => formerIds.has(deviceId));
      const [reader] = readers;
      if (!reader || readers.length > 1 || reader.hasForeignDisk) continue;
      const present = reader.markers();
      const lacking = [...writer.ownMarkersUpTo(published)].filter((marker) => !present.has(marker));
      this.count('known to be read');
      if (lacking.length > 0) this.fail(new Error(`${reader.name} is said to have read ${lacking.join(' ')}`));
    }
  }

  kill(client: string): void {
    this.#killed.add(client);
    this.#waiting = this.#waiting.filter((waiting) => waiting.client !== client);
  }

  async addDevice(name = `d${this.devices.length}`): Promise<SimulatedDevice> {
    const device = new SimulatedDevice(this, name);
    this.devices.push(device);
    await device.start();
    return device;
  }

  /** A folder whose owner invites the others, before anything goes wrong. */
  async found(names: readonly string[]): Promise<void> {
    const owner = new SimulatedDevice(this, 'd0', 'owner');
    this.ownerPublicKey = owner.publicKey;
    this.devices.push(owner);
    await owner.start();
    owner.says.found(true);
    for (const name of names) {
      const device = await this.addDevice(name);
      const grant = signerOf(`grant ${name}`);
      owner.says.invite(grant, leadOffice, 'coordinator');
      device.says.claim(grant, name);
    }
    this.hostility.isOn = false;
    for (let pass = 0; pass < 2; pass += 1) await this.rounds();
    this.hostility.isOn = true;
  }

  get live(): SimulatedDevice[] {
    return this.devices.filter(({ isGone }) => !isGone);
  }

  async step(): Promise<void> {
    this.now += this.random.below(400);
    if (this.ownerPublicKey === null && this.live.length < 6 && this.snapshots.bringsNewcomer()) await this.addDevice();
    const device = this.random.pick(this.live);
    const drawn = this.random.next();
    if (drawn < 0.5 && this.#waiting.length > 0) this.#releaseOne();
    else if (drawn < 0.68) this.#begin(device);
    else if (drawn < 0.9) this.#commit(device);
    else if (drawn < 0.93) await this.#checkpoint(device);
    else await this.#fault(device);
    await this.#settle();
    await this.#restartFallen();
    if (this.#errors.length > 0) throw this.#errors[0];
  }

  /** Where snapshots are used one is written now and then as well. */
  async #checkpoint(device: SimulatedDevice): Promise<void> {
    await device.checkpoint().catch(() => undefined);
    if (this.snapshots.areUsed) await device.writeSnapshot().catch(() => undefined);
  }

  /** One whole round of each of these devices, half a minute after the one before. */
  async rounds(devices: readonly SimulatedDevice[] = this.live, isScrub = false): Promise<void> {
    for (const device of devices) {
      this.now += 31_000;
      device.beginRound(isScrub);
      await this.#drain();
    }
    await this.#restartFallen();
    if (this.#errors.length > 0) throw this.#errors[0];
  }

  /** Another machine with a copy of the device's profile. */
  async cloneOf(device: SimulatedDevice): Promise<SimulatedDevice> {
    const clone = new SimulatedDevice(this, `c${this.devices.length}`);
    clone.putDisk(device.copyDisk());
    this.devices.push(clone);
    await clone.start();
    return clone;
  }

  /** No more faults: every device compares and collects until nothing changes. */
  async quiesce(): Promise<void> {
    this.hostility.isOn = false;
    this.hostility.root = 'present';
    this.hostility.isFull = false;
    for (const device of this.live) {
      device.skewMs = 0;
      device.crash();
      await device.start();
    }
    let before = '';
    for (let pass = 0, calmPasses = 0; calmPasses < 2; pass += 1) {
      if (pass > 60) throw new Error(`does not come to rest\n${this.describe()}`);
      await this.rounds(this.live, true);
      const after = this.live.map((device) => `${device.deviceId} ${digestOf(device.state)}`).join('\n');
      calmPasses = after === before ? calmPasses + 1 : 0;
      before = after;
      if (calmPasses < 2 || !this.live.some(({ isCatchingUp }) => isCatchingUp)) continue;
      // What still waits for journals that never come is given up after a day.
      this.now += 2 * DAY_MS;
      calmPasses = 0;
    }
  }

  describe(): string {
    const devices = this.live.map(
      ({ name, deviceId, status }) =>
        `${name} ${deviceId} ${status?.share} ${status?.unverified.map((device) => device.deviceId).join(',')}`,
    );
    return [...this.steps, ...devices, JSON.stringify([...this.faults])].join('\n');
  }

  /** A machine or a file that is gone takes with it what stands nowhere else: no design keeps that. */
  forgetWhatIsNowhere(): void {
    const present = new Set<string>();
    for (const device of this.live) for (const marker of device.markers()) present.add(marker);
    for (const marker of readableMarkers(this.folder)) present.add(marker);
    for (const [name, bytes] of this.folder.relays)
      for (const marker of markersIn(bytes, copyOfName(name.split('/')[1] ?? '')?.deviceId ?? '')) present.add(marker);
    for (const marker of this.acknowledged) {
      if (present.has(marker)) continue;
      this.acknowledged.delete(marker);
      this.count('lost with its only disk');
    }
  }

  /**
   * Two copies of a profile that write at the same moment: what one had published and lost with its disk may be written over
   * by the other before anybody read it. A file server has no way to forbid that.
   */
  #overwritten(deviceId: string): void {
    if (this.devices.filter(({ formerIds }) => formerIds.has(deviceId)).length > 1) this.forgetWhatIsNowhere();
  }

  #turn(client: string): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#killed.has(client)) this.#waiting.push({ client, go: resolve });
    });
  }

  #releaseOne(): void {
    const [waiting] = this.#waiting.splice(this.random.below(this.#waiting.length), 1);
    waiting?.go();
  }

  #begin(device: SimulatedDevice): void {
    if (device.isInRound || !device.isUp) return;
    this.steps.push(`${device.name} begins a round`);
    device.beginRound(this.random.chance(0.05));
  }

  #commit(device: SimulatedDevice): void {
    if (!device.isUp) return;
    const marker = `m${this.acknowledged.size}-${this.nextId()}`;
    const recordId = this.random.pick(RECORDS);
    const drafts = [{ recordId, fields: { [this.random.pick(FIELDS)]: marker } }];
    const other = this.random.pick(RECORDS);
    const record = device.state.heads(other);
    const isDeleting = record !== undefined && other !== recordId && this.random.chance(0.1);
    const deletion = isDeleting
      ? [{ recordId: other, fields: { [DELETED_FIELD]: deletionOf(record, device.state.revision) } }]
      : [];
    if (!device.commit([...drafts, ...deletion])) return;
    this.acknowledged.add(marker);
    this.steps.push(`${device.name} commits ${marker}`);
  }

  async #fault(device: SimulatedDevice): Promise<void> {
    const faults: readonly (readonly [string, () => void | Promise<void>])[] = [
      ['crash', () => device.crash()],
      ['power cut', () => device.armPowerCut(1 + this.random.below(4))],
      ['torn tail', () => this.#tearTail(device)],
      ['root', () => this.#changeRoot()],
      ['full', () => this.#toggleFull()],
      ['clock', () => this.#setClock(device)],
      ['damage', () => this.#damageFile()],
      ['backup', () => void this.#backups.push({ device, disk: device.copyDisk() })],
      ['restore', () => this.#restore()],
      ['clone', () => this.#clone(device)],
      ['destroy', () => this.#destroy(device)],
      ['folder restored', () => this.#restoreFolder()],
      ['removal', () => this.#remove(device)],
    ];
    const [name, act] = this.random.pick(faults);
    this.steps.push(`fault ${name} on ${device.name}`);
    await act();
  }

  #tearTail(device: SimulatedDevice): void {
    device.crash();
    device.tearTail();
    this.count('torn tail');
  }

  #toggleFull(): void {
    this.hostility.isFull = !this.hostility.isFull;
    this.count('folder full');
  }

  #setClock(device: SimulatedDevice): void {
    device.skewMs = this.random.pick([0, YEAR_MS, -YEAR_MS, -3_600_000]);
    this.count('clock set');
  }

  #changeRoot(): void {
    this.hostility.root = this.hostility.root === 'present' ? this.random.pick(['gone', 'empty', 'other']) : 'present';
    this.count(`root ${this.hostility.root}`);
  }

  /** Damages only what some living disk can give back; the rest no design keeps. */
  #damageFile(): void {
    const name = this.random.pick(['', ...this.folder.segments.keys(), ...this.folder.relays.keys()]);
    const relay = this.folder.relays.get(name);
    const bytes = relay ?? this.folder.segments.get(name);
    if (!bytes || bytes.length === 0) return;
    const [deviceId = '', segment = ''] = name.split('/');
    const copy = copyOfName(segment);
    const isHeld = this.live.some((device) =>
      copy ? device.hasBytes(copy.deviceId, copy.segment, bytes) : device.hasBytes(deviceId, Number(segment), bytes),
    );
    if (!isHeld) return;
    const at = this.random.below(bytes.length);
    const damages: readonly (readonly [string, () => Uint8Array])[] = [
      ['bit flip', () => bytes.map((byte, index) => (index === at ? byte ^ (1 << this.random.below(8)) : byte))],
      ['truncation', () => bytes.slice(0, at)],
      ['garbage', () => Buffer.concat([bytes, Uint8Array.from({ length: 20 }, () => this.random.below(256))])],
      ['zeroes', () => bytes.map((byte, index) => (index >= at ? 0 : byte))],
    ];
    const [kind, damage] = this.random.pick(damages);
    (relay ? this.folder.relays : this.folder.segments).set(name, damage());
    this.count(kind);
  }

  async #restore(): Promise<void> {
    const backup = this.#backups.filter(({ device }) => !device.isGone).at(this.random.below(3) - 1);
    if (!backup) return;
    backup.device.crash();
    // Only the identity is left of the profile. Where people are invited, what lets them in might be gone with it.
    const isEmpty = this.ownerPublicKey === null && this.snapshots.leavesNothing();
    const none = { files: new Map(), branches: new Map(), partitions: new Map(), checkpoint: null };
    backup.device.putDisk(isEmpty ? { ...backup.disk, ...none } : backup.disk);
    this.count('profile restored');
    this.forgetWhatIsNowhere();
    await backup.device.start();
  }

  async #clone(device: SimulatedDevice): Promise<void> {
    if (this.devices.length >= 7) return;
    this.count('clone');
    await this.cloneOf(device);
  }

  #destroy(device: SimulatedDevice): void {
    if (this.#destroyed >= 2 || this.live.length < 3) return;
    device.crash();
    device.isGone = true;
    this.#destroyed += 1;
    this.count('destroyed');
    this.forgetWhatIsNowhere();
  }

  /** Whoever may, shows a device out, as far as its journal is known there. */
  #remove(device: SimulatedDevice): void {
    const [owner] = this.devices;
    if (!owner?.isUp || !owner.isMember || device === owner || !device.isUp || this.random.chance(0.7)) return;
    // Also where the machine goes off: the statement may stand all the same.
    this.count('member removed');
    try {
      owner.says.remove(device);
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
    }
  }

  #restoreFolder(): void {
    if (!this.#folderBackup || this.random.chance(0.5)) {
      this.#folderBackup = { segments: new Map(this.folder.segments), relays: new Map(this.folder.relays) };
      return;
    }
    for (const part of ['segments', 'relays'] as const) {
      this.folder[part].clear();
      for (const [name, bytes] of this.#folderBackup[part]) this.folder[part].set(name, bytes);
    }
    this.count('folder restored');
    this.forgetWhatIsNowhere();
  }

  async #restartFallen(): Promise<void> {
    for (const device of this.live) {
      if (device.wentOff) {
        this.count('power cut');
        device.crash();
      }
      if (device.isUp) continue;
      this.count('start');
      await device.start();
      await this.#settle();
    }
  }

  async #drain(): Promise<void> {
    await this.#settle();
    while (this.#waiting.length > 0) {
      this.#releaseOne();
      await this.#settle();
    }
  }

  /** Lets everything run on that waits for nothing but its turn in the event loop. */
  #settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
}
