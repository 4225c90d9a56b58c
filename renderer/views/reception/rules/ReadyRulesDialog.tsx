import { Modal, Segmented, Table } from 'antd';
import { useState } from 'react';
import type { ReceptionRules } from '../../../../shared/domain/reception/reception-rules.ts';
import { readyReceptionRules } from '../../../../shared/rules/reception/ready-rules.ts';
import { complianceRuleNames, findingLevelNames } from '../../../text/reception-names.ts';
import { receptionRulesText as words } from '../../../text/reception-rules.ts';

interface ReadyRulesDialogProps {
  readonly onUse: (rules: ReceptionRules) => void;
  readonly onClose: () => void;
}

/** 自带规定: what holds where nothing else is said, looked at before one is put into the form. */
export function ReadyRulesDialog({ onUse, onClose }: ReadyRulesDialogProps) {
  const [from, setFrom] = useState(readyReceptionRules.at(-1)?.effectiveFrom ?? '');
  const rules = readyReceptionRules.find(({ effectiveFrom }) => effectiveFrom === from);
  if (!rules) return null;
  const { checks } = words;
  return (
    <Modal
      open
      width={900}
      title={words.readyTitle}
      okText={words.readyUse}
      onOk={() => onUse(rules)}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">{words.readyHint}</p>
        <Segmented
          aria-label={words.readyList}
          value={from}
          options={readyReceptionRules.map(({ effectiveFrom }) => ({
            value: effectiveFrom,
            label: words.readySet(effectiveFrom),
          }))}
          onChange={setFrom}
        />
        <p>{words.readySource(rules.source)}</p>
        <Table
          size="small"
          rowKey="rule"
          aria-label={words.checksTable}
          dataSource={rules.rules}
          pagination={false}
          scroll={{ y: 320 }}
          columns={[
            { title: checks.rule, width: 120, render: (_, { rule }) => complianceRuleNames[rule] },
            { title: checks.level, width: 90, render: (_, { level }) => findingLevelNames[level] },
            { title: checks.source, render: (_, { source }) => <span className="faint">{source}</span> },
          ]}
        />
        <p className="soft">
          {words.readyWords(words.wordLists.alcoholWords, rules.alcoholWords)}
          <br />
          {words.readyWords(words.wordLists.luxuryDishWords, rules.luxuryDishWords)}
        </p>
      </div>
    </Modal>
  );
}
