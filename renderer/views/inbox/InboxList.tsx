import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { InboxRow } from '../../state/InboxRow.tsx';
import { entryId } from '../../state/inbox-entry.ts';
import { entryTitle } from '../../state/inbox-words.ts';
import { useNames } from '../../state/names.ts';
import { useInboxReading } from '../../state/use-inbox-reading.ts';
import { inboxText } from '../../text/inbox.ts';
import type { InboxGroup } from './inbox-groups.ts';
import { useRowKeys } from './use-row-keys.ts';

/** The rows, group by group; the arrows walk through all groups as through one list. */
export function InboxList({ groups }: { readonly groups: readonly InboxGroup[] }) {
  const { officeName } = useNames();
  const { isUnread, mark } = useInboxReading();
  const rows = groups.flatMap(({ entries }) => entries);
  const keys = useRowKeys(rows, (entry) => mark([entry], isUnread(entry)));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows in it, which are buttons
    <div onKeyDown={keys.onKeyDown}>
      {groups.map(({ title, entries }) => (
        <section key={title} className="inbox-group" aria-label={title || inboxText.title}>
          {title && <h3>{title}</h3>}
          <ul className="inbox-list">
            {entries.map((entry) => {
              const name = entryTitle(entry, officeName);
              const unread = isUnread(entry);
              // Tab stops at one row and its button; the arrows go to the others.
              const tabIndex = entryId(entry) === keys.currentId ? 0 : -1;
              return (
                <li key={entryId(entry)} onFocus={() => keys.setCurrent(entry)}>
                  <InboxRow entry={entry} tabIndex={tabIndex} />
                  <ReadButton name={name} unread={unread} tabIndex={tabIndex} onPress={() => mark([entry], unread)} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ReadButtonProps {
  readonly name: string;
  readonly unread: boolean;
  readonly tabIndex: number;
  readonly onPress: () => void;
}

function ReadButton({ name, unread, tabIndex, onPress }: ReadButtonProps) {
  return (
    <Button
      type="text"
      size="small"
      tabIndex={tabIndex}
      icon={unread ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
      title={unread ? inboxText.markRead : inboxText.markUnread}
      aria-label={unread ? inboxText.markReadOf(name) : inboxText.markUnreadOf(name)}
      onClick={onPress}
    />
  );
}
