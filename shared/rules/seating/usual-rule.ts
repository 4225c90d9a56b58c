import type { SeatingRule } from '../../domain/reception/seat-plan.ts';
import type { VisitFile } from '../reception/visit-book.ts';

/** Layouts in which the rule decides. */
const ruled: ReadonlySet<string> = new Set(['rostrum', 'talks', 'photo']);

/**
 * How an office seats an even row unless somebody says otherwise: as it did last at the same place, else as it did last anywhere, else the most common
 * way (plans-and-reception.md §3.1: a setting of the unit, remembered for each venue).
 */
export function usualRule(files: Iterable<VisitFile>, officeId: string, place: string): SeatingRule {
  const own = [...files]
    .filter(({ reception }) => reception.officeId === officeId)
    .sort((left, right) => left.reception.receivedAt - right.reception.receivedAt)
    .flatMap(({ seatPlans }) => seatPlans.map(({ values }) => values))
    .filter(({ layout }) => ruled.has(layout.kind));
  const there = place === '' ? undefined : own.findLast(({ placeText }) => placeText === place);
  return (there ?? own.at(-1))?.rule ?? 'E1';
}
