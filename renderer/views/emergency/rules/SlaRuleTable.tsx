import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { SlaRule } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { limitWords, ruleKindNames, slaText } from '../../../text/emergency-rules.ts';

interface SlaRuleTableProps {
  readonly rules: readonly SlaRule[];
  /** What can be done with a rule, at its row. */
  readonly actions?: (rule: SlaRule, index: number) => ReactNode;
}

interface Row {
  readonly key: number;
  readonly rule: SlaRule;
}

/** Deadlines as they are read: which report, of what, to whom, by when, by which text. */
export function SlaRuleTable({ rules, actions }: SlaRuleTableProps) {
  const actionColumn = {
    key: 'actions',
    width: 124,
    render: (_: unknown, { rule, key }: Row) => actions?.(rule, key),
  };
  return (
    <Table<Row>
      size="small"
      aria-label={slaText.rulesTable}
      // Rules have no names of their own; one is known by its place.
      dataSource={rules.map((rule, key) => ({ key, rule }))}
      pagination={false}
      columns={[...columns, ...(actions ? [actionColumn] : [])]}
    />
  );
}

const { columns: heads } = slaText;

const columns: TableColumnsType<Row> = [
  { title: heads.kind, width: 108, render: (_, { rule }) => <strong>{ruleKindNames[rule.kind]}</strong> },
  { title: heads.levels, width: 116, render: (_, { rule }) => slaText.levels(rule.levels) || slaText.allLevels },
  {
    title: heads.categories,
    width: 88,
    render: (_, { rule }) => slaText.categories(rule.categories) || slaText.allCategories,
  },
  { title: heads.way, width: 96, render: (_, { rule }) => slaText.way(rule) },
  {
    title: heads.limit,
    width: 148,
    render: (_, { rule }) => (
      <>
        {limitWords(rule)}
        {rule.deadOrMissingAtLeast !== undefined && (
          <span className="faint"> {slaText.deadOrMissing(rule.deadOrMissingAtLeast)}</span>
        )}
      </>
    ),
  },
  { title: heads.source, render: (_, { rule }) => <span className="faint">{rule.source}</span> },
];
