import { PrinterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, type InputRef, Popover, Select } from 'antd';
import type { Ref } from 'react';
import { type LeaderBody, leaderBodySchema } from '../../../../shared/domain/leader.ts';
import { useRecords } from '../../../state/hooks.ts';
import { leadersInOrder, officesInOrder, recordsOfKind } from '../../../state/records.ts';
import { keyGroupOf, keyWords } from '../../../text/keys.ts';
import { leaderBodyNames } from '../../../text/names.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { type MatrixFilters, noFilters } from './matrix-model.ts';

interface MatrixFilterBarProps {
  readonly filters: MatrixFilters;
  readonly inputRef: Ref<InputRef>;
  readonly onChange: (filters: MatrixFilters) => void;
}

const bodyOptions = leaderBodySchema.options.map((body) => ({ value: body, label: leaderBodyNames[body] }));

export function MatrixFilterBar({ filters, inputRef, onChange }: MatrixFilterBarProps) {
  const records = useRecords();
  const set = (changes: Partial<MatrixFilters>): void => onChange({ ...filters, ...changes });
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  return (
    <section className="row matrix-filters" aria-label={matrixText.filters}>
      <FilterSelect
        label={matrixText.filterOffice}
        value={filters.officeId}
        options={officesInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.shortName }))}
        onChange={(officeId) => set({ officeId })}
      />
      <FilterSelect
        label={matrixText.filterBody}
        value={filters.body}
        options={bodyOptions}
        onChange={(body) => set({ body: body as LeaderBody | undefined })}
      />
      <FilterSelect
        label={matrixText.filterLeader}
        value={filters.leaderId}
        options={leadersInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.name }))}
        onChange={(leaderId) => set({ leaderId })}
      />
      <FilterSelect
        label={matrixText.filterVenue}
        value={filters.venueId}
        options={recordsOfKind(records, 'venue').map(({ id, values }) => ({ value: id, label: values.name }))}
        onChange={(venueId) => set({ venueId })}
      />
      <Input.Search
        ref={inputRef}
        size="small"
        className="filter-text"
        aria-label={matrixText.filterText}
        placeholder={matrixText.filterText}
        allowClear
        value={filters.text}
        onChange={({ target }) => set({ text: target.value })}
      />
      <Checkbox checked={filters.isOnlyBusy} onChange={({ target }) => set({ isOnlyBusy: target.checked })}>
        {matrixText.onlyBusy}
      </Checkbox>
      {isFiltered && (
        <Button size="small" type="link" onClick={() => onChange(noFilters)}>
          {matrixText.clearFilters}
        </Button>
      )}
      <div className="matrix-tools">
        <Button size="small" type="text" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {matrixText.print}
        </Button>
        <KeyboardHelp />
      </div>
    </section>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <Select
      size="small"
      className="filter-select"
      aria-label={label}
      placeholder={label}
      allowClear={clearable}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      options={[...options]}
      onChange={onChange}
    />
  );
}

function KeyboardHelp() {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={matrixText.keyboard}
      content={
        <dl className="key-help">
          {[...keyGroupOf('matrix').lines, ...keyGroupOf('quickEntry').lines.slice(0, 1)].map(({ keys, does }) => (
            <div key={keys.join(' ')}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{keyWords(key)}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button size="small" type="text">
        {matrixText.keyboard}
      </Button>
    </Popover>
  );
}
