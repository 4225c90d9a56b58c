import { Checkbox, Input, Select } from 'antd';
import { matterSources, matterStates } from '../../../../shared/domain/supervision/matter.ts';
import { lightColours } from '../../../../shared/domain/supervision/supervision-rules.ts';
import {
  lightColourNames,
  matterSourceNames,
  matterStateNames,
} from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { matterListText as words } from '../../../text/supervision-list.ts';
import { UnitSelect } from '../UnitSelect.tsx';
import type { ListFilter } from './list-model.ts';

interface ListFilterBarProps {
  /** All that may be looked for. */
  readonly files: readonly MatterFile[];
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

const sourceOptions = [
  { value: '' as const, label: words.allSources },
  ...matterSources.map((value) => ({ value, label: matterSourceNames[value] })),
];
const stateOptions = [
  { value: 'open' as const, label: words.openStates },
  { value: '' as const, label: words.allStates },
  ...matterStates.map((value) => ({ value, label: matterStateNames[value] })),
];
const lightOptions = [
  { value: '' as const, label: words.allLights },
  ...lightColours.map((value) => ({ value, label: lightColourNames[value] })),
];

/** What is looked for: words, source, state, light, and whether it concerns the own office. */
export function ListFilterBar({ files, filter, onChange }: ListFilterBarProps) {
  return (
    <search className="row" aria-label={words.filter}>
      <Input.Search
        className="matter-search"
        allowClear
        aria-label={words.searchLabel}
        placeholder={words.search}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Select<ListFilter['state']>
        className="matter-choice"
        aria-label={words.state}
        value={filter.state}
        options={stateOptions}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <UnitSelect files={files} value={filter.unit} onChange={(unit) => onChange({ ...filter, unit })} />
      <Select<ListFilter['source']>
        className="matter-choice"
        aria-label={words.source}
        value={filter.source}
        options={sourceOptions}
        onChange={(source) => onChange({ ...filter, source })}
      />
      <Select<ListFilter['light']>
        className="matter-choice"
        aria-label={words.light}
        value={filter.light}
        options={lightOptions}
        onChange={(light) => onChange({ ...filter, light })}
      />
      <Checkbox checked={filter.isMine} onChange={({ target }) => onChange({ ...filter, isMine: target.checked })}>
        {words.mine}
      </Checkbox>
    </search>
  );
}
