import type { Measure, ThresholdSubject } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { unknownCasualties } from '../../../../shared/domain/emergency/incident.ts';
import { type LevelSuggestion, suggestLevel } from '../../../../shared/rules/emergency/suggest-level.ts';

export type TrialNumbers = Readonly<Partial<Record<Measure, number | null>>>;

/** What the numbers would suggest by one subject of a table. */
export function triedLevel(subject: ThresholdSubject, numbers: TrialNumbers): LevelSuggestion {
  const { loss = null, uncontrolledHours = null, injured = null, ...counts } = numbers;
  // 受伤 is 重伤 and 轻伤 together.
  const slightlyInjured = injured === null ? null : Math.max(0, injured - (counts.seriouslyInjured ?? 0));
  const casualties = { ...unknownCasualties, slightlyInjured, ...counts };
  const facts = {
    category: subject.category,
    subtype: subject.subject,
    casualties,
    loss,
    uncontrolledHours,
  };
  return suggestLevel(facts, { subjects: [subject], effectiveFrom: '', source: '' });
}
