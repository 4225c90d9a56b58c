import { defaultDutyRules, dutyRulesOn } from '../../../../shared/domain/duty/duty-rules.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { useToday } from '../../../state/hooks.ts';
import { RuleSets } from '../../../state/rule-sets/RuleSets.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { DutyRulesForm } from './DutyRulesForm.tsx';

/** 规则: every number that duty goes by, from which day on, with where it comes from. */
export function DutyRulesSection() {
  const today = useToday();
  return (
    <RuleSets
      kind="dutyRules"
      inForceOf={(sets) => dutyRulesOn(today, sets)}
      nextDay={addDays(today, 1)}
      defaultsFrom={defaultDutyRules.effectiveFrom}
      words={staffText.ruleSetWords}
      form={DutyRulesForm}
    />
  );
}
