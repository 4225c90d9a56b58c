import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableJsonFile } from './json-file.ts';

const shellSettingsSchema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  isMaximized: z.boolean(),
  /** The person was told once that closing the window leaves the application running. */
  knowsTray: z.boolean(),
});
type Settings = z.infer<typeof shellSettingsSchema>;

/** What the window's shell remembers on this computer. */
export interface ShellSettings {
  read(): Settings;
  /** Resolves also when the disk refuses: the place of a window is not worth an error. */
  change(part: Partial<Settings>): Promise<void>;
}

export async function openShellSettings(profileFolder: string): Promise<ShellSettings> {
  const file = new DurableJsonFile(path.join(profileFolder, 'shell.json'), shellSettingsSchema);
  const database = new Low<Settings>(file, { bounds: null, isMaximized: false, knowsTray: false });
  await database.read().catch(() => undefined);
  return {
    read: () => database.data,
    change: async (part) => {
      database.data = { ...database.data, ...part };
      await database.write().catch(() => undefined);
    },
  };
}
