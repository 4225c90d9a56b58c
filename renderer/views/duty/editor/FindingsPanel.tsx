import { CloseOutlined } from '@ant-design/icons';
import { Button, Radio, Spin } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import type { RosterFinding } from '../../../../shared/rules/duty/finding.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useToday } from '../../../state/hooks.ts';
import { findingsText, fixNames } from '../../../text/duty-findings.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { type SpokenFinding, useFindingsAhead } from '../use-findings.ts';

interface FindingsPanelProps {
  readonly officeId: string;
  readonly month: Month;
  /** Of the month as it is shown, with a proposal's changes. */
  readonly findings: readonly SpokenFinding[];
  readonly canEdit: boolean;
  readonly onGo: (finding: RosterFinding) => void;
  readonly onFix: (finding: RosterFinding) => void;
  readonly onGenerate: () => void;
  readonly onClose: () => void;
}

type Scope = 'month' | 'ahead';

/** 问题清单: what is wrong, by day, each with the way to it and the way to mend it. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { officeId, findings, canEdit, onGo, onFix, onGenerate, onClose } = props;
  const today = useToday();
  const days = useDutyBook(officeId).rulesOn(today).checkAheadDays;
  const [scope, setScope] = useState<Scope>('month');
  return (
    <aside className="editor-panel" aria-label={findingsText.list}>
      <div className="row row-between">
        <h2>{findingsText.title}</h2>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={findingsText.close}
          onClick={onClose}
        />
      </div>
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={findingsText.scope}
        value={scope}
        options={[
          { value: 'month', label: findingsText.scopes.month },
          { value: 'ahead', label: findingsText.scopes.ahead(days) },
        ]}
        onChange={({ target }) => setScope(target.value as Scope)}
      />
      {scope === 'month' ? (
        <FindingList findings={findings} canEdit={canEdit} onGo={onGo} onFix={onFix} />
      ) : (
        <FindingsAhead officeId={officeId} canEdit={canEdit} onGo={onGo} onFix={onFix} />
      )}
      {canEdit && scope === 'month' && findings.some(({ finding }) => finding.code === 'GAP') && (
        <Button onClick={onGenerate}>{findingsText.generate}</Button>
      )}
    </aside>
  );
}

type ListProps = Pick<FindingsPanelProps, 'findings' | 'canEdit' | 'onGo' | 'onFix'>;

function FindingsAhead({ officeId, ...rest }: Omit<ListProps, 'findings'> & { readonly officeId: string }) {
  const findings = useFindingsAhead(officeId);
  return findings ? <FindingList findings={findings} {...rest} /> : <Spin className="content-spin" />;
}

function FindingList({ findings, canEdit, onGo, onFix }: ListProps) {
  if (findings.length === 0) return <EmptyHint title={findingsText.none} hint={findingsText.noneHint} />;
  const conflicts = findings.filter(({ finding }) => finding.level === 'conflict').length;
  return (
    <>
      <p role="status" className="soft">
        {findingsText.count(conflicts, findings.length - conflicts)}
      </p>
      <ul className="finding-list">
        {findings.map((spoken) => (
          <FindingRow key={spoken.key} spoken={spoken} canEdit={canEdit} onGo={onGo} onFix={onFix} />
        ))}
      </ul>
    </>
  );
}

interface FindingRowProps extends Pick<ListProps, 'canEdit' | 'onGo' | 'onFix'> {
  readonly spoken: SpokenFinding;
}

function FindingRow({ spoken: { words, finding }, canEdit, onGo, onFix }: FindingRowProps) {
  const isConflict = finding.level === 'conflict';
  return (
    <li>
      <StateTag tone={isConflict ? 'bad' : 'busy'} label={isConflict ? findingsText.conflict : findingsText.hint} />
      <span className="finding-words">{words}</span>
      <span className="row">
        <button
          type="button"
          className="link-button"
          aria-label={findingsText.goToOf(words)}
          onClick={() => onGo(finding)}
        >
          {findingsText.goTo}
        </button>
        {canEdit && (
          <button
            type="button"
            className="link-button"
            aria-label={findingsText.fixOf(fixNames[finding.fix], words)}
            onClick={() => onFix(finding)}
          >
            {fixNames[finding.fix]}
          </button>
        )}
      </span>
    </li>
  );
}
