import { manualBook } from '../../text/manual/manual-book.ts';
import type { ManualPlace } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';

interface ManualContentsProps {
  readonly place: ManualPlace;
  readonly onPlace: (place: ManualPlace) => void;
}

/** 目录: the chapters, and the parts of the one that is open. */
export function ManualContents({ place, onPlace }: ManualContentsProps) {
  return (
    <nav className="manual-contents" aria-label={manualText.contents}>
      <ul>
        {manualBook.map(({ id, title, parts }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === place.chapter ? 'page' : undefined}
              onClick={() => onPlace({ chapter: id })}
            >
              {title}
            </button>
            {id === place.chapter && parts.length > 1 && (
              <ul>
                {parts.map((part) => (
                  <li key={part.id}>
                    <button
                      type="button"
                      aria-current={part.id === place.part ? 'location' : undefined}
                      onClick={() => onPlace({ chapter: id, part: part.id })}
                    >
                      {part.title}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
