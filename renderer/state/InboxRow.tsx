import { instantWords } from '../text/date-words.ts';
import { inboxText } from '../text/inbox.ts';
import { StateTag } from '../ui/StateTag.tsx';
import { useServerNow } from './emergency-clock.ts';
import { type InboxEntry, isOverdue } from './inbox-entry.ts';
import { entryState, entryTitle, entryWhy } from './inbox-words.ts';
import './inbox-row.css';
import { useNames } from './names.ts';
import { useInboxReading } from './use-inbox-reading.ts';

interface InboxRowProps {
  readonly entry: InboxEntry;
  /** In one place of a list that the arrows walk; each row is a stop of its own where it is left out. */
  readonly tabIndex?: number;
}

/** One entry: what waits, why, until when and in what state. A press leads to where it is dealt with. */
export function InboxRow({ entry, tabIndex }: InboxRowProps) {
  const { officeName } = useNames();
  const now = useServerNow();
  const { isUnread, open } = useInboxReading();
  const isLate = isOverdue(entry, now);
  const told = entry.toldOfficeIds?.map(officeName).filter(Boolean) ?? [];
  return (
    <button
      type="button"
      className="inbox-row"
      tabIndex={tabIndex}
      data-unread={isUnread(entry) || undefined}
      data-late={isLate || undefined}
      onClick={() => open(entry)}
    >
      <span className="inbox-row-head">
        <span className="inbox-row-title">
          {isUnread(entry) && <span className="inbox-unread">{inboxText.unread}</span>}
          {entryTitle(entry, officeName)}
        </span>
        <StateTag tone={isLate ? 'bad' : 'info'} label={isLate ? inboxText.overdue : entryState(entry)} />
      </span>
      <span className="inbox-row-facts">
        <span>{entryWhy(entry)}</span>
        {entry.dueAt !== undefined && (
          <span className={isLate ? 'late' : undefined}>{inboxText.dueBy(instantWords(entry.dueAt))}</span>
        )}
      </span>
      {told.length > 1 && <span className="inbox-row-facts">{inboxText.alsoTold(told.join('、'))}</span>}
    </button>
  );
}
