import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { RecentChange } from '../../../shared/contract/history.contract.ts';
import { isRecordKind } from '../../../shared/domain/record.ts';
import { AnswerNotice } from '../../state/AnswerNotice.tsx';
import { useRecords } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { RecordHistoryDrawer } from '../../state/RecordHistoryDrawer.tsx';
import { recordOf, recordsOfKind } from '../../state/records.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { fullInstantWords } from '../../text/date-words.ts';
import { changesText, historyText } from '../../text/history.ts';
import { fieldNamesWords, kindName, subjectWords } from '../../text/history-values.ts';
import { recordKindNames } from '../../text/names.ts';
import { clearable } from '../../ui/clearable.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { StateTag, type Tone } from '../../ui/StateTag.tsx';

const pageSize = 100;
const mostShown = 500;

const tones: Readonly<Record<RecentChange['change'], Tone>> = {
  created: 'good',
  changed: 'info',
  deleted: 'bad',
  restored: 'busy',
};

interface Filter {
  readonly kind?: string;
  readonly personId?: string;
  readonly query?: string;
}

/** The latest changes of all records; each leads to the whole history of its record. */
export function ChangesTab() {
  const [filter, setFilter] = useState<Filter>({});
  const [limit, setLimit] = useState(pageSize);
  const [openId, setOpenId] = useState<string | null>(null);
  const answer = useAnswer('history.listChanges', { limit, ...filter });
  const { value, isLoading, reload } = answer;
  return (
    <div className="stack">
      <div className="row">
        <ChangesFilter
          filter={filter}
          onChange={(next) => {
            setLimit(pageSize);
            setFilter(next);
          }}
        />
        <Button onClick={reload} loading={isLoading}>
          {historyText.refresh}
        </Button>
        {value !== null && value.concealed > 0 && (
          <span className="soft">{historyText.concealed(value.concealed)}</span>
        )}
      </div>
      <AnswerNotice answer={answer} />
      {value?.changes.length === 0 && <EmptyHint title={changesText.empty} hint={changesText.emptyHint} />}
      {value !== null && value.changes.length > 0 && <ChangesTable changes={value.changes} onOpen={setOpenId} />}
      {value?.hasMore && limit < mostShown && (
        <Button className="history-more" onClick={() => setLimit(limit + pageSize)} loading={isLoading}>
          {changesText.more}
        </Button>
      )}
      {openId !== null && <RecordHistoryDrawer id={openId} onClose={() => setOpenId(null)} />}
    </div>
  );
}

interface ChangesFilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function ChangesFilter({ filter, onChange }: ChangesFilterProps) {
  const people = recordsOfKind(useRecords(), 'person');
  const without = (name: keyof Filter): Filter => ({ ...filter, [name]: undefined });
  const set = (name: keyof Filter, value: string | undefined): void =>
    onChange(value === undefined || value === '' ? without(name) : { ...filter, [name]: value });
  return (
    <>
      <Select
        className="history-filter"
        aria-label={changesText.kind}
        placeholder={changesText.allKinds}
        allowClear={clearable}
        value={filter.kind}
        options={Object.entries(recordKindNames).map(([value, label]) => ({ value, label }))}
        onChange={(kind) => set('kind', kind)}
      />
      <Select
        className="history-filter"
        aria-label={changesText.person}
        placeholder={changesText.allPeople}
        allowClear={clearable}
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.personId}
        options={people.map(({ id, values }) => ({ value: id, label: values.name }))}
        onChange={(personId) => set('personId', personId)}
      />
      <Input.Search
        className="history-search"
        aria-label={changesText.query}
        placeholder={changesText.query}
        allowClear
        maxLength={100}
        onSearch={(query) => set('query', query.trim())}
      />
    </>
  );
}

interface ChangesTableProps {
  readonly changes: readonly RecentChange[];
  readonly onOpen: (id: string) => void;
}

function ChangesTable({ changes, onOpen }: ChangesTableProps) {
  const names = useNames();
  const records = useRecords();
  const { columns } = changesText;
  const officeOf = (personId: string): string => {
    const officeId = recordOf(records, 'person', personId)?.values.officeId;
    return officeId === undefined ? '' : names.officeName(officeId);
  };
  return (
    <Table<RecentChange>
      size="small"
      aria-label={changesText.table}
      rowKey="operationId"
      dataSource={changes}
      pagination={false}
      columns={[
        { title: columns.time, width: 140, render: (_, { stamp }) => fullInstantWords(stamp[0]) },
        {
          title: columns.person,
          width: 150,
          render: (_, { personId }) => (
            <>
              {names.personName(personId) || historyText.someone} <span className="faint">{officeOf(personId)}</span>
            </>
          ),
        },
        {
          title: columns.device,
          width: 120,
          render: (_, { device, isThisDevice }) => (isThisDevice ? historyText.thisDevice : historyText.device(device)),
        },
        {
          title: columns.record,
          render: (_, { subject }) => (
            <>
              <span className="faint">{kindName(subject.kind)}</span> {subjectWords(subject, names)}
            </>
          ),
        },
        {
          title: columns.change,
          render: (_, { change, fields, subject }) => (
            <span className="row">
              <StateTag tone={tones[change]} label={changesText.changes[change]} />
              {change === 'changed' && <span className="soft">{fieldNamesWords(fields, subject.kind)}</span>}
            </span>
          ),
        },
        {
          width: 76,
          render: (_, { subject }) =>
            isRecordKind(subject.kind) && (
              <Button
                size="small"
                aria-label={changesText.historyOf(subjectWords(subject, names))}
                onClick={() => onOpen(subject.recordId)}
              >
                {changesText.history}
              </Button>
            ),
        },
      ]}
    />
  );
}
