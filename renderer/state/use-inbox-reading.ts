import { useCallback } from 'react';
import type { InboxEntry } from './inbox-entry.ts';
import { isRead } from './inbox-reading.ts';
import { useActions, useAppState } from './StateProvider.tsx';

interface InboxReader {
  /** Until it is known what was read, nothing is called unread. */
  readonly isUnread: (entry: InboxEntry) => boolean;
  /** Goes to where the entry is dealt with; that marks this one as read and no other. */
  readonly open: (entry: InboxEntry) => void;
  readonly mark: (entries: readonly InboxEntry[], read: boolean) => void;
}

export function useInboxReading(): InboxReader {
  const reading = useAppState((state) => state.inboxReading);
  const { navigate, showPanel, markEntries } = useActions();
  const isUnread = useCallback((entry: InboxEntry) => reading !== null && !isRead(reading, entry), [reading]);
  const open = useCallback(
    (entry: InboxEntry): void => {
      markEntries([entry], true);
      showPanel(null);
      navigate(entry.route);
    },
    [markEntries, showPanel, navigate],
  );
  return { isUnread, open, mark: markEntries };
}
