import { Button, Input, type InputRef, Segmented } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useMemo, useRef, useState } from 'react';
import { type BookGroup, bookGroups } from '../../../../shared/rules/directory/book-group.ts';
import { useMay } from '../../../state/hooks.ts';
import { useBuildDocument } from '../../../state/use-build-document.ts';
import { bookGroupNames, bookText } from '../../../text/directory-book.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { isImeKey } from '../../../ui/ime.ts';
import { BookGrid } from './BookGrid.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { EditedEntry } from './EditedEntry.tsx';
import { OnDutyStrip } from './OnDutyStrip.tsx';
import { useBook, useFound } from './use-book.ts';
import { useBookActs } from './use-book-acts.ts';
import type { BookFocus } from './use-book-keys.ts';
import { useDutyToday } from './use-duty-today.ts';
import './book.css';

const ContactImportDialog = lazy(async () => ({
  default: (await import('../contact-import/ContactImportDialog.tsx')).ContactImportDialog,
}));

const firstRow: BookFocus = { id: '', place: 0 };

/** Everybody in one list with one box to look for them; who is on duty now stands above. */
export function BookTab() {
  const entries = useBook();
  const { desks, byMember } = useDutyToday();
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState<BookGroup | 'all'>('all');
  const [isAdding, setIsAdding] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [focus, setFocus] = useState<BookFocus>(firstRow);
  const search = useRef<InputRef>(null);
  const grid = useRef<HTMLDivElement>(null);
  const found = useFound(entries, typed);
  const shown = useMemo(() => found.filter(({ entry }) => group === 'all' || entry.group === group), [found, group]);
  const acts = useBookActs(setEditedId, () => search.current?.focus());
  const may = useMay();
  const mayAdd = may('directory.saveContacts');
  const build = useBuildDocument('directory.buildBook');
  const exportBook = (): Promise<void> => build({ entryIds: shown.map(({ entry }) => entry.id) });
  const countOf = (each: BookGroup): number => found.filter(({ entry }) => entry.group === each).length;
  const toTop = (): void => {
    setFocus(firstRow);
    if (grid.current) grid.current.scrollTop = 0;
  };
  const handleSearchKey = (event: KeyboardEvent): void => {
    if (isImeKey(event) || (event.key !== 'ArrowDown' && event.key !== 'Enter') || shown.length === 0) return;
    event.preventDefault();
    grid.current?.focus();
  };
  const afterDialog = (): void => {
    setIsAdding(false);
    setEditedId(null);
  };
  return (
    <div className="book">
      <OnDutyStrip desks={desks} />
      <div className="row row-between">
        <Input
          ref={search}
          className="book-search"
          allowClear
          autoFocus
          aria-label={bookText.search}
          placeholder={bookText.search}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            toTop();
          }}
          onKeyDown={handleSearchKey}
        />
        <div className="row">
          {may('directory.exportBook') && (
            <Button disabled={shown.length === 0} onClick={() => void exportBook()}>
              {bookText.exportBook}
            </Button>
          )}
          {mayAdd && <Button onClick={() => setIsImporting(true)}>{bookText.importContacts}</Button>}
          {mayAdd && (
            <Button type="primary" onClick={() => setIsAdding(true)}>
              {bookText.add}
            </Button>
          )}
        </div>
      </div>
      <div className="row row-between">
        <Segmented<BookGroup | 'all'>
          size="small"
          aria-label={bookText.groups}
          value={group}
          options={[
            { value: 'all', label: bookText.groupCount(bookText.all, found.length) },
            ...bookGroups.map((each) => ({
              value: each,
              label: bookText.groupCount(bookGroupNames[each], countOf(each)),
            })),
          ]}
          onChange={(next) => {
            setGroup(next);
            toTop();
          }}
        />
        <span role="status" className="faint">
          {typed.trim() === '' ? bookText.total(shown.length) : bookText.found(shown.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyHint
          title={entries.length === 0 ? bookText.empty : bookText.noMatch}
          hint={entries.length === 0 ? bookText.emptyHint : bookText.noMatchHint}
        />
      ) : (
        <>
          <BookGrid found={shown} duties={byMember} acts={acts} focus={focus} onFocus={setFocus} gridRef={grid} />
          <p className="faint">{bookText.keys}</p>
        </>
      )}
      <Suspense>{isImporting && <ContactImportDialog onClose={() => setIsImporting(false)} />}</Suspense>
      {isAdding && <ContactDialog view={undefined} onClose={afterDialog} />}
      {editedId !== null && <EditedEntry id={editedId} onClose={afterDialog} />}
    </div>
  );
}
