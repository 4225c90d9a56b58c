import {
  type Casualties,
  type CasualtyKind,
  casualtiesSchema,
  type IncidentCategory,
} from '../../domain/emergency/incident.ts';
import { casualtyNames, countWords } from '../documents/emergency/report-wording.ts';

const kinds = casualtiesSchema.keyof().options;
/** These are asked of every incident; the others only where they belong to its kind. */
const alwaysAsked: readonly CasualtyKind[] = [
  'dead',
  'missing',
  'seriouslyInjured',
  'slightlyInjured',
  'trapped',
  'relocated',
];
const askedOf: Partial<Record<IncidentCategory, CasualtyKind>> = { publicHealth: 'sick', socialSecurity: 'involved' };

/** The counts that an incident of this kind is told by, and any other that is known. */
export const countsAsked = (casualties: Casualties, category?: IncidentCategory): CasualtyKind[] =>
  kinds.filter(
    (kind) => casualties[kind] !== null || alwaysAsked.includes(kind) || (category && askedOf[category] === kind),
  );

/**
 * `死亡2人、重伤3人，无人员失踪，轻伤、被困人数待核`: what is known, what is known to be none, and what is not known, which is never none.
 */
export function casualtyWords(casualties: Casualties, category?: IncidentCategory): string {
  const unknown = countsAsked(casualties, category).filter((kind) => casualties[kind] === null && kind !== 'relocated');
  const none = kinds.filter((kind) => casualties[kind] === 0);
  const some = kinds.flatMap((kind) => {
    const count = casualties[kind];
    return count === null || count === 0 ? [] : [countWords.some(casualtyNames[kind], count)];
  });
  if (some.length === 0 && none.length === 0) return countWords.allUnknown;
  return [
    some.join(countWords.join),
    none.length === 0 ? '' : countWords.none(joined(noneNames(none))),
    unknown.length === 0 ? '' : countWords.unknown(joined(unknown.map((kind) => casualtyNames[kind]))),
  ]
    .filter(Boolean)
    .join(countWords.clause);
}

const joined = (names: readonly string[]): string => names.join(countWords.join);

const harmed: readonly CasualtyKind[] = ['dead', 'seriouslyInjured', 'slightlyInjured'];

/** Nobody dead or injured at all is 无人员伤亡. */
function noneNames(none: readonly CasualtyKind[]): string[] {
  if (!harmed.every((kind) => none.includes(kind))) return none.map((kind) => casualtyNames[kind]);
  const others = none.filter((kind) => !harmed.includes(kind));
  return [countWords.injuredOrDead, ...others.map((kind) => casualtyNames[kind])];
}

/** What is other than it was reported: `死亡由2人增至3人；经核实，轻伤5人`. Empty where nothing is. */
export function casualtyChangeWords(before: Casualties, after: Casualties): string {
  const verified: string[] = [];
  const changed: string[] = [];
  for (const kind of kinds) {
    const [from, to, name] = [before[kind], after[kind], casualtyNames[kind]];
    if (from === to) continue;
    if (to === null) changed.push(countWords.reopened(name, from ?? 0));
    else if (from === null) verified.push(to === 0 ? countWords.none(name) : countWords.some(name, to));
    else if (to === 0) changed.push(countWords.cleared(name, from));
    else changed.push(to > from ? countWords.raised(name, from, to) : countWords.lowered(name, from, to));
  }
  return [changed.join(countWords.clause), verified.length === 0 ? '' : countWords.verified(joined(verified))]
    .filter(Boolean)
    .join('；');
}
