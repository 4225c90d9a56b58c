import type { PersonDetails } from '../../../domain/emergency/incident.ts';
import type { IncidentBook, IncidentFile } from '../../emergency/incident-book.ts';
import type { DutyFacts } from '../duty/duty-source.ts';
import { unitInDistrict } from '../duty/duty-texts.ts';
import { cleanText } from '../plan-texts.ts';

/** All that a document of emergency information is made from: incidents that the reader may see whole. */
export interface EmergencySource extends DutyFacts, Pick<IncidentBook, 'files' | 'calendar'> {}

/** `云溪区委办公室`: the office that an incident belongs to, as it signs. */
export function issuerOf({ incident }: IncidentFile, { offices, districtName }: EmergencySource): string {
  const office = offices.find(({ id }) => id === incident.officeId);
  return unitInDistrict(districtName, office?.shortName ?? '');
}

/** Who told of it, or is to be asked on site: of no other person a document has the name. Undefined where the reader has none. */
export const printedPerson = ({ people }: IncidentFile, role: 'source' | 'siteContact'): PersonDetails | undefined =>
  people.find(({ values }) => values.role === role && values.details !== undefined)?.values.details;

/** Unit, name and title of a person on one line. */
export const personText = ({ unit, name, title }: PersonDetails): string =>
  [unit, name, title].map(cleanText).filter(Boolean).join('　');
