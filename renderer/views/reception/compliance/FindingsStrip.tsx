import type { FindingLevel } from '../../../../shared/domain/reception/reception-rules.ts';
import type { ComplianceFinding } from '../../../../shared/rules/reception/compliance.ts';
import { useFindings } from '../../../state/receptions.ts';
import { complianceText } from '../../../text/reception-compliance.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import './compliance.css';

export const levelTones: Readonly<Record<FindingLevel, Tone>> = { barred: 'bad', wrong: 'busy', notice: 'info' };

/** How many of each level stand for no reason that somebody gave. */
function countByLevel(findings: readonly ComplianceFinding[]): Record<FindingLevel, number> {
  const counts = { barred: 0, wrong: 0, notice: 0 };
  for (const { level, override } of findings) if (!override) counts[level] += 1;
  return counts;
}

/** What the rules find, in one line. */
export function FindingsStrip({ file, book }: VisitProps) {
  const findings = useFindings(file, book);
  const counts = countByLevel(findings);
  const worst = (['barred', 'wrong', 'notice'] as const).find((level) => counts[level] > 0);
  return (
    <span role="status">
      <StateTag tone={worst ? levelTones[worst] : 'good'} label={complianceText.summary(counts)} />
    </span>
  );
}
