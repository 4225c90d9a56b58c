import { monthOf } from '../../../../shared/domain/month.ts';
import type { FindingFix, RosterFinding } from '../../../../shared/rules/duty/finding.ts';
import { useActions } from '../../../state/StateProvider.tsx';

interface FixHands {
  /** Shows the place of the finding in the grid; the month is opened when it is another one. */
  readonly show: (finding: RosterFinding) => void;
  /** The same with the window by which somebody is put there. */
  readonly assign: (finding: RosterFinding) => void;
  readonly remove: (finding: RosterFinding) => void;
}

/** Carries out, or leads to, what mends a finding. */
export function useFindingFix(officeId: string, hands: FixHands): (finding: RosterFinding) => void {
  const { navigate } = useActions();
  return (finding) => {
    const { date } = finding;
    const to = (tab: 'adjustments' | 'staff' | 'month'): void =>
      navigate({ screen: 'duty', tab, month: monthOf(date), officeId, ...(tab !== 'staff' && { date }) });
    const fixes: Readonly<Record<FindingFix, () => void>> = {
      assign: () => hands.assign(finding),
      addShift: () => hands.assign(finding),
      removeShift: () => hands.remove(finding),
      adjust: () => to('adjustments'),
      chooseAdjustment: () => to('adjustments'),
      // Both are done in the line of the rosters' states, which stands above the calendar.
      reopenRoster: () => to('month'),
      publishRoster: () => to('month'),
      editTemplate: () => to('staff'),
      editMember: () => to('staff'),
      importCalendar: () => navigate({ screen: 'settings', section: 'calendar' }),
    };
    fixes[finding.fix]();
  };
}
