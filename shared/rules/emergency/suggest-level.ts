import type { Criterion, Measure, ThresholdSubject, ThresholdTable } from '../../domain/emergency/emergency-rules.ts';
import type { Casualties, Incident, IncidentLevel } from '../../domain/emergency/incident.ts';
import { graver } from './levels.ts';

/** The facts that a level is judged by. */
export type LevelFacts = Pick<Incident, 'category' | 'subtype' | 'casualties' | 'loss' | 'uncontrolledHours'>;

export interface LevelHit {
  readonly level: IncidentLevel;
  readonly criterion: Criterion;
  readonly source: string;
}

export interface LevelSuggestion {
  /** 一般 where nothing more is met. */
  readonly level: IncidentLevel;
  /** The criteria that put it there. */
  readonly hits: readonly LevelHit[];
  /** The level if nobody who is missing or trapped is found alive; only where that is graver. */
  readonly worst?: IncidentLevel;
  /** False where the table has no such 小类: then the level is for people alone to say. */
  readonly isKnownSubject: boolean;
}

/**
 * What the numbers say (duty-and-emergency.md §2.2): 以上 is at least, of the criteria that are met the gravest counts. A person decides.
 */
export function suggestLevel(facts: LevelFacts, table: ThresholdTable): LevelSuggestion {
  const subjects = subjectsOf(facts, table);
  const hitsOf = (known: LevelFacts): LevelHit[] =>
    subjects.flatMap(({ criteria, source }) =>
      criteria
        .filter((criterion) => isMet(criterion, known))
        .map((criterion) => ({ level: criterion.level, criterion, source })),
    );
  const hits = hitsOf(facts);
  const level = gravestOf(hits);
  const worst = gravestOf(hitsOf({ ...facts, casualties: withoutSurvivors(facts.casualties) }));
  return {
    level,
    hits: hits.filter((hit) => hit.level === level),
    ...(worst !== level && { worst }),
    isKnownSubject: subjects.length > 0,
  };
}

const subjectsOf = ({ category, subtype }: Pick<Incident, 'category' | 'subtype'>, table: ThresholdTable) =>
  table.subjects.filter((known) => known.subject === subtype && known.category === category);

/** What the criteria of one subject ask about, each once. */
export const measuresOf = ({ criteria }: Pick<ThresholdSubject, 'criteria'>): Measure[] => [
  ...new Set(criteria.flatMap(({ all }) => all.map(({ measure }) => measure))),
];

/** Whether the level of such an incident is judged by a measure. */
export const isGradedBy = (
  measure: Measure,
  facts: Pick<Incident, 'category' | 'subtype'>,
  table: ThresholdTable,
): boolean => subjectsOf(facts, table).some((subject) => measuresOf(subject).includes(measure));

const gravestOf = (hits: readonly LevelHit[]): IncidentLevel =>
  hits.reduce<IncidentLevel>((gravest, { level }) => graver(gravest, level), 'IV');

const isMet = ({ all }: Criterion, facts: LevelFacts): boolean =>
  all.every(({ measure, comparison, number }) => {
    const value = numberOf(measure, facts);
    return value !== null && (comparison === 'atLeast' ? value >= number : value > number);
  });

/** Null where it is not known yet: then no criterion is met by it. */
function numberOf(measure: Measure, { casualties, loss, uncontrolledHours }: LevelFacts): number | null {
  switch (measure) {
    case 'loss':
      return loss;
    case 'uncontrolledHours':
      return uncontrolledHours;
    case 'injured':
      return sumOf(casualties.seriouslyInjured, casualties.slightlyInjured);
    default:
      return casualties[measure];
  }
}

const sumOf = (...counts: readonly (number | null)[]): number | null =>
  counts.every((count) => count === null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

const withoutSurvivors = (casualties: Casualties): Casualties => ({
  ...casualties,
  dead: sumOf(casualties.dead, casualties.missing, casualties.trapped),
});

/** What rules ask about that hold from a number of dead or missing. */
export const deadOrMissing = ({ dead, missing }: Casualties): number => (dead ?? 0) + (missing ?? 0);
