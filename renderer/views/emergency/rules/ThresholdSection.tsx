import { addDays } from '../../../../shared/domain/plain-date.ts';
import { thresholdsOn } from '../../../../shared/rules/emergency/emergency-rules.ts';
import { defaultThresholds } from '../../../../shared/rules/emergency/ready-thresholds.ts';
import { useToday } from '../../../state/hooks.ts';
import { RuleSets } from '../../../state/rule-sets/RuleSets.tsx';
import { thresholdText } from '../../../text/emergency-rules.ts';
import { ThresholdForm } from './ThresholdForm.tsx';

/** 分级标准: the numbers that suggest a level, from which day on, with where each comes from. */
export function ThresholdSection() {
  const today = useToday();
  return (
    <RuleSets
      kind="thresholdTable"
      inForceOf={(sets) => thresholdsOn(today, sets)}
      nextDay={addDays(today, 1)}
      defaultsFrom={defaultThresholds.effectiveFrom}
      words={thresholdText.words}
      form={ThresholdForm}
    />
  );
}
