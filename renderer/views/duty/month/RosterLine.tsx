import type { Month } from '../../../../shared/domain/month.ts';
import { rosterStateNames } from '../../../text/duty.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { type CalendarOffice, gapCount, type MonthDay } from './month-model.ts';
import { RosterActions } from './RosterActions.tsx';
import { useRosterStanding } from './roster-records.ts';
import { rosterTones } from './roster-tone.ts';

interface RosterLineProps {
  readonly offices: readonly CalendarOffice[];
  readonly month: Month;
  readonly days: readonly MonthDay[];
}

/** Where each office's roster of the month stands, and what may be done about it. */
export function RosterLine({ offices, month, days }: RosterLineProps) {
  return (
    <ul className="roster-line" aria-label={dutyMonthText.rosters}>
      {offices.map((office, hue) => (
        <OfficeRoster key={office.id} office={office} hue={hue} month={month} days={days} />
      ))}
    </ul>
  );
}

interface OfficeRosterProps {
  readonly office: CalendarOffice;
  readonly hue: number;
  readonly month: Month;
  readonly days: readonly MonthDay[];
}

function OfficeRoster({ office, hue, month, days }: OfficeRosterProps) {
  const { id, values } = office;
  const { state, versions } = useRosterStanding(id, month);
  const name = values.shortName || values.name;
  const hasShifts = days.some(({ offices }) => offices.some(({ officeId }) => officeId === id));
  const gaps = gapCount(days, id);
  const newest = versions[0];
  return (
    <li data-hue={hue}>
      <span className="duty-office-name">{name}</span>
      {hasShifts ? (
        <StateTag tone={rosterTones[state]} label={rosterStateNames[state]} />
      ) : (
        <span className="faint">{dutyMonthText.noRoster}</span>
      )}
      {newest && <span className="soft">{dutyMonthText.version(newest.values.sequence)}</span>}
      {gaps > 0 && <StateTag tone="bad" label={dutyMonthText.gapsLeft(gaps)} />}
      <RosterActions officeId={id} officeName={name} month={month} hasShifts={hasShifts} />
    </li>
  );
}
