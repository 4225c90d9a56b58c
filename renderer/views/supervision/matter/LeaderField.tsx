import { AutoComplete } from 'antd';
import type { Leader } from '../../../../shared/domain/leader.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';

interface LeaderFieldProps {
  readonly leaders: readonly Kept<Leader>[];
  /** 职务 of a leader that was chosen. */
  readonly onTitle: (title: string) => void;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (name: string) => void;
}

/** 批示领导: of the district, with the title along, or somebody else by name. */
export function LeaderField({ leaders, onTitle, id, value = '', onChange }: LeaderFieldProps) {
  const choose = (name: string): void => {
    const title = leaders.find(({ values }) => values.name === name)?.values.title;
    if (title !== undefined) onTitle(title);
  };
  return (
    <AutoComplete
      {...(id !== undefined && { id })}
      maxLength={30}
      value={value}
      options={leaders.map(({ id: key, values }) => ({
        key,
        value: values.name,
        label: `${values.name}　${values.title}`,
      }))}
      filterOption={(typed, option) => option?.label.includes(typed) ?? false}
      onChange={(name: string) => onChange?.(name)}
      onSelect={choose}
    />
  );
}
