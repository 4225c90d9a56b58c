import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { lockFactsSchema } from '../../shared/domain/screen-lock.ts';
import { type KeptLock, type LockStore, noLock } from '../../shared/host/lock/lock-store.ts';
import { DurableJsonFile, type OnSetAside } from './json-file.ts';
import { type KeySealer, plainSealer } from './profile-folder.ts';

const SALT_BYTES = 16;

const lockFileSchema = lockFactsSchema.extend({
  /** Salt and hash in one. */
  pin: z.object({ sealedBy: z.enum(['plain', 'os']), text: z.string() }).nullable(),
});
type LockFile = z.infer<typeof lockFileSchema>;

/** Opens what is known of the screen lock. Throws the disk's errors, and the key store's where it does not open what it sealed. */
export async function openLockFile(folder: string, sealer: KeySealer, onSetAside: OnSetAside): Promise<LockStore> {
  const file = new DurableJsonFile(path.join(folder, 'lock.json'), lockFileSchema, onSetAside);
  const database = new Low<LockFile | null>(file as DurableJsonFile<LockFile | null>, null);
  await database.read();
  let kept = database.data ? keptLock(database.data, sealer) : noLock;
  return {
    read: () => kept,
    write: async (next) => {
      database.data = { ...next, pin: next.pin && sealedPin(next.pin, sealer) };
      await database.write();
      kept = next;
    },
  };
}

function keptLock({ pin, ...facts }: LockFile, sealer: KeySealer): KeptLock {
  if (pin === null) return { ...facts, pin: null };
  const bytes = (pin.sealedBy === 'plain' ? plainSealer : sealer).unseal(pin.text);
  return { ...facts, pin: { salt: bytes.subarray(0, SALT_BYTES), hash: bytes.subarray(SALT_BYTES) } };
}

const sealedPin = ({ salt, hash }: NonNullable<KeptLock['pin']>, sealer: KeySealer): LockFile['pin'] => ({
  sealedBy: sealer.kind,
  text: sealer.seal(Buffer.concat([salt, hash])),
});
