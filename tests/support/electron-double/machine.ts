import { EventSource } from './event-source.ts';
import { settingOf } from './setting.ts';

const setting = settingOf(import.meta.url);

const displays = setting.displays.map((workArea) => ({ workArea }) as Electron.Display);

export const screen = {
  getPrimaryDisplay: () => displays[0] as Electron.Display,
  getAllDisplays: () => displays,
} satisfies Partial<Electron.Screen>;

type PowerEvents = {
  resume: [];
  suspend: [];
  'lock-screen': [];
  shutdown: [];
};

export const powerMonitor = new EventSource<PowerEvents>({
  resume: true,
  suspend: true,
  'lock-screen': true,
  shutdown: true,
});

const SEAL = 'sealed by the machine:';

export const safeStorage = {
  isEncryptionAvailable: () => setting.hasKeyStore,
  encryptString: (text: string) => {
    if (!setting.hasKeyStore) throw new Error('Encryption is not available.');
    return Buffer.from(SEAL + [...text].reverse().join(''));
  },
  decryptString: (sealed: Buffer) => {
    const text = sealed.toString();
    if (!setting.hasKeyStore || !text.startsWith(SEAL)) throw new Error('Decryption is not available.');
    return [...text.slice(SEAL.length)].reverse().join('');
  },
} satisfies Partial<Electron.SafeStorage>;
