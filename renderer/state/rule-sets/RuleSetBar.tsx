import { Button, Select } from 'antd';
import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { type RuleSetWords, ruleSetText } from '../../text/rule-sets.ts';
import { useMay } from '../hooks.ts';
import { useAppState } from '../StateProvider.tsx';
import { usePerform } from '../use-perform.tsx';
import { type RuleKind, ruleCommands } from './rule-kind.ts';
import './rule-sets.css';

interface RuleSetBarProps {
  readonly kind: RuleKind;
  /** The first days of the sets, in order. */
  readonly dates: readonly PlainDate[];
  readonly inForce: PlainDate;
  readonly defaultsFrom: PlainDate;
  readonly shown: PlainDate | 'new';
  /** Of the set that is shown, where there is one. */
  readonly recordId: string | undefined;
  readonly words: RuleSetWords;
  readonly onChoose: (date: PlainDate | 'new' | null) => void;
}

/** Which set of rules is shown, the one in force named so, and the way to another. */
export function RuleSetBar(props: RuleSetBarProps) {
  const { kind, dates, inForce, defaultsFrom, shown, recordId, words, onChoose } = props;
  const mayDo = useMay();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const options = dates.map((date) => {
    const set = ruleSetText.set(date);
    return { value: date, label: date === inForce ? ruleSetText.inForce(set) : set };
  });
  const defaults = { value: defaultsFrom, label: ruleSetText.defaults };
  const isNew = shown === 'new';
  const { save, remove } = ruleCommands[kind];
  const removeSet = async (id: string): Promise<void> => {
    const undo = () => perform('records.restore', { id }, { failed: ruleSetText.restoreFailed });
    const said = { done: words.removed, failed: ruleSetText.removeFailed, undo };
    if ((await perform(remove, { id, baseRevision }, said)).ok) onChoose(null);
  };
  return (
    <div className="row rule-sets">
      <Select
        aria-label={ruleSetText.sets}
        className="rule-set-select"
        value={shown}
        options={[
          ...(dates.includes(inForce) ? options : [defaults, ...options]),
          ...(isNew ? [{ value: 'new', label: ruleSetText.begin }] : []),
        ]}
        onChange={onChoose}
      />
      {mayDo(save) && !isNew && <Button onClick={() => onChoose('new')}>{ruleSetText.begin}</Button>}
      {mayDo(remove) && recordId !== undefined && (
        <Button onClick={() => removeSet(recordId)}>{ruleSetText.remove}</Button>
      )}
      {isNew && <span className="soft">{words.beginHint}</span>}
    </div>
  );
}
