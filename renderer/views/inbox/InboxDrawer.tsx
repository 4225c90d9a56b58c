import { Button, Drawer, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useServerNow } from '../../state/emergency-clock.ts';
import { HelpButton } from '../../state/HelpButton.tsx';
import type { InboxEntry } from '../../state/inbox-entry.ts';
import { useInboxReading } from '../../state/use-inbox-reading.ts';
import { useSuccessNotice } from '../../state/use-perform.tsx';
import { inboxText } from '../../text/inbox.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { InboxList } from './InboxList.tsx';
import './inbox.css';
import {
  type InboxArrangement,
  type InboxFilter,
  inboxArrangements,
  inboxFilters,
  inboxGroups,
  shownEntries,
} from './inbox-groups.ts';
import { ToastPermission } from './ToastPermission.tsx';

interface InboxDrawerProps {
  readonly entries: readonly InboxEntry[];
  readonly onClose: () => void;
}

/** 收件箱: all that waits for this person, of every module; a row leads to where it is settled, and only settling it makes it go. */
export function InboxDrawer({ entries, onClose }: InboxDrawerProps) {
  const now = useServerNow();
  const { isUnread, mark } = useInboxReading();
  const notify = useSuccessNotice();
  const [filter, setFilter] = useState<InboxFilter>('all');
  const [arrangement, setArrangement] = useState<InboxArrangement>('due');
  const unread = entries.filter(isUnread);
  const groups = inboxGroups(shownEntries(entries, filter, isUnread, now), arrangement);
  const isEmpty = groups.every((group) => group.entries.length === 0);
  const body = useRef<HTMLDivElement>(null);
  const markAll = (): void => {
    mark(unread, true);
    notify({ done: inboxText.markedAll(unread.length), undo: async () => mark(unread, false) });
  };
  return (
    <Drawer
      open
      title={inboxText.title}
      extra={<HelpButton place="inbox" />}
      size={560}
      onClose={onClose}
      // The first row takes the keys at once: nobody has to Tab through the tools above.
      afterOpenChange={(isOpen) => isOpen && body.current?.querySelector<HTMLElement>('.inbox-row')?.focus()}
    >
      <div ref={body}>
        {entries.length === 0 ? (
          <EmptyHint title={inboxText.empty} hint={inboxText.emptyHint} />
        ) : (
          <>
            <div className="inbox-tools">
              <Segmented
                aria-label={inboxText.filter}
                value={filter}
                onChange={setFilter}
                options={inboxFilters.map((value) => ({ value, label: inboxText.filters[value] }))}
              />
              <Segmented
                aria-label={inboxText.arrangement}
                value={arrangement}
                onChange={setArrangement}
                options={inboxArrangements.map((value) => ({ value, label: inboxText.arrangements[value] }))}
              />
            </div>
            <div className="inbox-tools">
              <span className="soft">{inboxText.rows(entries.length, unread.length)}</span>
              <Button size="small" disabled={unread.length === 0} onClick={markAll}>
                {inboxText.markAllRead}
              </Button>
            </div>
            {isEmpty ? (
              <EmptyHint title={inboxText.nothingShown}>
                <Button onClick={() => setFilter('all')}>{inboxText.showAll}</Button>
              </EmptyHint>
            ) : (
              <InboxList groups={groups} />
            )}
          </>
        )}
        <div className="inbox-foot">
          {!isEmpty && <span className="faint">{inboxText.keys}</span>}
          <ToastPermission />
        </div>
      </div>
    </Drawer>
  );
}
