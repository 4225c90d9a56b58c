import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { SlaRule } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { rulesText, slaText } from '../../../text/emergency-rules.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { SlaRuleDialog } from './SlaRuleDialog.tsx';
import { SlaRuleTable } from './SlaRuleTable.tsx';

interface SlaRulesFieldProps {
  readonly isEditable: boolean;
  /** Handed over by the form. */
  readonly value?: readonly SlaRule[];
  readonly onChange?: (rules: readonly SlaRule[]) => void;
}

const MOST_RULES = 60;

/** The deadlines of a set, changed row by row. */
export function SlaRulesField({ isEditable, value = [], onChange }: SlaRulesFieldProps) {
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const put = (rule: SlaRule): void => {
    onChange?.(editing === 'new' ? [...value, rule] : value.map((each, index) => (index === editing ? rule : each)));
    setEditing(null);
  };
  const actions = (rule: SlaRule, place: number) => (
    <div className="row rules-actions">
      <Button size="small" aria-label={slaText.editOf(slaText.rule(rule))} onClick={() => setEditing(place)}>
        {rulesText.edit}
      </Button>
      <Button
        size="small"
        aria-label={slaText.removeOf(slaText.rule(rule))}
        onClick={() => onChange?.(value.filter((_, index) => index !== place))}
      >
        {rulesText.remove}
      </Button>
    </div>
  );
  const edited = typeof editing === 'number' ? value[editing] : undefined;
  return (
    <div className="stack">
      <SlaRuleTable rules={value} {...(isEditable && { actions })} />
      {isEditable && (
        <div>
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={value.length >= MOST_RULES}
            onClick={() => setEditing('new')}
          >
            {slaText.addRule}
          </Button>
        </div>
      )}
      {editing !== null && (
        <>
          <FocusKeeper />
          <SlaRuleDialog rule={edited} onPut={put} onClose={() => setEditing(null)} />
        </>
      )}
    </div>
  );
}
