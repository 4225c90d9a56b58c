import type { SupervisionRules } from '../../../../shared/domain/supervision/supervision-rules.ts';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { quarterOf, quarterStanding } from '../../../../shared/rules/supervision/quarter-standing.ts';
import { useToday } from '../../../state/hooks.ts';
import { meetingsText as words } from '../../../text/supervision-meetings.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { quarterTones } from './StandingPanel.tsx';

interface QuarterStripProps {
  readonly year: string;
  readonly files: readonly MeetingFile[];
  readonly rules: SupervisionRules['meetings'];
}

/** The four quarters of a year: at least one meeting in each (plans-and-reception.md §7.12). */
export function QuarterStrip({ year, files, rules }: QuarterStripProps) {
  const today = useToday();
  const first = files.map(({ meeting }) => quarterOf(meeting.heldOn)).sort()[0];
  const meetings = files.map(({ meeting }) => meeting);
  return (
    <ul className="quarter-strip" aria-label={words.quartersOf(year)}>
      {[1, 2, 3, 4].map((number) => {
        const quarter = `${year}-Q${number}`;
        const { state, held } = quarterStanding(quarter, meetings, rules, today);
        // Before the first meeting of all nothing was missed, and what lies ahead is nobody's fault yet.
        const isOpen = quarter > quarterOf(today) ? state !== 'planned' : first === undefined || quarter < first;
        return (
          <li key={quarter}>
            <span className="soft">{words.quarterShort(quarter)}</span>
            {isOpen && state !== 'due' && held === 0 ? (
              <span className="faint">{quarter > quarterOf(today) ? words.ahead : words.nobody}</span>
            ) : (
              <StateTag tone={quarterTones[state]} label={held > 0 ? words.held(held) : words.quarterStates[state]} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
