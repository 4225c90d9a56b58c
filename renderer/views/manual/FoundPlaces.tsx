import { placeTitle } from '../../text/manual/manual-book.ts';
import type { ManualPlace } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';
import type { FoundPlace } from './find-in-manual.ts';

interface FoundPlacesProps {
  readonly found: readonly FoundPlace[];
  readonly onPlace: (place: ManualPlace) => void;
}

/** Where a typed word stands in the manual. */
export function FoundPlaces({ found, onPlace }: FoundPlacesProps) {
  return (
    <>
      <h2>{manualText.results}</h2>
      <p className="soft" role="status">
        {manualText.found(found.length)}
      </p>
      <ul className="manual-found">
        {found.map(({ place, line }) => (
          <li key={placeTitle(place)}>
            <button type="button" className="link-button" onClick={() => onPlace(place)}>
              {placeTitle(place)}
            </button>
            <p>{line}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
