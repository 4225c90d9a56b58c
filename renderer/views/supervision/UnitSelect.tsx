import { Select } from 'antd';
import { useMemo } from 'react';
import type { MatterFile } from '../../../shared/rules/supervision/matter-book.ts';
import { unitsOf } from '../../../shared/rules/supervision/taking-part.ts';
import { matterBoardText as words } from '../../text/supervision-matter.ts';

interface UnitSelectProps {
  readonly files: readonly MatterFile[];
  /** By its name; empty for all. */
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

const inChinese = new Intl.Collator('zh-CN');

/** The units that answer for some matters, each once. */
const unitNamesOf = (files: readonly MatterFile[]): string[] =>
  [...new Set(files.flatMap(({ matter }) => unitsOf(matter).map(({ name }) => name)))].sort(inChinese.compare);

/** Narrows matters to those of one unit, the lead unit or one beside it. */
export function UnitSelect({ files, value, onChange }: UnitSelectProps) {
  const units = useMemo(() => unitNamesOf(files), [files]);
  return (
    <Select<string>
      className="matter-unit"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={words.unit}
      value={value}
      options={[{ value: '', label: words.allUnits }, ...units.map((name) => ({ value: name, label: name }))]}
      onChange={onChange}
    />
  );
}
