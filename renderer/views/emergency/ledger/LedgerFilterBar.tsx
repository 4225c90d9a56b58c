import { Input, Select } from 'antd';
import {
  type IncidentCategory,
  type IncidentLevel,
  incidentCategorySchema,
  incidentLevelSchema,
  type ResponseState,
  responseStateSchema,
} from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames, levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { responseNames } from '../../../text/emergency.ts';
import { ledgerText } from '../../../text/emergency-ledger.ts';
import type { LedgerFilter } from './ledger-model.ts';

interface LedgerFilterBarProps {
  readonly filter: LedgerFilter;
  readonly onChange: (filter: LedgerFilter) => void;
}

export function LedgerFilterBar({ filter, onChange }: LedgerFilterBarProps) {
  return (
    <search className="row" aria-label={ledgerText.filter}>
      <Select<IncidentLevel[]>
        className="ledger-filter"
        mode="multiple"
        maxTagCount="responsive"
        aria-label={ledgerText.level}
        placeholder={ledgerText.allLevels}
        value={[...filter.levels]}
        options={incidentLevelSchema.options.map((value) => ({ value, label: levelNames[value] }))}
        onChange={(levels) => onChange({ ...filter, levels })}
      />
      <Select<IncidentCategory[]>
        className="ledger-filter"
        mode="multiple"
        maxTagCount="responsive"
        aria-label={ledgerText.category}
        placeholder={ledgerText.allCategories}
        value={[...filter.categories]}
        options={incidentCategorySchema.options.map((value) => ({ value, label: categoryNames[value] }))}
        onChange={(categories) => onChange({ ...filter, categories })}
      />
      <Select<ResponseState[]>
        className="ledger-filter"
        mode="multiple"
        maxTagCount="responsive"
        aria-label={ledgerText.state}
        placeholder={ledgerText.allStates}
        value={[...filter.states]}
        options={responseStateSchema.options.map((value) => ({ value, label: responseNames[value] }))}
        onChange={(states) => onChange({ ...filter, states })}
      />
      <Input
        className="ledger-search"
        aria-label={ledgerText.searchLabel}
        placeholder={ledgerText.search}
        allowClear
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
    </search>
  );
}
