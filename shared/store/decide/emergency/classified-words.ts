import { classifiedMarkIn } from '../../../rules/emergency/classified-marks.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { Decision, DecisionContext } from '../context.ts';

/**
 * The system is 非涉密 (duty-and-emergency.md §8.3): a command that says that its words are classified, or whose words carry the mark
 * of a classified document, is refused before anything is decided, at the field.
 */
export const unclassified =
  <I extends object>(decider: (input: I, context: DecisionContext) => Decision) =>
  (input: I, context: DecisionContext): Decision => {
    const violations = classifiedViolations(input);
    return violations.length > 0 ? { ok: false, error: violations } : decider(input, context);
  };

function classifiedViolations(values: object): Violation[] {
  return Object.entries(values).flatMap(([field, value]): Violation[] => {
    if (field === 'classification' && value !== 'none') return [{ code: 'CLASSIFIED_BODY', field }];
    if (typeof value === 'string') return markViolations(value, field);
    if (typeof value !== 'object' || value === null) return [];
    const inside = classifiedViolations(value);
    // Of what stands in a list the list is the field.
    return Array.isArray(value) ? inside.map((violation) => ({ ...violation, field })) : inside;
  });
}

function markViolations(text: string, field: string): Violation[] {
  const mark = classifiedMarkIn(text);
  return mark === undefined ? [] : [{ code: 'CLASSIFIED_TEXT', field, details: { mark } }];
}
