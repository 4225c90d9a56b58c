import { Button, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { useRecords } from '../../../state/hooks.ts';
import { lineText } from '../../../text/lines.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { LineMenu } from '../../../ui/lines/LineMenu.tsx';
import { afterIdAt } from '../../../ui/lines/line-places.ts';
import { LineHandle, OrderedTable } from '../../../ui/lines/OrderedTable.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useLineCommands } from '../use-line-commands.ts';
import type { LineProblem } from './line-problems.ts';

export type LogisticsKind = 'receptionMeal' | 'receptionRoom' | 'receptionVehicle';

interface LineSectionProps<T extends { readonly order: number }> {
  readonly kind: LogisticsKind;
  readonly receptionId: string;
  readonly title: string;
  readonly lines: readonly Kept<T>[];
  /** What a line is called where it is named. */
  readonly nameOf: (values: T) => string;
  /** The first of them also carries what is wrong with the line. */
  readonly columns: TableColumnsType<Kept<T>>;
  readonly problemsOf: (lineId: string) => readonly LineProblem[];
  readonly mayEdit: boolean;
  readonly note?: ReactNode;
  readonly acts?: ReactNode;
  readonly dialog: (lineId: string | undefined, onClose: () => void) => ReactNode;
}

/** One list of 食宿车: its lines in a table, with what is wrong with each at its row. */
export function LineSection<T extends { readonly order: number }>(props: LineSectionProps<T>) {
  const { kind, receptionId, title, lines, nameOf, columns, problemsOf, mayEdit, note, acts, dialog } = props;
  const records = useRecords();
  const { remove, move } = useLineCommands(kind, receptionId);
  const [editing, setEditing] = useState<{ readonly lineId: string | undefined } | null>(null);
  const ids = lines.map(({ id }) => id);
  const moveTo = (id: string) => (place: number) => move(id, afterIdAt(ids, id, place));
  const [first, ...others] = columns;
  const all: TableColumnsType<Kept<T>> = [
    {
      title: logisticsText.place,
      width: 48,
      render: (_, { values }, place) => <LineHandle name={nameOf(values)} place={place} />,
    },
    {
      ...first,
      render: (value, line, index) => (
        <div className="line-facts">
          {/* A cell of the kit may answer more than a node; those of this list answer nodes. */}
          {first?.render?.(value, line, index) as ReactNode}
          {Object.keys(records.get(line.id)?.conflicts ?? {}).length > 0 && (
            <StateTag tone="bad" label={lineText.disputed} />
          )}
          {problemsOf(line.id).map(({ key, tone, label }) => (
            <StateTag key={key} tone={tone} label={label} />
          ))}
        </div>
      ),
    },
    ...others,
    {
      title: <span className="visually-hidden">{logisticsText.actions}</span>,
      width: 44,
      render: (_, { id, values }, place) => (
        <LineMenu
          name={nameOf(values)}
          place={place}
          count={lines.length}
          onMoveTo={mayEdit ? moveTo(id) : undefined}
          onEdit={mayEdit ? () => setEditing({ lineId: id }) : undefined}
          onRemove={mayEdit ? () => void remove(id, nameOf(values)) : undefined}
        />
      ),
    },
  ];
  return (
    <section className="panel logistics-panel" aria-label={title}>
      <div className="row row-between">
        <div className="row">
          <h2>{title}</h2>
          {note}
        </div>
        {mayEdit && (
          <div className="row">
            {acts}
            <Button onClick={() => setEditing({ lineId: undefined })}>{logisticsText.add[kind]}</Button>
          </div>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="soft">{logisticsText.none[kind]}</p>
      ) : (
        <OrderedTable<Kept<T>>
          aria-label={title}
          lines={lines}
          columns={all}
          onMove={mayEdit ? (id, place) => void moveTo(id)(place) : undefined}
        />
      )}
      {editing && (
        <>
          <FocusKeeper />
          {dialog(editing.lineId, () => setEditing(null))}
        </>
      )}
    </section>
  );
}
