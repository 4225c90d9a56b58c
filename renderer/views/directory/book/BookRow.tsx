// biome-ignore-all lint/a11y/useSemanticElements: a row of an ARIA grid over virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the row that it stands on
import { Button } from 'antd';
import type { FoundEntry } from '../../../../shared/rules/directory/find-entries.ts';
import { bookText } from '../../../text/directory-book.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useCopyNumber } from './use-copy-number.ts';
import type { DutyToday } from './use-duty-today.ts';

interface BookRowProps {
  readonly found: FoundEntry;
  readonly duty: DutyToday | undefined;
  /** Of which office alone it is, where it is not everybody's. */
  readonly owner: string;
  /** What may be done to it here. */
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** The cells of one entry. Its buttons are for the pointer: the grid does the same by keys. */
export function BookRow({ found: { entry, marks }, duty, owner, onEdit, onRemove }: BookRowProps) {
  const { name, position, unit, officePhones, mobiles, fax, note } = entry;
  const marked = (text: string) => <MarkedText text={text} spans={marks.get(text)} />;
  return (
    <>
      <span role="gridcell" className="book-name">
        <strong>{marked(name)}</strong>
        {owner !== '' && <span className="book-owner">{owner}</span>}
      </span>
      <span role="gridcell" className="book-position">
        {position !== '' && <span>{marked(position)}</span>}
        {fax !== '' && <span className="faint">{bookText.fax(fax)}</span>}
        {note !== '' && <span className="faint">{marked(note)}</span>}
      </span>
      <span role="gridcell">{marked(unit)}</span>
      <span role="gridcell">
        <Numbers found={{ entry, marks }} numbers={officePhones} />
      </span>
      <span role="gridcell">
        <Numbers found={{ entry, marks }} numbers={mobiles} />
      </span>
      <span role="gridcell">{duty && <DutyMark duty={duty} />}</span>
      <span role="gridcell" className="book-actions">
        {onEdit && (
          <Button size="small" type="link" tabIndex={-1} aria-label={bookText.editOf(name)} onClick={onEdit}>
            {bookText.edit}
          </Button>
        )}
        {onRemove && (
          <Button size="small" type="link" tabIndex={-1} aria-label={bookText.removeOf(name)} onClick={onRemove}>
            {bookText.remove}
          </Button>
        )}
      </span>
    </>
  );
}

function Numbers({
  found: { entry, marks },
  numbers,
}: {
  readonly found: FoundEntry;
  readonly numbers: readonly string[];
}) {
  const copy = useCopyNumber();
  return numbers.map((number) => (
    <button
      key={number}
      type="button"
      tabIndex={-1}
      className="link-button number"
      aria-label={bookText.copyOf(entry.name, number)}
      title={bookText.copyOf(entry.name, number)}
      onClick={() => void copy(entry.name, number)}
    >
      <MarkedText text={number} spans={marks.get(number)} />
    </button>
  ));
}

function DutyMark({ duty: { post, standing, start } }: { readonly duty: DutyToday }) {
  if (standing === 'now') return <StateTag tone="good" label={bookText.onDutyNow(post)} />;
  return (
    <span className="soft">{standing === 'coming' ? bookText.onDutyFrom(post, start) : bookText.onDutyOver(post)}</span>
  );
}
