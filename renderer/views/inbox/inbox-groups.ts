import { entryScreen, type InboxEntry, isOverdue } from '../../state/inbox-entry.ts';
import { shellText } from '../../text/shell.ts';

export const inboxFilters = ['all', 'unread', 'overdue'] as const;
export type InboxFilter = (typeof inboxFilters)[number];
export const inboxArrangements = ['due', 'module'] as const;
export type InboxArrangement = (typeof inboxArrangements)[number];

export interface InboxGroup {
  /** Empty where all entries stand in one list. */
  readonly title: string;
  readonly entries: readonly InboxEntry[];
}

/** Which entries are shown: a filter hides rows from sight and never from the inbox. */
export function shownEntries(
  entries: readonly InboxEntry[],
  filter: InboxFilter,
  isUnread: (entry: InboxEntry) => boolean,
  now: number,
): readonly InboxEntry[] {
  if (filter === 'all') return entries;
  return entries.filter((entry) => (filter === 'unread' ? isUnread(entry) : isOverdue(entry, now)));
}

const moduleOrder = ['emergency', 'duty', 'weeklyPlan', 'reception', 'supervision'] as const;

/** In one list as they are ordered, or module by module, each in that same order. */
export function inboxGroups(entries: readonly InboxEntry[], arrangement: InboxArrangement): InboxGroup[] {
  if (arrangement === 'due') return [{ title: '', entries }];
  return moduleOrder
    .map((screen) => ({
      title: shellText[screen],
      entries: entries.filter((entry) => entryScreen(entry) === screen),
    }))
    .filter((group) => group.entries.length > 0);
}
