import { AutoComplete, Checkbox, Input, Select, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { PreviewRow } from '../../../../shared/contract/plans.contract.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { leadersInOrder, recordsOfKind } from '../../../state/records.ts';
import { dayWords } from '../../../text/date-words.ts';
import { doubtSentence, importText } from '../../../text/import.ts';
import { timeWords } from '../../../text/item-words.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { currentRow, type ImportRow, isInWeek, openDoubts, type RowEdits } from './import-rows.ts';
import { parseTimeEntry } from './time-entry.ts';

interface ImportTableProps {
  readonly rows: readonly ImportRow[];
  readonly weekStart: PlainDate;
  /** Sentences of the host's refusal, by row key. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly onEdit: (key: string, edits: RowEdits) => void;
  readonly onChoose: (key: string, isChosen: boolean) => void;
}

/** Each row as understood, beside its source text, with what is doubtful about it said under it. */
export function ImportTable({ rows, weekStart, refusals, onEdit, onChoose }: ImportTableProps) {
  const options = useOptions(weekStart);
  const numbers = useMemo(() => new Map(rows.map(({ row }, index) => [row.key, index + 1])), [rows]);
  const labelOf = (entry: ImportRow, field: keyof typeof importText.columns): string =>
    importText.rowField(importText.columns[field], numbers.get(entry.row.key) ?? 0);
  return (
    <Table<ImportRow>
      size="small"
      className="import-table"
      aria-label={importText.table}
      rowKey={({ row }) => row.key}
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      rowClassName={(entry) => (refusals.has(entry.row.key) ? 'import-refused' : '')}
      columns={[
        {
          width: 40,
          render: (_, entry) => (
            <Checkbox
              aria-label={importText.choose(currentRow(entry).content)}
              checked={entry.isChosen}
              disabled={entry.row.isKnown}
              onChange={({ target }) => onChoose(entry.row.key, target.checked)}
            />
          ),
        },
        {
          title: importText.columns.source,
          width: 250,
          render: (_, entry) => <SourceCell entry={entry} refusal={refusals.get(entry.row.key)} />,
        },
        {
          title: importText.columns.date,
          width: 140,
          render: (_, entry) => {
            const { date } = currentRow(entry);
            return (
              <Select
                size="small"
                className="import-control"
                aria-label={labelOf(entry, 'date')}
                status={isInWeek(date, weekStart) ? '' : 'warning'}
                placeholder={importText.noDate}
                value={date}
                options={options.dates}
                onChange={(next: string) => onEdit(entry.row.key, { date: next })}
              />
            );
          },
        },
        {
          title: importText.columns.time,
          width: 120,
          render: (_, entry) => (
            <TimeEntry
              label={labelOf(entry, 'time')}
              entry={entry}
              onChange={(text) => onEdit(entry.row.key, { time: parseTimeEntry(text) })}
            />
          ),
        },
        {
          title: importText.columns.content,
          render: (_, entry) => (
            <>
              <Input.TextArea
                size="small"
                autoSize={{ minRows: 1, maxRows: 4 }}
                aria-label={labelOf(entry, 'content')}
                maxLength={2000}
                status={currentRow(entry).content === '' ? 'warning' : ''}
                value={currentRow(entry).content}
                onChange={({ target }) => onEdit(entry.row.key, { content: target.value })}
              />
              <AlsoRead row={currentRow(entry)} />
            </>
          ),
        },
        {
          title: importText.columns.place,
          width: 150,
          render: (_, entry) => (
            <AutoComplete
              size="small"
              className="import-control"
              aria-label={labelOf(entry, 'place')}
              value={options.placeOf(entry)}
              options={options.venues}
              onChange={(text: string = '') => onEdit(entry.row.key, options.placeEdits(text))}
            />
          ),
        },
        {
          title: importText.columns.leaders,
          width: 190,
          render: (_, entry) => (
            <Select
              mode="multiple"
              size="small"
              className="import-control"
              aria-label={labelOf(entry, 'leaders')}
              showSearch={{ optionFilterProp: 'label' }}
              value={currentRow(entry).attendance.map(({ leaderId }) => leaderId)}
              options={options.leaders}
              onChange={(ids: string[]) => {
                const known = currentRow(entry).attendance;
                const attendance = ids.map(
                  (leaderId) => known.find((row) => row.leaderId === leaderId) ?? { leaderId, role: 'attend' as const },
                );
                onEdit(entry.row.key, { attendance });
              }}
            />
          ),
        },
      ]}
    />
  );
}

function useOptions(weekStart: PlainDate) {
  const records = useRecords();
  const names = useNames();
  return useMemo(() => {
    const venues = recordsOfKind(records, 'venue');
    return {
      dates: datesOfWeek(weekStart).map((date) => ({ value: date, label: dayWords(date) })),
      venues: venues.map(({ values }) => ({ value: values.name })),
      leaders: leadersInOrder(records, '').map(({ id, values }) => ({ value: id, label: values.name })),
      placeOf: (entry: ImportRow) => {
        const { venueId, placeText } = currentRow(entry);
        return venueId ? names.venueName(venueId) : (placeText ?? '');
      },
      placeEdits: (text: string): RowEdits => {
        const venue = venues.find(({ values }) => values.name === text.trim());
        return venue
          ? { venueId: venue.id, placeText: undefined }
          : { venueId: undefined, placeText: text || undefined };
      },
    };
  }, [records, names, weekStart]);
}

/** Addresses of cells begin with their table. */
const placeInSource = ({ table, address }: PreviewRow['source']): string =>
  address.startsWith(table) ? address : `${table} ${address}`;

/** What was understood besides the columns, so that nothing comes in unseen. */
function AlsoRead({ row }: { readonly row: PreviewRow }) {
  const words = [
    row.endDate && importText.until(dayWords(row.endDate)),
    row.isTentative && importText.tentative,
    row.isParallel && importText.parallel,
    row.otherAttendees && importText.attendees(row.otherAttendees),
    row.organiserUnit && importText.organiser(row.organiserUnit),
    row.remarks && importText.remarks(row.remarks),
  ].filter((word): word is string => typeof word === 'string' && word !== '');
  return words.length === 0 ? null : (
    <p className="faint import-also">
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </p>
  );
}

function SourceCell({ entry, refusal }: { readonly entry: ImportRow; readonly refusal: string | undefined }) {
  const { source, isKnown } = entry.row;
  const doubts = openDoubts(entry);
  return (
    <div className="import-source">
      <span className="faint">{placeInSource(source)}</span>
      <span className="import-source-text">{source.text}</span>
      {isKnown && <StateTag tone="idle" label={importText.known} />}
      {doubts.length > 0 && (
        <ul className="import-doubts">
          {doubts.map(({ code, field, details }) => (
            <li key={`${code} ${field} ${String(details?.name ?? '')}`}>{doubtSentence(code, field, details)}</li>
          ))}
        </ul>
      )}
      {refusal && <span className="late">{refusal}</span>}
    </div>
  );
}

interface TimeEntryProps {
  readonly label: string;
  readonly entry: ImportRow;
  readonly onChange: (text: string) => void;
}

/** Keeps the letters as typed until the box is left; the time itself is understood at each key. */
function TimeEntry({ label, entry, onChange }: TimeEntryProps) {
  const [typed, setTyped] = useState<string | undefined>();
  return (
    <Input
      size="small"
      aria-label={label}
      title={importText.timeHint}
      value={typed ?? timeWords(currentRow(entry).time)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
