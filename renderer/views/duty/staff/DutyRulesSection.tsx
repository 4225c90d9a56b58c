import { Button, Select } from 'antd';
import { useState } from 'react';
import { defaultDutyRules, dutyRulesOn } from '../../../../shared/domain/duty/duty-rules.ts';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useMay, useRecords, useToday } from '../../../state/hooks.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { DutyRulesForm } from './DutyRulesForm.tsx';

type DutyRulesView = TypedRecordView<'dutyRules'>;

/** 规则: every number that duty goes by, from which day on, with where it comes from. */
export function DutyRulesSection() {
  const sets = [...recordsOfKind(useRecords(), 'dutyRules')].sort((left, right) =>
    left.values.effectiveFrom.localeCompare(right.values.effectiveFrom),
  );
  const today = useToday();
  const inForce = dutyRulesOn(today, sets);
  const [chosen, setChosen] = useState<PlainDate | 'new' | null>(null);
  const shownDate = chosen ?? inForce.effectiveFrom;
  const record = sets.find(({ values }) => values.effectiveFrom === shownDate);
  const values = chosen === 'new' ? { ...inForce, effectiveFrom: addDays(today, 1), source: '' } : record?.values;
  return (
    <div className="stack">
      <RuleSetBar sets={sets} inForce={inForce.effectiveFrom} shown={shownDate} record={record} onChoose={setChosen} />
      {/* Another workstation's save starts the form anew; what is being typed here is a page of its own. */}
      <DutyRulesForm
        key={`${shownDate} ${record?.updatedAt ?? 0}`}
        values={values ?? inForce}
        record={record}
        onSaved={setChosen}
      />
    </div>
  );
}

interface RuleSetBarProps {
  readonly sets: readonly DutyRulesView[];
  readonly inForce: PlainDate;
  readonly shown: PlainDate | 'new';
  readonly record: DutyRulesView | undefined;
  readonly onChoose: (date: PlainDate | 'new' | null) => void;
}

/** Which set of rules is shown, the one in force named so, and the way to another. */
function RuleSetBar({ sets, inForce, shown, record, onChoose }: RuleSetBarProps) {
  const mayDo = useMay();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const options = sets.map(({ values: { effectiveFrom } }) => {
    const words = staffText.ruleSet(effectiveFrom);
    return { value: effectiveFrom, label: effectiveFrom === inForce ? staffText.inForce(words) : words };
  });
  const defaults = { value: defaultDutyRules.effectiveFrom, label: staffText.ruleDefaults };
  const isNew = shown === 'new';
  const remove = async ({ id }: DutyRulesView): Promise<void> => {
    const undo = () => perform('records.restore', { id }, { failed: staffText.restoreFailed });
    const words = { done: staffText.removedSet, failed: staffText.removeFailed, undo };
    if ((await perform('rules.removeDutyRules', { id, baseRevision }, words)).ok) onChoose(null);
  };
  return (
    <div className="row rule-sets">
      <Select
        aria-label={staffText.ruleSets}
        className="duty-rule-set"
        value={shown}
        options={[
          ...(options.some(({ value }) => value === inForce) ? options : [defaults, ...options]),
          ...(isNew ? [{ value: 'new', label: staffText.newSet }] : []),
        ]}
        onChange={onChoose}
      />
      {mayDo('rules.saveDutyRules') && !isNew && <Button onClick={() => onChoose('new')}>{staffText.newSet}</Button>}
      {mayDo('rules.removeDutyRules') && record && (
        <Button onClick={() => remove(record)}>{staffText.removeSet}</Button>
      )}
      {isNew && <span className="soft">{staffText.newSetHint}</span>}
    </div>
  );
}
