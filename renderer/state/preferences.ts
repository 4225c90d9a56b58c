import { z } from 'zod';

export const preferencesSchema = z.object({
  theme: z.enum(['light', 'dark', 'contrast', 'system']),
  density: z.enum(['compact', 'normal', 'roomy']),
  textSize: z.enum(['normal', 'large', 'larger']).default('normal'),
});
/** How this screen looks: kept on this computer, never shared. */
export type Preferences = z.infer<typeof preferencesSchema>;

const storageKey = 'siban.preferences';
const defaultPreferences: Preferences = { theme: 'system', density: 'normal', textSize: 'normal' };

/** What the page itself remembers, so that it looks right from its first moment. */
export function loadPreferences(storage: Storage): Preferences {
  try {
    return preferencesSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? 'null')).data ?? defaultPreferences;
  } catch {
    return defaultPreferences;
  }
}

export const storePreferences = (storage: Storage, preferences: Preferences): void =>
  storage.setItem(storageKey, JSON.stringify(preferences));
