import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanRules } from '../../../../shared/domain/plan-rules.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { isAbsentDuring } from '../../../../shared/rules/leader-absence.ts';
import { partInterval } from '../../../../shared/rules/plan-intervals.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { cellKey, matrixParts } from './matrix-parts.ts';

/**
 * The words of an absence by the leader's cell. Whoever may not know where a leader is gets the days without the place
 * from the host (plans-and-reception.md §1.9).
 */
export function absenceWordsByCell(
  absences: readonly TypedRecordView<'absence'>[],
  weekStart: PlainDate,
  rules: PlanRules,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const dates = datesOfWeek(weekStart);
  for (const { values } of absences) {
    for (const date of dates) {
      for (const part of matrixParts) {
        if (!isAbsentDuring(values, date, partInterval(part, rules), rules)) continue;
        words.set(cellKey(values.leaderId, date, part), matrixText.away(values.place));
      }
    }
  }
  return words;
}
