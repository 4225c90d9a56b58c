import { type KeyboardEvent, useState } from 'react';
import { entryId, type InboxEntry } from '../../state/inbox-entry.ts';
import { isImeKey } from '../../ui/ime.ts';

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

interface RowKeys {
  /** The one row that Tab stops at. */
  readonly currentId: string;
  readonly setCurrent: (entry: InboxEntry) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** J K and the arrows walk the rows, R marks the one with the focus; Enter is the row's own. `rows` in the order in which they stand. */
export function useRowKeys(rows: readonly InboxEntry[], onToggle: (entry: InboxEntry) => void): RowKeys {
  const [wantedId, setWantedId] = useState('');
  const place = Math.max(
    0,
    rows.findIndex((entry) => entryId(entry) === wantedId),
  );
  const current = rows[place];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isImeKey(event) || event.altKey || event.ctrlKey || event.metaKey || !current) return;
    // Also where capitals are locked.
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = steps[key];
    if (step !== undefined) {
      const next = rows[Math.min(rows.length - 1, Math.max(0, place + step))];
      if (!next) return;
      event.preventDefault();
      setWantedId(entryId(next));
      const buttons = event.currentTarget.querySelectorAll<HTMLElement>('.inbox-row');
      buttons[rows.indexOf(next)]?.focus();
    } else if (key === 'r') {
      event.preventDefault();
      onToggle(current);
    }
  };
  return {
    currentId: current ? entryId(current) : '',
    setCurrent: (entry) => setWantedId(entryId(entry)),
    onKeyDown,
  };
}
