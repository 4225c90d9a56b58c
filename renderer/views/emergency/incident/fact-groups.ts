import { type Json, sameJson } from '../../../../shared/base/canonical-json.ts';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { Incident, IncidentFacts, Occurrence } from '../../../../shared/domain/emergency/incident.ts';
import type { IncidentBook } from '../../../../shared/rules/emergency/incident-book.ts';
import { isGradedBy } from '../../../../shared/rules/emergency/suggest-level.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import { instantWords } from '../../../text/date-words.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { parseMoment } from '../../../ui/moment-text.ts';
import { countTexts, parseCounts } from '../counts.ts';
import { typedInstant } from '../typed-moment.ts';

export const factGroups = {
  basics: ['title', 'category', 'subtype', 'occurredAt', 'town', 'address', 'sourceUnit'],
  numbers: ['casualties', 'loss', 'uncontrolledHours'],
  story: ['nature', 'course', 'scope', 'trend'],
  response: ['measures', 'plannedMeasures', 'advice', 'leadersOnSite'],
} as const satisfies Record<string, readonly (keyof IncidentFacts)[]>;
export type FactGroup = keyof typeof factGroups;

export interface LeaderDraft {
  readonly name: string;
  readonly title: string;
  readonly arrived: string;
}

/** The facts as a form has them: times, numbers and leaders as they were typed. */
export interface FactsDraft
  extends Partial<Omit<IncidentFacts, 'occurredAt' | 'casualties' | 'loss' | 'leadersOnSite'>> {
  readonly occurredAt?: string;
  readonly casualties?: ReturnType<typeof countTexts>;
  readonly loss?: number | null;
  readonly leadersOnSite?: readonly LeaderDraft[];
  /** When the numbers became known. */
  readonly at?: string;
}

/** Where the level depends on it, and where it was told before. */
export const asksUncontrolledHours = (incident: Incident, { thresholdsOn }: IncidentBook, now: number): boolean =>
  incident.uncontrolledHours !== null || isGradedBy('uncontrolledHours', incident, thresholdsOn(chinaTimeOf(now).date));

const occurrenceText = (occurredAt: Occurrence): string => {
  if (occurredAt.precision === 'unknown') return incidentText.unknownTime;
  return `${occurredAt.precision === 'about' ? incidentText.about : ''}${instantWords(occurredAt.at)}`;
};

export function draftOf(incident: Incident, group: FactGroup): FactsDraft {
  const all = {
    ...incident,
    occurredAt: occurrenceText(incident.occurredAt),
    casualties: countTexts(incident.casualties),
    leadersOnSite: incident.leadersOnSite.map(({ name, title, arrivedAt }) => ({
      name,
      title,
      arrived: arrivedAt === undefined ? '' : instantWords(arrivedAt),
    })),
  };
  return Object.fromEntries(factGroups[group].map((field) => [field, all[field]]));
}

/** Only what is other than it was shown; a time that was left as it stood is the time that it was. */
export function changesOf(
  incident: Incident,
  shown: FactsDraft,
  draft: FactsDraft,
  now: number,
): CommandInput<'emergency.editFacts'>['changes'] {
  const { at: _at, ...fields } = draft;
  const values: Record<string, unknown> = { ...fields };
  if (draft.occurredAt !== undefined) values.occurredAt = occurrenceOf(draft.occurredAt, shown, incident, now);
  if (draft.casualties) values.casualties = parseCounts(draft.casualties).casualties;
  if (draft.leadersOnSite) values.leadersOnSite = leadersOf(draft.leadersOnSite, shown, incident, now);
  const changed = Object.entries(values)
    .map(([field, value]) => [field, value ?? null] as const)
    .filter(([field, value]) => !sameJson((incident[field as keyof Incident] ?? null) as Json, value as Json));
  return Object.fromEntries(changed) as CommandInput<'emergency.editFacts'>['changes'];
}

const occurrenceOf = (typed: string, shown: FactsDraft, incident: Incident, now: number): Occurrence =>
  typed === shown.occurredAt ? incident.occurredAt : (parseMoment(typed, now) ?? { precision: 'unknown' });

const leadersOf = (
  leaders: readonly LeaderDraft[],
  shown: FactsDraft,
  { leadersOnSite }: Incident,
  now: number,
): IncidentFacts['leadersOnSite'] =>
  leaders.map(({ name, title, arrived }, index) => {
    const isAsShown = shown.leadersOnSite?.[index]?.arrived === arrived;
    const arrivedAt = isAsShown ? leadersOnSite[index]?.arrivedAt : typedInstant(arrived, now);
    return { name: name.trim(), title: title.trim(), ...(arrivedAt !== undefined && { arrivedAt }) };
  });
