import type { BookEntry } from '../../../../shared/rules/directory/book-entries.ts';

/** What may be done to entries of the book. */
export interface BookActs {
  /** Undefined where the person may not. */
  readonly editOf: (entry: BookEntry) => (() => void) | undefined;
  readonly removeOf: (entry: BookEntry) => (() => void) | undefined;
  /** Of which office alone an entry is, in words. */
  readonly ownerOf: (entry: BookEntry) => string;
  /** Back to where words are typed. */
  readonly onLeave: () => void;
}
