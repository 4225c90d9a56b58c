import { rulesOf } from '../../../state/receptions.ts';
import { complianceText } from '../../../text/reception-compliance.ts';
import type { VisitProps } from '../visit/visit-props.ts';
import { FindingsPanel } from './FindingsPanel.tsx';
import { FindingsStrip } from './FindingsStrip.tsx';
import './compliance.css';
import { IntakePanel } from './IntakePanel.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';

/** 合规: what the rules say of a visit as it stands, what does not fit together, and what has still to be asked. */
export function ComplianceTab({ file, book }: VisitProps) {
  const { effectiveFrom, source } = rulesOf(file, book);
  return (
    <div className="compliance">
      <div className="stack">
        <section className="panel" aria-label={complianceText.findings}>
          <div className="row row-between">
            <h2>{complianceText.findings}</h2>
            <FindingsStrip file={file} book={book} />
          </div>
          <FindingsPanel file={file} book={book} />
        </section>
        <ProblemsPanel file={file} />
      </div>
      <IntakePanel file={file} />
      <p className="faint compliance-foot">{complianceText.rules(effectiveFrom, source)}</p>
    </div>
  );
}
