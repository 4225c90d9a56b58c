import { addDays } from '../../../../shared/domain/plain-date.ts';
import { readySupervisionRules } from '../../../../shared/rules/supervision/ready-supervision-rules.ts';
import { supervisionRulesOn } from '../../../../shared/rules/supervision/supervision-rules.ts';
import { useToday } from '../../../state/hooks.ts';
import { RuleSets } from '../../../state/rule-sets/RuleSets.tsx';
import { supervisionRulesText } from '../../../text/supervision-rules.ts';
import { SupervisionRulesForm } from './SupervisionRulesForm.tsx';
import './rules.css';

/** 规则: lights, deadlines and the meetings of the four offices, from which day on, with where each comes from. */
export function RulesTab() {
  const today = useToday();
  return (
    <div className="supervision-rules-page stack">
      <RuleSets
        kind="supervisionRules"
        inForceOf={(sets) => supervisionRulesOn(today, sets)}
        nextDay={addDays(today, 1)}
        defaultsFrom={readySupervisionRules.at(-1)?.effectiveFrom ?? today}
        words={supervisionRulesText.words}
        form={SupervisionRulesForm}
      />
    </div>
  );
}
