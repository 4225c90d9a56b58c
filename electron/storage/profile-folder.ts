import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import {
  type DraftStore,
  draftSchema,
  emptyProfile,
  type Profile,
  type ProfileStore,
  profileSchema,
} from '../../shared/host/ports.ts';
import type { Signer } from '../../shared/sync/ports.ts';
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

const deviceSchema = z.object({ deviceId: z.string(), sealedBy: z.enum(['plain', 'os']), privateKey: z.string() });
const settingsSchema = z.object({ shareFolder: z.string().nullable() });
const draftsSchema = z.record(z.string(), draftSchema);

export interface ProfileFolder {
  readonly device: { readonly deviceId: string; readonly signer: Signer };
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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
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
      write: async (next) => {
        profile.data = next;
        await profile.write();
      },
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
      write: async (shareFolder) => {
        settings.data = { ...settings.data, shareFolder };
        await settings.write();
      },
    },
    workspaceFolder: (workspaceId) => path.join(folder, 'ws', workspaceId),
  };
}

async function openDevice(database: Low<z.infer<typeof deviceSchema> | null>, sealer: KeySealer) {
  if (database.data) {
    const { privateKey, sealedBy, deviceId } = database.data;
    const signer = signerOf((sealedBy === 'plain' ? plainSealer : sealer).unseal(privateKey));
    return { deviceId, signer };
  }
  const key = newPrivateKey();
  const signer = signerOf(key);
  const deviceId = deviceIdOf(signer.publicKey);
  database.data = { deviceId, sealedBy: sealer.kind, privateKey: sealer.seal(key) };
  await database.write();
  return { deviceId, signer };
}
