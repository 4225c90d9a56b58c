import { Button, Input } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { manualBook } from '../../text/manual/manual-book.ts';
import type { ManualChapter, ManualPlace } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';
import { FoundPlaces } from './FoundPlaces.tsx';
import { findInManual } from './find-in-manual.ts';
import { ManualContents } from './ManualContents.tsx';
import { ManualPartView, partDomId } from './ManualPartView.tsx';
import { PrintedChapter, usePrinting } from './PrintedChapter.tsx';
import './manual.css';

interface ManualReaderProps {
  readonly place: ManualPlace;
  readonly onPlace: (place: ManualPlace) => void;
}

/** One chapter with the contents beside it; a typed word shows where it stands instead. */
export function ManualReader({ place, onPlace }: ManualReaderProps) {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const pane = useRef<HTMLElement>(null);
  const { isPrinting, print } = usePrinting();
  const chapter = manualBook.find(({ id }) => id === place.chapter) ?? manualBook[0];
  const { part } = place;
  const isSearching = wanted.trim() !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chapter begins at its top as well
  useEffect(() => {
    if (isSearching || !pane.current) return;
    const target = part === undefined ? null : document.getElementById(partDomId(part));
    if (target) target.scrollIntoView?.({ block: 'start' });
    else pane.current.scrollTop = 0;
  }, [part, isSearching, chapter]);
  if (!chapter) return null;
  const goTo = (next: ManualPlace): void => {
    setTyped('');
    onPlace(next);
    pane.current?.focus();
  };
  return (
    <div className="manual">
      <div className="manual-side">
        <Input
          className="manual-search"
          allowClear
          maxLength={60}
          aria-label={manualText.search}
          placeholder={manualText.searchHint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <ManualContents place={place} onPlace={goTo} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled with the keyboard */}
      <section className="manual-pane" ref={pane} tabIndex={0} aria-label={chapter.title}>
        {isSearching ? (
          <FoundPlaces found={findInManual(wanted)} onPlace={goTo} />
        ) : (
          <>
            <div className="row row-between">
              <h2>{chapter.title}</h2>
              <Button size="small" onClick={print}>
                {manualText.print}
              </Button>
            </div>
            {chapter.parts.map((each) => (
              <ManualPartView key={each.id} part={each} onPlace={goTo} />
            ))}
            <p className="faint">{manualText.sample}</p>
            <Neighbours chapter={chapter} onPlace={goTo} />
          </>
        )}
      </section>
      {isPrinting && <PrintedChapter chapter={chapter} />}
    </div>
  );
}

interface NeighboursProps {
  readonly chapter: ManualChapter;
  readonly onPlace: (place: ManualPlace) => void;
}

/** What to read on with. */
function Neighbours({ chapter, onPlace }: NeighboursProps) {
  const at = manualBook.indexOf(chapter);
  const [previous, next] = [manualBook[at - 1], manualBook[at + 1]];
  return (
    <p className="row row-between manual-neighbours">
      {previous ? (
        <Button type="link" size="small" onClick={() => onPlace({ chapter: previous.id })}>
          {manualText.previous(previous.title)}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button type="link" size="small" onClick={() => onPlace({ chapter: next.id })}>
          {manualText.next(next.title)}
        </Button>
      )}
    </p>
  );
}
