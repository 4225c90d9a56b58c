import { z } from 'zod';

const preferencesSchema = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['compact', 'normal', 'roomy']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const storageKey = 'siban.preferences';
const defaultPreferences: Preferences = { theme: 'system', density: 'normal' };

/** How this screen looks: kept on this computer and for this person only, never shared. */
export function loadPreferences(storage: Storage): Preferences {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? 'null'));
    return parsed.success ? parsed.data : defaultPreferences;
  } catch {
    return defaultPreferences;
  }
}

export const savePreferences = (storage: Storage, preferences: Preferences): void =>
  storage.setItem(storageKey, JSON.stringify(preferences));
