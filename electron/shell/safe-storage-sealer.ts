import { safeStorage } from 'electron';
import { type KeySealer, plainSealer } from '../storage/profile-folder.ts';

const osSealer: KeySealer = {
  kind: 'os',
  seal: (key) => safeStorage.encryptString(plainSealer.seal(key)).toString('base64'),
  unseal: (text) => plainSealer.unseal(safeStorage.decryptString(Buffer.from(text, 'base64'))),
};

/** The operating system's key store where there is one; many Linux desktops have none. */
export const availableSealer = (): KeySealer => (safeStorage.isEncryptionAvailable() ? osSealer : plainSealer);
