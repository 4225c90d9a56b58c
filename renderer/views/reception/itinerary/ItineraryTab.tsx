import { Button, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ItineraryStop } from '../../../../shared/domain/reception/visit-parts.ts';
import type { Clash } from '../../../../shared/rules/clash.ts';
import { stopKindNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { isAtOnce, stopsOutside } from '../../../../shared/rules/reception/visit-problems.ts';
import { useRecords, useWeeks } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { dayWords } from '../../../text/date-words.ts';
import { attendanceWords, timeWords } from '../../../text/item-words.ts';
import { lineText } from '../../../text/lines.ts';
import { itineraryText } from '../../../text/reception-itinerary.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { LineMenu } from '../../../ui/lines/LineMenu.tsx';
import { afterIdAt } from '../../../ui/lines/line-places.ts';
import { LineHandle, OrderedTable } from '../../../ui/lines/OrderedTable.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useLineCommands } from '../use-line-commands.ts';
import type { VisitProps } from '../visit/visit-props.ts';
import './itinerary.css';
import { clashesByStop, clashWords, weeksOf } from '../stop-clashes.ts';
import { PlanLink } from './PlanLink.tsx';
import { StopDialog } from './StopDialog.tsx';

type Stop = Kept<ItineraryStop>;

/** 日程 of a visit by day, with what is wrong with a stop at its row. */
export function ItineraryTab({ file }: VisitProps) {
  const { reception, stops } = file;
  const records = useRecords();
  const mayEdit = useMayVisit()('reception.editEntry', reception) && !isOver(reception.stage);
  const [editing, setEditing] = useState<{ readonly stopId: string | undefined } | null>(null);
  useWeeks(weeksOf(file));
  const clashes = useMemo(() => clashesByStop(file, records), [file, records]);
  const days = useMemo(() => [...Map.groupBy(stops, ({ values }) => values.date)], [stops]);
  const add = mayEdit && (
    <Button type="primary" onClick={() => setEditing({ stopId: undefined })}>
      {itineraryText.add}
    </Button>
  );
  return (
    <div className="stack">
      {stops.length === 0 ? (
        <EmptyHint title={itineraryText.empty} hint={mayEdit ? itineraryText.emptyHint : itineraryText.emptyReader}>
          {add}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <span />
            {add}
          </div>
          {days.map(([date, lines]) => (
            <section key={date} className="itinerary-day" aria-label={dayWords(date)}>
              <h2>{itineraryText.day(dayWords(date), lines.length)}</h2>
              <DayTable
                file={file}
                lines={lines}
                clashes={clashes}
                onEdit={mayEdit ? (stopId) => setEditing({ stopId }) : undefined}
              />
            </section>
          ))}
        </>
      )}
      {editing && (
        <>
          <FocusKeeper />
          <StopDialog file={file} stopId={editing.stopId} onClose={() => setEditing(null)} />
        </>
      )}
    </div>
  );
}

interface DayTableProps {
  readonly file: VisitFile;
  readonly lines: readonly Stop[];
  readonly clashes: ReadonlyMap<string, readonly Clash[]>;
  readonly onEdit: ((stopId: string) => void) | undefined;
}

function DayTable({ file, lines, clashes, onEdit }: DayTableProps) {
  const names = useNames();
  const { remove, move } = useLineCommands('itineraryStop', file.id);
  const ids = lines.map(({ id }) => id);
  const moveTo = (id: string) => (place: number) => move(id, placeBefore(file, ids, id, place));
  const { columns: heads } = itineraryText;
  const columns: TableColumnsType<Stop> = [
    {
      title: heads.place,
      width: 48,
      render: (_, { values }, place) => <LineHandle name={values.content} place={place} />,
    },
    { title: heads.time, width: 104, render: (_, { values }) => <strong>{timeWords(values.time)}</strong> },
    {
      title: heads.content,
      render: (_, stop) => <Content file={file} stop={stop} clashes={clashes.get(stop.id) ?? []} onEdit={onEdit} />,
    },
    {
      title: heads.where,
      width: 130,
      render: (_, { values: { venueId, placeText } }) => (venueId ? names.venueName(venueId) : placeText),
    },
    {
      title: heads.hosts,
      width: 150,
      render: (_, { values }) => (values.hosts.length > 0 ? attendanceWords(values.hosts, names.leaderName) : ''),
    },
    { title: heads.presenter, width: 110, render: (_, { values }) => values.presenter },
    {
      title: heads.unit,
      width: 104,
      render: (_, { values: { responsibleOfficeId, responsibleUnit } }) =>
        responsibleOfficeId ? names.officeName(responsibleOfficeId) : responsibleUnit,
    },
    { title: heads.remarks, width: 130, render: (_, { values }) => remarkWords(values) },
    { title: heads.plan, width: 108, render: (_, stop) => <PlanLink file={file} stop={stop} /> },
    {
      title: <span className="visually-hidden">{heads.actions}</span>,
      width: 44,
      render: (_, { id, values }, place) => (
        <LineMenu
          name={values.content}
          place={place}
          count={lines.length}
          onMoveTo={onEdit ? moveTo(id) : undefined}
          onEdit={onEdit && (() => onEdit(id))}
          onRemove={onEdit && (() => void remove(id, values.content))}
        />
      ),
    },
  ];
  return (
    <OrderedTable<Stop>
      aria-label={itineraryText.table}
      lines={lines}
      columns={columns}
      onMove={onEdit ? (id, place) => void moveTo(id)(place) : undefined}
    />
  );
}

/** The first of a day stands behind the last of the day before. */
function placeBefore({ stops }: VisitFile, ids: readonly string[], id: string, place: number): string | null {
  const behind = afterIdAt(ids, id, place);
  if (behind !== null) return behind;
  const others = stops.filter((stop) => stop.id !== id);
  const first = others.findIndex((stop) => ids.includes(stop.id));
  return others[first - 1]?.id ?? null;
}

const remarkWords = ({ vehicles, dress, party, remarks }: ItineraryStop): string =>
  [
    vehicles && itineraryText.vehicles(vehicles),
    dress && itineraryText.dress(dress),
    party && itineraryText.party(party),
    remarks,
  ]
    .filter(Boolean)
    .join('；');

interface ContentProps {
  readonly file: VisitFile;
  readonly stop: Stop;
  readonly clashes: readonly Clash[];
  readonly onEdit: ((stopId: string) => void) | undefined;
}

/** What the stop is, with everything that is wrong with it. */
function Content({ file, stop: { id, values }, clashes, onEdit }: ContentProps) {
  const records = useRecords();
  const names = useNames();
  const isOutside = stopsOutside(file.stops, file.reception).some((other) => other.id === id);
  const meeting = file.stops.find((other) => other.id !== id && isAtOnce(values, other.values));
  const isDisputed = Object.keys(records.get(id)?.conflicts ?? {}).length > 0;
  return (
    <div className="stop-content">
      {onEdit ? (
        <button
          type="button"
          className="link-button"
          aria-label={lineText.editOf(values.content)}
          onClick={() => onEdit(id)}
        >
          {values.content}
        </button>
      ) : (
        <span>{values.content}</span>
      )}
      {values.kind !== 'other' && <span className="faint">{stopKindNames[values.kind]}</span>}
      {isDisputed && <StateTag tone="bad" label={lineText.disputed} />}
      {isOutside && <StateTag tone="bad" label={itineraryText.outside} />}
      {meeting && <StateTag tone="bad" label={itineraryText.overlap(meeting.values.content)} />}
      {clashes.map((clash) => (
        <StateTag key={clash.key} tone={clash.level === 'conflict' ? 'bad' : 'busy'} label={clashWords(clash, names)} />
      ))}
    </div>
  );
}
