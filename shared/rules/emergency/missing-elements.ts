import type { Incident, IncidentPerson } from '../../domain/emergency/incident.ts';
import type { Kept } from './incident-book.ts';

/** What a first report should say, in its order (duty-and-emergency.md §2.4). */
export const firstReportElements = [
  'time',
  'place',
  'sourceUnit',
  'nature',
  'course',
  'casualties',
  'loss',
  'scope',
  'trend',
  'measures',
  'leadersOnSite',
  'siteContact',
  'plannedMeasures',
  'advice',
] as const;
export type FirstReportElement = (typeof firstReportElements)[number];

type People = readonly Kept<Pick<IncidentPerson, 'role'>>[];

const isMissing: Readonly<Record<FirstReportElement, (incident: Incident, people: People) => boolean>> = {
  time: ({ occurredAt }) => occurredAt.precision === 'unknown',
  place: ({ town, address }) => town === '' && address === '',
  sourceUnit: ({ sourceUnit }) => sourceUnit === '',
  nature: ({ nature }) => nature === '',
  course: ({ course }) => course === '',
  casualties: ({ casualties }) => Object.values(casualties).every((count) => count === null),
  loss: ({ loss }) => loss === null,
  scope: ({ scope }) => scope === '',
  trend: ({ trend }) => trend === '',
  measures: ({ measures }) => measures === '',
  leadersOnSite: ({ leadersOnSite }) => leadersOnSite.length === 0,
  siteContact: (_, people) => !people.some(({ values }) => values.role === 'siteContact'),
  plannedMeasures: ({ plannedMeasures }) => plannedMeasures === '',
  advice: ({ advice }) => advice === '',
};

/** Elements of a first report that are not known yet: a hint, for a first report is fast before it is complete. */
export const missingElements = (incident: Incident, people: People): FirstReportElement[] =>
  firstReportElements.filter((element) => isMissing[element](incident, people));
