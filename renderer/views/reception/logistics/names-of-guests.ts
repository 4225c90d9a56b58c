import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';

/** Guests by their ids, in the order of the list; one who is no longer on it is left out. */
export const namesOfGuests = ({ guests }: Pick<VisitFile, 'guests'>, ids: readonly string[]): string =>
  guests
    .filter(({ id }) => ids.includes(id))
    .map(({ values }) => values.name)
    .join('、');
