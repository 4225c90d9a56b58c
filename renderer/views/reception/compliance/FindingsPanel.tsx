import { Button } from 'antd';
import { useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ComplianceFinding } from '../../../../shared/rules/reception/compliance.ts';
import { useFindings, useMayVisit } from '../../../state/receptions.ts';
import { complianceText, findingSentence } from '../../../text/reception-compliance.ts';
import { complianceRuleNames, findingLevelNames } from '../../../text/reception-names.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { levelTones } from './FindingsStrip.tsx';
import { lineWords, tabOfRecord } from './finding-place.ts';
import { LetStandDialog } from './LetStandDialog.tsx';
import { useVisitTab } from './use-visit-tab.ts';

const levels = ['barred', 'wrong', 'notice'] as const;

/** What the rules find in a visit, the gravest first: what it is, which article says so, and the way to mend it. */
export function FindingsPanel({ file, book }: VisitProps) {
  const findings = useFindings(file, book);
  const [standing, setStanding] = useState<ComplianceFinding | null>(null);
  if (findings.length === 0)
    return (
      <p className="soft">
        {complianceText.clean} {complianceText.cleanHint}
      </p>
    );
  return (
    <>
      {levels.map((level) => {
        const own = findings.filter((finding) => finding.level === level);
        if (own.length === 0) return null;
        return (
          <div key={level} className="finding-level">
            <h3>
              <StateTag tone={levelTones[level]} label={complianceText.level(findingLevelNames[level], own.length)} />
              <span className="faint">{complianceText.levelHints[level]}</span>
            </h3>
            <ul className="findings" aria-label={findingLevelNames[level]}>
              {own.map((finding) => (
                <FindingLine key={finding.key} file={file} finding={finding} onLetStand={setStanding} />
              ))}
            </ul>
          </div>
        );
      })}
      {standing && (
        <>
          <FocusKeeper />
          <LetStandDialog receptionId={file.id} finding={standing} onClose={() => setStanding(null)} />
        </>
      )}
    </>
  );
}

interface FindingLineProps {
  readonly file: VisitProps['file'];
  readonly finding: ComplianceFinding;
  readonly onLetStand: (finding: ComplianceFinding) => void;
}

function FindingLine({ file, finding, onLetStand }: FindingLineProps) {
  const { rule, recordId, source, mayStand, override } = finding;
  const toTab = useVisitTab(file.id);
  const mayLetStand = useMayVisit()('reception.letStand', file.reception) && !isOver(file.reception.stage);
  const name = complianceRuleNames[rule];
  const where = lineWords(file, recordId);
  return (
    <li data-stands={override ? true : undefined}>
      <div>
        <p>
          <strong>{name}</strong>
          {where !== '' && <span className="soft">　{where}</span>}
        </p>
        <p>{findingSentence(finding)}</p>
        <p className="faint">{complianceText.source(source)}</p>
        {override && (
          <p className="finding-override">
            {complianceText.stands(override.approvedBy, override.reason)}{' '}
            <span className="faint">{complianceText.standsBy(override.enteredBy, override.enteredAt)}</span>
          </p>
        )}
      </div>
      <div className="row finding-acts">
        <Button
          size="small"
          aria-label={complianceText.mendOf(name, where)}
          onClick={() => toTab(tabOfRecord(recordId))}
        >
          {complianceText.mend}
        </Button>
        {mayStand && !override && mayLetStand && (
          <Button size="small" aria-label={complianceText.letStandOf(name, where)} onClick={() => onLetStand(finding)}>
            {complianceText.letStand}
          </Button>
        )}
      </div>
    </li>
  );
}
