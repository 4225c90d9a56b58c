import { monthOf } from '../../../../shared/domain/month.ts';
import type { FindingFix, RosterFinding } from '../../../../shared/rules/duty/finding.ts';
import { useActions } from '../../../state/StateProvider.tsx';

interface FixHands {
  /** Shows the place of the finding in the grid; the month is opened when it is another one. */
  readonly show: (finding: RosterFinding) => void;
  /** The same with the window by which somebody is put there. */
  readonly assign: (finding: RosterFinding) => void;
  readonly remove: (finding: RosterFinding) => void;
  /** Opens the steps of the roster (审核 发布 重新打开 …), or the month that they are of. */
  readonly openSteps: (finding: RosterFinding) => void;
}

/** Carries out, or leads to, what mends a finding. */
export function useFindingFix(officeId: string, hands: FixHands): (finding: RosterFinding) => void {
  const { navigate } = useActions();
  return (finding) => {
    const { date } = finding;
    const to = (tab: 'adjustments' | 'staff'): void =>
      navigate({ screen: 'duty', tab, month: monthOf(date), officeId, ...(tab !== 'staff' && { date }) });
    const fixes: Readonly<Record<FindingFix, () => void>> = {
      assign: () => hands.assign(finding),
      addShift: () => hands.assign(finding),
      removeShift: () => hands.remove(finding),
      adjust: () => to('adjustments'),
      chooseAdjustment: () => to('adjustments'),
      reopenRoster: () => hands.openSteps(finding),
      publishRoster: () => hands.openSteps(finding),
      editTemplate: () => to('staff'),
      editMember: () => to('staff'),
      importCalendar: () => navigate({ screen: 'settings', section: 'calendar' }),
    };
    fixes[finding.fix]();
  };
}
