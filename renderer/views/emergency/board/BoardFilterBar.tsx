import { Input, Select } from 'antd';
import { type IncidentLevel, incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { boardText } from '../../../text/emergency.ts';
import type { BoardFilter } from './board-model.ts';

interface BoardFilterBarProps {
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

export function BoardFilterBar({ filter, onChange }: BoardFilterBarProps) {
  const offices = officesInOrder(useRecords(), '');
  return (
    <search className="row lanes-filter" aria-label={boardText.filter}>
      <Select
        className="filter-office"
        aria-label={boardText.office}
        value={filter.officeId}
        options={[
          { value: '', label: boardText.allOffices },
          ...offices.map(({ id, values }) => ({ value: id, label: values.shortName })),
        ]}
        onChange={(officeId) => onChange({ ...filter, officeId })}
      />
      <Select<IncidentLevel[]>
        className="filter-level"
        mode="multiple"
        aria-label={boardText.level}
        placeholder={boardText.allLevels}
        value={[...filter.levels]}
        options={incidentLevelSchema.options.map((value) => ({ value, label: levelNames[value] }))}
        onChange={(levels) => onChange({ ...filter, levels })}
      />
      <Input
        className="filter-text"
        aria-label={boardText.searchLabel}
        placeholder={boardText.search}
        allowClear
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
    </search>
  );
}
