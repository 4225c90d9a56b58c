import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { daysBetween } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { isLetterOwed } from '../../../../shared/rules/reception/compliance-papers.ts';
import { driftOf } from '../../../../shared/rules/reception/plan-link.ts';
import type { ResourceClash } from '../../../../shared/rules/reception/resource-clashes.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { isAtOnce, stopsOutside } from '../../../../shared/rules/reception/visit-problems.ts';
import type { VisitTab } from '../../../state/route.ts';
import { complianceText } from '../../../text/reception-compliance.ts';
import { lineWords, stopWords } from './finding-place.ts';

/** Something in the arrangements that does not fit together, and where it is settled. */
export interface ProblemLine {
  readonly key: string;
  readonly sentence: string;
  readonly tab: VisitTab;
}

interface ProblemView {
  readonly now: number;
  /** Of all visits that are worked at. */
  readonly clashes: readonly ResourceClash[];
  readonly titleOf: (receptionId: string) => string | undefined;
  /** A line of the weekly plan, where it is here and may be read. */
  readonly itemOf: (id: string) => PlanItem | undefined;
}

/** The letter that is owed, stops that cannot be, what is promised twice, and a weekly plan that says something else. */
export const problemLines = (file: VisitFile, view: ProblemView): ProblemLine[] => [
  ...letter(file, view.now),
  ...stopProblems(file),
  ...view.clashes.flatMap((clash) => clashLine(clash, file, view.titleOf)),
  ...drifts(file, view.itemOf),
];

function letter({ reception }: VisitFile, now: number): ProblemLine[] {
  if (!isLetterOwed({ reception })) return [];
  const days = daysBetween(chinaTimeOf(reception.receivedAt).date, chinaTimeOf(now).date);
  const sentence = complianceText.letterOwed(reception.oralTaskBy, Math.max(0, days));
  return [{ key: 'letter', sentence, tab: 'basics' }];
}

function stopProblems({ stops, reception }: VisitFile): ProblemLine[] {
  const outside = stopsOutside(stops, reception).map(
    ({ id, values }): ProblemLine => ({
      key: `outside ${id}`,
      sentence: complianceText.outside(stopWords(values)),
      tab: 'itinerary',
    }),
  );
  const atOnce = stops.flatMap((first, place) =>
    stops
      .slice(place + 1)
      .filter((second) => isAtOnce(first.values, second.values))
      .map(
        (second): ProblemLine => ({
          key: `at once ${first.id} ${second.id}`,
          sentence: complianceText.atOnce(stopWords(first.values), stopWords(second.values)),
          tab: 'itinerary',
        }),
      ),
  );
  return [...outside, ...atOnce];
}

function clashLine(
  { kind, name, date, first, second }: ResourceClash,
  file: VisitFile,
  titleOf: ProblemView['titleOf'],
): ProblemLine[] {
  if (first.receptionId !== file.id && second.receptionId !== file.id) return [];
  const others = [first.receptionId, second.receptionId].filter((id) => id !== file.id);
  const names = others.map((id) => titleOf(id) ?? complianceText.otherVisit);
  // The clash knows a car or a room by its bare letters; here it is called as people wrote it.
  const own = first.receptionId === file.id ? first.id : second.id;
  const called = kind === 'driver' ? name : lineWords(file, own);
  const sentence = complianceText.clash(kind, called, date, names);
  return [{ key: `clash ${kind} ${first.id} ${second.id}`, sentence, tab: 'logistics' }];
}

const drifts = ({ stops, reception }: VisitFile, itemOf: ProblemView['itemOf']): ProblemLine[] =>
  stops.flatMap(({ id, values }): ProblemLine[] => {
    const item = values.planItemId === undefined ? undefined : itemOf(values.planItemId);
    const fields = item ? driftOf(values, reception, item) : [];
    if (fields.length === 0) return [];
    return [{ key: `drift ${id}`, sentence: complianceText.drift(stopWords(values), fields), tab: 'itinerary' }];
  });
