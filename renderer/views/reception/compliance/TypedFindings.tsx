import { useRecords } from '../../../state/hooks.ts';
import { useFindings, visitBook } from '../../../state/receptions.ts';
import { complianceText, findingSentence } from '../../../text/reception-compliance.ts';
import { complianceRuleNames, findingLevelNames } from '../../../text/reception-names.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { levelTones } from './FindingsStrip.tsx';
import { type TypedKind, withTypedLine } from './typed-visit.ts';
import './compliance.css';

interface TypedFindingsProps {
  readonly receptionId: string;
  readonly kind: TypedKind;
  /** The line that is changed; a new one without. */
  readonly lineId: string | undefined;
  /** What stands in the form. */
  readonly typed: object | undefined;
}

/** What the rules find in a line while it is typed: for its form. */
export function TypedFindings({ receptionId, kind, lineId = '', typed = {} }: TypedFindingsProps) {
  const book = visitBook(useRecords());
  const file = book.files.get(receptionId);
  const visit = file && withTypedLine(file, kind, lineId, typed);
  return visit ? <LineFindings file={visit} book={book} lineId={lineId} /> : null;
}

function LineFindings({ file, book, lineId }: VisitProps & { readonly lineId: string }) {
  const found = useFindings(file, book).filter(({ recordId }) => recordId === lineId);
  return (
    <ul className="findings-typed" aria-live="polite" aria-label={complianceText.findings}>
      {found.map((finding) => (
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
