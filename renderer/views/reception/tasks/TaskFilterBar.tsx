import { Checkbox, Select } from 'antd';
import { useNames } from '../../../state/names.ts';
import { taskBoardText } from '../../../text/reception-tasks.ts';
import { type TaskFilter, unitKey } from './task-board-model.ts';
import type { TaskLine } from './task-lines.ts';

interface TaskFilterBarProps {
  /** Of all visits: what can be chosen from. */
  readonly lines: readonly TaskLine[];
  readonly filter: TaskFilter;
  readonly onChange: (filter: TaskFilter) => void;
}

export function TaskFilterBar({ lines, filter, onChange }: TaskFilterBarProps) {
  const { officeName } = useNames();
  const visits = new Map(lines.map(({ file }) => [file.id, file.reception.title]));
  const units = new Map(
    lines
      .filter((line) => unitKey(line) !== '')
      .map((line) => [unitKey(line), officeName(line.values.responsibleOfficeId ?? '') || line.values.responsibleUnit]),
  );
  const options = (all: string, names: ReadonlyMap<string, string>) => [
    { value: '', label: all },
    ...[...names].map(([value, label]) => ({ value, label })),
  ];
  return (
    <search className="row lanes-filter" aria-label={taskBoardText.filter}>
      <Select
        className="task-filter-visit"
        aria-label={taskBoardText.visit}
        value={filter.visitId}
        options={options(taskBoardText.allVisits, visits)}
        onChange={(visitId) => onChange({ ...filter, visitId })}
      />
      <Select
        className="task-filter-unit"
        aria-label={taskBoardText.unit}
        value={filter.unit}
        options={options(taskBoardText.allUnits, units)}
        onChange={(unit) => onChange({ ...filter, unit })}
      />
      <Checkbox checked={filter.isMine} onChange={({ target }) => onChange({ ...filter, isMine: target.checked })}>
        {taskBoardText.mine}
      </Checkbox>
    </search>
  );
}
