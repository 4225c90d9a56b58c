import { Button, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Kept } from '../../../../shared/rules/kept.ts';
import type { MeetingEntryKind } from '../../../../shared/store/meeting-commands.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { lineText } from '../../../text/lines.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { LineMenu } from '../../../ui/lines/LineMenu.tsx';
import { afterIdAt } from '../../../ui/lines/line-places.ts';
import { LineHandle, OrderedTable } from '../../../ui/lines/OrderedTable.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useMeetingLines } from './use-meeting-lines.ts';

interface LineListProps<T extends object> {
  readonly kind: MeetingEntryKind;
  readonly meetingId: string;
  /** Nothing is changed in a meeting that fell out. */
  readonly isOpen: boolean;
  readonly title: string;
  readonly table: string;
  readonly add: string;
  readonly empty: { readonly title: string; readonly hint: string; readonly reader: string };
  /** Beside the title, once there are lines. */
  readonly summary?: ReactNode;
  readonly acts?: ReactNode;
  readonly heads: { readonly place: string; readonly actions: string };
  readonly lines: readonly Kept<T>[];
  readonly nameOf: (values: T, place: number) => string;
  readonly columns: (mayEdit: boolean, edit: (lineId: string) => void) => TableColumnsType<Kept<T>>;
  readonly width?: number;
  readonly dialog: (lineId: string | undefined, close: () => void) => ReactNode;
}

/** One list of a meeting, in its own order: dragged by its handles, changed by the menus of its rows. */
export function LineList<T extends object>(props: LineListProps<T>) {
  const { kind, meetingId, isOpen, title, table, add, empty, summary, acts, heads, lines, nameOf, width } = props;
  const mayEdit = useMay()('meetings.editEntry') && isOpen;
  const records = useRecords();
  const commands = useMeetingLines(kind, meetingId);
  const [dialog, setDialog] = useState<{ readonly lineId: string | undefined } | null>(null);
  const ids = lines.map(({ id }) => id);
  const moveTo = (id: string) => (place: number) => commands.move(id, afterIdAt(ids, id, place));
  const edit = (lineId: string | undefined): void => setDialog({ lineId });
  const isDisputed = (id: string): boolean => Object.keys(records.get(id)?.conflicts ?? {}).length > 0;
  const buttons = mayEdit && (
    <div className="row">
      {acts}
      <Button onClick={() => edit(undefined)}>{add}</Button>
    </div>
  );
  const columns: TableColumnsType<Kept<T>> = [
    {
      title: heads.place,
      width: 52,
      render: (_, { values }, place) => <LineHandle name={nameOf(values, place)} place={place} />,
    },
    ...props.columns(mayEdit, edit),
    {
      title: <span className="visually-hidden">{heads.actions}</span>,
      width: 44,
      render: (_, { id, values }, place) => (
        <>
          {isDisputed(id) && <StateTag tone="bad" label={lineText.disputed} />}
          <LineMenu
            name={nameOf(values, place)}
            place={place}
            count={lines.length}
            onMoveTo={mayEdit ? moveTo(id) : undefined}
            onEdit={mayEdit ? () => edit(id) : undefined}
            onRemove={mayEdit ? () => void commands.remove(id, nameOf(values, place)) : undefined}
          />
        </>
      ),
    },
  ];
  return (
    <section className="panel meeting-list" aria-label={title}>
      <div className="row row-between">
        <div className="row">
          <h2>{title}</h2>
          {lines.length > 0 && <span className="soft">{summary}</span>}
        </div>
        {lines.length > 0 && buttons}
      </div>
      {lines.length === 0 ? (
        <EmptyHint title={empty.title} hint={mayEdit ? empty.hint : empty.reader}>
          {buttons}
        </EmptyHint>
      ) : (
        <OrderedTable<Kept<T>>
          aria-label={table}
          lines={lines}
          columns={columns}
          {...(width !== undefined && { scroll: { x: width } })}
          onMove={mayEdit ? (id, place) => void moveTo(id)(place) : undefined}
        />
      )}
      {dialog && <FocusKeeper />}
      {dialog && props.dialog(dialog.lineId, () => setDialog(null))}
    </section>
  );
}
