import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { DeviceIdentity, PendingRehome } from '../../shared/host/device-identity.ts';
import {
  type DraftStore,
  draftSchema,
  emptyProfile,
  type Profile,
  type ProfileStore,
  profileSchema,
} from '../../shared/host/ports.ts';
import type { Signer } from '../../shared/sync/ports.ts';
import { ensureFolder } from './ensure-folder.ts';
import { DurableJsonFile, type OnSetAside } from './json-file.ts';
import { deviceIdOf, newPrivateKey, signerOf } from './node-crypto.ts';

/** Seals the device's private key with the operating system's key store where there is one. */
export interface KeySealer {
  readonly kind: 'plain' | 'os';
  seal(key: Uint8Array): string;
  unseal(text: string): Uint8Array;
}

/** Without a key store the key is protected by the profile folder's permissions alone. */
export const plainSealer: KeySealer = {
  kind: 'plain',
  seal: (key) => Buffer.from(key).toString('base64'),
  unseal: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

const keySchema = z.object({ sealedBy: z.enum(['plain', 'os']), privateKey: z.string() });
const deviceSchema = keySchema.extend({
  deviceId: z.string(),
  /** The key that was left, while commits under it are carried over. */
  former: keySchema.nullable().default(null),
  pending: z
    .object({ formerDeviceId: z.string(), segment: z.number().int().min(0), offset: z.number().int().min(0) })
    .nullable()
    .default(null),
});
type StoredKey = z.infer<typeof keySchema>;
type StoredDevice = z.infer<typeof deviceSchema>;
const settingsSchema = z.object({ shareFolder: z.string().nullable() });
const draftsSchema = z.record(z.string(), draftSchema);

export interface ProfileFolder {
  readonly device: DeviceIdentity;
  readonly profile: ProfileStore;
  readonly drafts: DraftStore;
  readonly shareFolder: { read(): string | null; write(folder: string): Promise<void> };
  /** Folder of one workspace's journals and partitions. */
  workspaceFolder(workspaceId: string): string;
}

/** Opens (or begins) the profile of this workstation. Throws the disk's errors: without a profile nothing can be kept. */
export async function openProfileFolder(
  folder: string,
  sealer: KeySealer,
  onSetAside: OnSetAside,
): Promise<ProfileFolder> {
  ensureFolder(folder, 0o700);
  const open = async <T>(name: string, schema: z.ZodType<T>, initial: T): Promise<Low<T>> => {
    const database = new Low<T>(new DurableJsonFile(path.join(folder, name), schema, onSetAside), initial);
    await database.read();
    return database;
  };
  const profile = await open<Profile>('profile.json', profileSchema, emptyProfile);
  const settings = await open('settings.json', settingsSchema, { shareFolder: null });
  const drafts = await open('drafts.json', draftsSchema, {});
  return {
    device: await openDevice(await open('device.json', deviceSchema.nullable(), null), sealer),
    profile: {
      read: () => profile.data,
      write: (next) => replaceDurably(profile, next),
    },
    drafts: {
      load: (key) => (Object.hasOwn(drafts.data, key) ? (drafts.data[key] ?? null) : null),
      save: (key, draft) =>
        drafts.update(
          (data) =>
            void Object.defineProperty(data, key, {
              value: draft,
              enumerable: true,
              configurable: true,
              writable: true,
            }),
        ),
      remove: (key) => drafts.update((data) => void delete data[key]),
    },
    shareFolder: {
      read: () => settings.data.shareFolder,
      write: (shareFolder) => replaceDurably(settings, { ...settings.data, shareFolder }),
    },
    workspaceFolder: (workspaceId) => path.join(folder, 'ws', workspaceId),
  };
}

/** What is in memory changes only together with what is on the disk. */
async function replaceDurably<T>(database: Low<T>, next: T): Promise<void> {
  const former = database.data;
  database.data = next;
  try {
    await database.write();
  } catch (error) {
    database.data = former;
    throw error;
  }
}

async function openDevice(database: Low<StoredDevice | null>, sealer: KeySealer): Promise<DeviceIdentity> {
  const create = async (pending: PendingRehome | null, former: StoredKey | null): Promise<StoredDevice> => {
    const key = newPrivateKey();
    const deviceId = deviceIdOf(signerOf(key).publicKey);
    const created = { deviceId, sealedBy: sealer.kind, privateKey: sealer.seal(key), pending, former };
    await write(created);
    return created;
  };
  const write = (next: StoredDevice): Promise<void> => replaceDurably(database, next);
  const signerFrom = ({ sealedBy, privateKey }: StoredKey): Signer =>
    signerOf((sealedBy === 'plain' ? plainSealer : sealer).unseal(privateKey));
  let stored = database.data ?? (await create(null, null));
  let signer = signerFrom(stored);
  return {
    get deviceId() {
      return stored.deviceId;
    },
    get signer() {
      return signer;
    },
    get pending() {
      return stored.pending;
    },
    get former() {
      return stored.former && signerFrom(stored.former);
    },
    replace: async (pending) => {
      const { sealedBy, privateKey } = stored;
      stored = await create(pending, { sealedBy, privateKey });
      signer = signerFrom(stored);
    },
    settle: async () => {
      const settled = { ...stored, pending: null, former: null };
      await write(settled);
      stored = settled;
    },
  };
}
