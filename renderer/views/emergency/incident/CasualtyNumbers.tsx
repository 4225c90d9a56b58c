import type { Casualties, CasualtyKind, IncidentCategory } from '../../../../shared/domain/emergency/incident.ts';
import { casualtyNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { casualtyKinds } from '../counts.ts';

interface CasualtyNumbersProps {
  readonly casualties: Casualties;
  readonly category: IncidentCategory;
}

/** These belong to one category only, and are shown of others only where they are known. */
const ofCategory: Readonly<Partial<Record<CasualtyKind, IncidentCategory>>> = {
  sick: 'publicHealth',
  involved: 'socialSecurity',
};

/** Each number under its name; one that is not known says so. */
export function CasualtyNumbers({ casualties, category }: CasualtyNumbersProps) {
  const shown = casualtyKinds.filter(
    (kind) => casualties[kind] !== null || ofCategory[kind] === undefined || ofCategory[kind] === category,
  );
  return (
    <dl className="casualty-numbers">
      {shown.map((kind) => (
        <div key={kind} data-known={casualties[kind] !== null} data-some={(casualties[kind] ?? 0) > 0}>
          <dt>{casualtyNames[kind]}</dt>
          <dd>{casualties[kind] ?? incidentText.unknown}</dd>
        </div>
      ))}
    </dl>
  );
}
