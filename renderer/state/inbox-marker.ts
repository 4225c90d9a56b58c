import type { HostConnection } from '../bridge/connect.ts';
import type { AppStore } from './app-store.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { keptReading, nothingRead, readingKey, readingOf, withRead } from './inbox-reading.ts';
import { outcomeOf } from './outcome.ts';

export interface InboxMarker {
  /** Fetches what the person at this workstation has looked at. */
  load(): Promise<void>;
  mark(entries: readonly InboxEntry[], read: boolean): void;
}

/** Keeps what a person has looked at in the page and on this workstation's disk, so that it is known after a restart. */
export function inboxMarker(client: HostConnection['client'], store: AppStore): InboxMarker {
  const personId = (): string | undefined => store.getState().workspace?.me?.personId;
  return {
    async load() {
      const person = personId();
      store.setState({ inboxReading: null });
      if (person === undefined) return;
      const kept = await outcomeOf(client.request('drafts.load', { key: readingKey(person) }));
      // Somebody else may have sat down meanwhile.
      if (personId() === person) store.setState({ inboxReading: readingOf(kept.ok ? kept.value?.value : undefined) });
    },
    mark(entries, read) {
      const person = personId();
      const inboxReading = withRead(store.getState().inboxReading ?? nothingRead, entries, read);
      store.setState({ inboxReading });
      // A mark that the disk refuses costs one look more; nothing was entered that could be lost.
      if (person !== undefined)
        void outcomeOf(client.request('drafts.save', { key: readingKey(person), value: keptReading(inboxReading) }));
    },
  };
}
