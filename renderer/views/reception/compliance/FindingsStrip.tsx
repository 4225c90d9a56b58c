import type { FindingLevel } from '../../../../shared/domain/reception/reception-rules.ts';
import type { ComplianceFinding } from '../../../../shared/rules/reception/compliance.ts';
import { useFindings } from '../../../state/receptions.ts';
import { complianceText, findingSentence } from '../../../text/reception-compliance.ts';
import { complianceRuleNames, findingLevelNames } from '../../../text/reception-names.ts';
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

interface FindingsStripProps extends VisitProps {
  /** Only what is found about one record, each finding in a sentence: for the form in which it is typed. */
  readonly recordId?: string;
  /** Leads to the compliance panel. */
  readonly onOpen?: () => void;
}

/** What the rules find, in one line. The visit may hold values that are still being typed. */
export function FindingsStrip({ file, book, recordId, onOpen }: FindingsStripProps) {
  const findings = useFindings(file, book);
  if (recordId !== undefined) {
    const own = findings.filter((finding) => finding.recordId === recordId);
    return (
      <ul className="findings-typed" aria-live="polite">
        {own.map((finding) => (
          <li key={finding.key}>
            <StateTag tone={levelTones[finding.level]} label={findingLevelNames[finding.level]} />
            <span>
              {complianceRuleNames[finding.rule]}：{findingSentence(finding)}
              <span className="faint">{complianceText.source(finding.source)}</span>
            </span>
          </li>
        ))}
      </ul>
    );
  }
  const counts = countByLevel(findings);
  const worst = (['barred', 'wrong', 'notice'] as const).find((level) => counts[level] > 0);
  const tag = <StateTag tone={worst ? levelTones[worst] : 'good'} label={complianceText.summary(counts)} />;
  return (
    <span className="findings-strip" role="status">
      {onOpen ? (
        <button type="button" className="link-button" onClick={onOpen}>
          {tag}
        </button>
      ) : (
        tag
      )}
    </span>
  );
}
