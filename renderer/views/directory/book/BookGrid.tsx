// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid over virtual rows: table elements cannot be drawn apart
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the row that it stands on
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef } from 'react';
import type { BookGroup } from '../../../../shared/rules/directory/book-group.ts';
import type { FoundEntry } from '../../../../shared/rules/directory/find-entries.ts';
import { bookGroupNames, bookText } from '../../../text/directory-book.ts';
import { BookRow } from './BookRow.tsx';
import type { BookActs } from './book-acts.ts';
import { type BookFocus, useBookKeys } from './use-book-keys.ts';
import type { DutyToday } from './use-duty-today.ts';

interface BookGridProps {
  readonly found: readonly FoundEntry[];
  readonly duties: ReadonlyMap<string, DutyToday>;
  readonly acts: BookActs;
  readonly focus: BookFocus;
  readonly onFocus: (focus: BookFocus) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** A line of the grid: the head of a group, or an entry with its place among the entries. */
type Line =
  | { readonly kind: 'head'; readonly group: BookGroup; readonly count: number }
  | { readonly kind: 'entry'; readonly found: FoundEntry; readonly place: number };

const estimatedRowPx = 34;
const rowDomId = (place: number): string => `book-row-${place}`;

/** The whole book as one list: rows are drawn only where they are seen, one tab stop, everything by keys. */
export function BookGrid({ found, duties, acts, focus, onFocus, gridRef }: BookGridProps) {
  const lines = useMemo(() => linesOf(found), [found]);
  const scrollTo = useRef<(line: number) => void>(() => undefined);
  const keys = useBookKeys(found, { focus, onFocus }, acts, (place) => scrollTo.current(lineOf(lines, place)));
  const activeLine = lineOf(lines, keys.active);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => estimatedRowPx,
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 8,
    // The row on which the keyboard stands stays drawn: the grid names it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return activeLine < 0 || indexes.includes(activeLine)
        ? indexes
        : [...indexes, activeLine].sort((left, right) => left - right);
    },
  });
  scrollTo.current = (line) => virtualizer.scrollToIndex(line, { align: 'auto' });
  const { columns } = bookText;
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      aria-label={bookText.label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={activeLine < 0 ? undefined : rowDomId(keys.active)}
      className="book-grid"
      onKeyDown={keys.handleKeyDown}
    >
      <div role="row" aria-rowindex={1} className="book-columns book-head">
        {Object.values(columns).map((title) => (
          <span key={title} role="columnheader">
            {title}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="book-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { 'data-index': index, ref: virtualizer.measureElement, style: { top: start } };
          if (line.kind === 'head')
            return (
              <div key={key} {...place} role="row" aria-rowindex={index + 2} className="book-line book-group">
                <span role="gridcell" aria-colspan={7}>
                  {bookText.groupCount(bookGroupNames[line.group], line.count)}
                </span>
              </div>
            );
          const { entry } = line.found;
          return (
            <div
              key={key}
              {...place}
              id={rowDomId(line.place)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={line.place === keys.active}
              className="book-line book-columns"
              onMouseDown={() => onFocus({ id: entry.id, place: line.place })}
            >
              <BookRow
                found={line.found}
                duty={entry.memberIds.map((id) => duties.get(id)).find(Boolean)}
                owner={acts.ownerOf(entry)}
                onEdit={acts.editOf(entry)}
                onRemove={acts.removeOf(entry)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function linesOf(found: readonly FoundEntry[]): Line[] {
  const counts = new Map<BookGroup, number>();
  for (const { entry } of found) counts.set(entry.group, (counts.get(entry.group) ?? 0) + 1);
  return found.flatMap((each, place): Line[] => {
    const { group } = each.entry;
    const row: Line = { kind: 'entry', found: each, place };
    return found[place - 1]?.entry.group === group
      ? [row]
      : [{ kind: 'head', group, count: counts.get(group) ?? 0 }, row];
  });
}

const lineOf = (lines: readonly Line[], place: number): number =>
  lines.findIndex((line) => line.kind === 'entry' && line.place === place);

const keyOf = (line: Line | undefined, index: number): string | number =>
  line === undefined ? index : line.kind === 'head' ? line.group : line.found.entry.id;
