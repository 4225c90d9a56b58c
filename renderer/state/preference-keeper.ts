import type { HostConnection } from '../bridge/connect.ts';
import type { AppStore } from './app-store.ts';
import { outcomeOf } from './outcome.ts';
import { type Preferences, preferencesSchema, storePreferences } from './preferences.ts';

const keptKey = 'preferences';

interface PreferenceKeeper {
  /** Takes up what the host remembers. */
  load(): Promise<void>;
  set(preferences: Preferences): void;
}

/** Keeps preferences in the page and with the host: a page of the browser host has another address at each start, and remembers nothing. */
export function preferenceKeeper(
  client: HostConnection['client'],
  store: AppStore,
  storage: Storage,
): PreferenceKeeper {
  const show = (preferences: Preferences): void => {
    storePreferences(storage, preferences);
    store.setState({ preferences });
  };
  return {
    async load() {
      const kept = await outcomeOf(client.request('drafts.load', { key: keptKey }));
      const preferences = kept.ok ? preferencesSchema.safeParse(kept.value?.value).data : undefined;
      if (preferences) show(preferences);
    },
    set(preferences) {
      show(preferences);
      void outcomeOf(client.request('drafts.save', { key: keptKey, value: preferences }));
    },
  };
}
