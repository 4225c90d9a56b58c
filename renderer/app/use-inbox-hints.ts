import { useEffect, useRef } from 'react';
import type { NoticeKind } from '../../shared/domain/notices.ts';
import { mayToast } from '../../shared/rules/notices.ts';
import { showToast } from '../bridge/toast.ts';
import { entryId, entryMark, entryScreen, type InboxEntry } from '../state/inbox-entry.ts';
import { entryState } from '../state/inbox-words.ts';
import { noticeKindOf } from '../state/notice-kind.ts';
import { useActions, useStateReader } from '../state/StateProvider.tsx';
import { inboxText } from '../text/inbox.ts';
import { shellText } from '../text/shell.ts';

const asKey = (entry: InboxEntry): string => `${entryId(entry)} ${entryMark(entry)}`;

function countByKind(entries: readonly InboxEntry[]): Partial<Record<NoticeKind, number>> {
  const counts: Partial<Record<NoticeKind, number>> = {};
  for (const entry of entries) counts[noticeKindOf(entry)] = (counts[noticeKindOf(entry)] ?? 0) + 1;
  return counts;
}

/**
 * Hints outside the page: the desktop is told how many rows wait, and a toast comes when something new does while nobody looks, unless
 * this workstation wants none of its kind. What was there when the page opened is no news; whether a hint was seen changes nothing in
 * the inbox.
 */
export function useInboxHints(entries: readonly InboxEntry[], isComplete: boolean): void {
  const { ask, showPanel, clock } = useActions();
  const read = useStateReader();
  const known = useRef<ReadonlySet<string> | null>(null);
  const told = useRef(-1);
  useEffect(() => {
    if (!isComplete) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...entries.map(asKey)]);
    const news = before ? entries.filter((entry) => !before.has(asKey(entry))) : [];
    if (news.length > 0 || told.current !== entries.length)
      void ask('desktop.tellInbox', { count: entries.length, fresh: countByKind(news) });
    told.current = entries.length;
    const wanted = news.filter((entry) => mayToast(noticeKindOf(entry), read().notices, clock()));
    const [first] = wanted;
    if (first && document.hidden) {
      // No more than the module and the state: a hint is seen by whoever stands before the screen.
      const body = inboxText.toastBody(shellText[entryScreen(first)], entryState(first));
      showToast(inboxText.toast(wanted.length), body, () => showPanel('inbox'));
    }
  }, [entries, isComplete, ask, showPanel, clock, read]);
}
