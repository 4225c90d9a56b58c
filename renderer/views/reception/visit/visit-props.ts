import type { VisitBook, VisitFile } from '../../../../shared/rules/reception/visit-book.ts';

/** What every part of a visit's page shows from. */
export interface VisitProps {
  readonly file: VisitFile;
  readonly book: VisitBook;
}
