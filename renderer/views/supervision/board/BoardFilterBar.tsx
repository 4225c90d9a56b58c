import { Checkbox, Input, Select } from 'antd';
import { matterSources } from '../../../../shared/domain/supervision/matter.ts';
import { lightColours } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { lightColourNames, matterSourceNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { useReadableMatters } from '../../../state/supervision.ts';
import { matterListText as words } from '../../../text/supervision-list.ts';
import { matterBoardText } from '../../../text/supervision-matter.ts';
import { UnitSelect } from '../UnitSelect.tsx';
import type { BoardFilter } from './board-model.ts';

interface BoardFilterBarProps {
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

/** What the board shows. */
export function BoardFilterBar({ filter, onChange }: BoardFilterBarProps) {
  const { files } = useReadableMatters();
  return (
    <search className="row lanes-filter" aria-label={words.filter}>
      <Input.Search
        className="board-search"
        allowClear
        aria-label={words.searchLabel}
        placeholder={words.search}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <UnitSelect files={files} value={filter.unit} onChange={(unit) => onChange({ ...filter, unit })} />
      <Select<BoardFilter['source']>
        className="board-choice"
        aria-label={words.source}
        value={filter.source}
        options={[
          { value: '' as const, label: words.allSources },
          ...matterSources.map((value) => ({ value, label: matterSourceNames[value] })),
        ]}
        onChange={(source) => onChange({ ...filter, source })}
      />
      <Select<BoardFilter['light']>
        className="board-choice"
        aria-label={words.light}
        value={filter.light}
        options={[
          { value: '' as const, label: words.allLights },
          ...lightColours.map((value) => ({ value, label: lightColourNames[value] })),
        ]}
        onChange={(light) => onChange({ ...filter, light })}
      />
      <Checkbox checked={filter.isMine} onChange={({ target }) => onChange({ ...filter, isMine: target.checked })}>
        {words.mine}
      </Checkbox>
      <Checkbox
        checked={filter.withAside}
        onChange={({ target }) => onChange({ ...filter, withAside: target.checked })}
      >
        {matterBoardText.withAside}
      </Checkbox>
    </search>
  );
}
