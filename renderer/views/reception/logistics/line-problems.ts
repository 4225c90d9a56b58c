import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ComplianceFinding } from '../../../../shared/rules/reception/compliance.ts';
import { resourceClashes } from '../../../../shared/rules/reception/resource-clashes.ts';
import type { VisitBook } from '../../../../shared/rules/reception/visit-book.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { complianceRuleNames } from '../../../text/reception-names.ts';
import type { Tone } from '../../../ui/StateTag.tsx';

export interface LineProblem {
  readonly key: string;
  readonly tone: Tone;
  readonly label: string;
}

/** What is wrong with each line of a visit: promised twice, or against the rules. */
export function lineProblems(
  receptionId: string,
  book: VisitBook,
  findings: readonly ComplianceFinding[],
): (lineId: string) => readonly LineProblem[] {
  const open = [...book.files.values()].filter(({ reception }) => !isOver(reception.stage));
  const clashes = resourceClashes(open).filter(({ first, second }) =>
    [first, second].some((one) => one.receptionId === receptionId),
  );
  const problems = new Map<string, LineProblem[]>();
  const add = (lineId: string, problem: LineProblem): void => {
    problems.set(lineId, [...(problems.get(lineId) ?? []), problem]);
  };
  for (const { kind, first, second } of clashes) {
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const title = book.files.get(other.receptionId)?.reception.title ?? '';
      const isHere = own.receptionId === other.receptionId;
      const label = isHere ? logisticsText.clashHere : logisticsText.clash(title);
      add(own.id, { key: `${kind} ${other.id}`, tone: 'bad', label });
    }
  }
  for (const { recordId, key, rule, level, override } of findings) {
    if (!override) add(recordId, { key, tone: level === 'notice' ? 'busy' : 'bad', label: complianceRuleNames[rule] });
  }
  return (lineId) => problems.get(lineId) ?? [];
}
