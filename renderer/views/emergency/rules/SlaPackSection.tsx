import { addDays } from '../../../../shared/domain/plain-date.ts';
import { slaPackOn } from '../../../../shared/rules/emergency/emergency-rules.ts';
import { suggestedPack } from '../../../../shared/rules/emergency/ready-packs.ts';
import { useToday } from '../../../state/hooks.ts';
import { RuleSets } from '../../../state/rule-sets/RuleSets.tsx';
import { slaText } from '../../../text/emergency-rules.ts';
import { SlaPackForm } from './SlaPackForm.tsx';

/** 报送时限: the deadlines of the place, from which day on, with where each comes from. */
export function SlaPackSection() {
  const today = useToday();
  return (
    <RuleSets
      kind="slaPack"
      inForceOf={(sets) => slaPackOn(today, sets)}
      nextDay={addDays(today, 1)}
      defaultsFrom={suggestedPack.effectiveFrom}
      words={slaText.words}
      form={SlaPackForm}
    />
  );
}
