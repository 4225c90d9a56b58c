import type { KeyboardEvent } from 'react';
import type { FoundEntry } from '../../../../shared/rules/directory/find-entries.ts';
import { isImeKey } from '../../../ui/ime.ts';
import type { BookActs } from './book-acts.ts';
import { useCopyNumber } from './use-copy-number.ts';

const PAGE = 10;

/** The entry on which the keyboard stands, and its place, for when it is gone. */
export interface BookFocus {
  readonly id: string;
  readonly place: number;
}

interface BookKeys {
  /** The place of the row on which the keyboard stands; -1 where there is none. */
  readonly active: number;
  readonly handleKeyDown: (event: KeyboardEvent) => void;
}

/** Walks the rows and does to the one that it stands on what its buttons do. */
export function useBookKeys(
  found: readonly FoundEntry[],
  { focus, onFocus }: { readonly focus: BookFocus; readonly onFocus: (focus: BookFocus) => void },
  acts: BookActs,
  show: (place: number) => void,
): BookKeys {
  const copy = useCopyNumber();
  const last = found.length - 1;
  const at = found.findIndex(({ entry }) => entry.id === focus.id);
  const active = at >= 0 ? at : Math.min(focus.place, last);
  const entry = found[active]?.entry;

  const goTo = (place: number) => (): void => {
    const next = Math.max(0, Math.min(last, place));
    onFocus({ id: found[next]?.entry.id ?? '', place: next });
    show(next);
  };
  const copyNumber = (event: KeyboardEvent) => (): void => {
    if (!entry) return;
    const [first, other] = event.shiftKey ? [entry.mobiles, entry.officePhones] : [entry.officePhones, entry.mobiles];
    void copy(entry.name, first[0] ?? other[0]);
  };
  const actFor = (event: KeyboardEvent): (() => void) | undefined => {
    switch (event.key) {
      case 'ArrowDown':
        return goTo(active + 1);
      case 'ArrowUp':
        return active <= 0 ? acts.onLeave : goTo(active - 1);
      case 'PageDown':
        return goTo(active + PAGE);
      case 'PageUp':
        return goTo(active - PAGE);
      case 'Home':
        return goTo(0);
      case 'End':
        return goTo(last);
      case 'Enter':
        return copyNumber(event);
      case 'Escape':
        return acts.onLeave;
      case 'F2':
        return entry && acts.editOf(entry);
      case 'Delete':
        return entry && acts.removeOf(entry);
      default:
        return undefined;
    }
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    // A button of a row that was clicked has keys of its own.
    if (event.target !== event.currentTarget && event.key === 'Enter') return;
    const act = actFor(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { active, handleKeyDown };
}
