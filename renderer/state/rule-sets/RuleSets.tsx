import { type ReactNode, useState } from 'react';
import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import type { RuleSetWords } from '../../text/rule-sets.ts';
import { useRecords } from '../hooks.ts';
import { recordsOfKind } from '../records.ts';
import { RuleSetBar } from './RuleSetBar.tsx';
import type { RuleKind, RuleValues, RuleView } from './rule-kind.ts';

/** What the form of one set gets. */
export interface RuleFormProps<K extends RuleKind> {
  readonly values: RuleValues<K>;
  /** Nothing yet of a new set and of the defaults. */
  readonly record: RuleView<K> | undefined;
  readonly onSaved: (effectiveFrom: PlainDate) => void;
}

interface RuleSetsProps<K extends RuleKind> {
  readonly kind: K;
  readonly inForceOf: (sets: readonly RuleView<K>[]) => RuleValues<K>;
  /** The first day that a new set is offered. */
  readonly nextDay: PlainDate;
  readonly defaultsFrom: PlainDate;
  readonly words: RuleSetWords;
  readonly form: (props: RuleFormProps<K>) => ReactNode;
}

/** A module's rules: the sets by their first day, the one in force shown first, and the form of the one that is shown. */
export function RuleSets<K extends RuleKind>(props: RuleSetsProps<K>) {
  const { kind, inForceOf, nextDay, defaultsFrom, words, form: RuleForm } = props;
  const sets = [...recordsOfKind(useRecords(), kind)].sort((left, right) =>
    left.values.effectiveFrom.localeCompare(right.values.effectiveFrom),
  );
  const inForce = inForceOf(sets);
  const [chosen, setChosen] = useState<PlainDate | 'new' | null>(null);
  const shown = chosen ?? inForce.effectiveFrom;
  const record = sets.find(({ values }) => values.effectiveFrom === shown);
  const values = chosen === 'new' ? { ...inForce, effectiveFrom: nextDay, source: '' } : (record?.values ?? inForce);
  return (
    <div className="stack">
      <RuleSetBar
        kind={kind}
        dates={sets.map(({ values: { effectiveFrom } }) => effectiveFrom)}
        inForce={inForce.effectiveFrom}
        defaultsFrom={defaultsFrom}
        shown={shown}
        recordId={record?.id}
        words={words}
        onChoose={setChosen}
      />
      {/* Another workstation's save starts the form anew; what is being typed here is a page of its own. */}
      <RuleForm
        key={`${shown} ${record?.updatedAt ?? 0}`}
        values={values as RuleValues<K>}
        record={record}
        onSaved={setChosen}
      />
    </div>
  );
}
