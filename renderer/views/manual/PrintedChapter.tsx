import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ManualChapter } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';
import { ManualPartView } from './ManualPartView.tsx';
import './manual-print.css';

/** The chapter for paper: it alone is printed, in black on white whatever the theme of the screen. */
export const PrintedChapter = ({ chapter }: { readonly chapter: ManualChapter }) =>
  createPortal(
    <article className="manual-print">
      <h1>{`${manualText.title}　${chapter.title}`}</h1>
      {chapter.parts.map((part) => (
        <ManualPartView key={part.id} part={part} />
      ))}
      <p>{manualText.sample}</p>
    </article>,
    document.body,
  );

/** The sheet is there only while it is being printed. */
export function usePrinting(): { readonly isPrinting: boolean; readonly print: () => void } {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const end = (): void => setIsPrinting(false);
    window.addEventListener('afterprint', end);
    // Pictures are decoded before the sheet is taken.
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.manual-print img')];
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => window.print());
    return () => window.removeEventListener('afterprint', end);
  }, [isPrinting]);
  return { isPrinting, print: () => setIsPrinting(true) };
}
