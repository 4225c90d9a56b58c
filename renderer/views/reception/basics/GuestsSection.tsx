import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ReceptionGuest } from '../../../../shared/domain/reception/visit-parts.ts';
import { genderNames, rankNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { lineText } from '../../../text/lines.ts';
import { guestsText } from '../../../text/reception-guests.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { LineMenu } from '../../../ui/lines/LineMenu.tsx';
import { afterIdAt } from '../../../ui/lines/line-places.ts';
import { LineHandle, OrderedTable } from '../../../ui/lines/OrderedTable.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useLineCommands } from '../use-line-commands.ts';
import type { VisitProps } from '../visit/visit-props.ts';
import { GuestDialog } from './GuestDialog.tsx';
import { PasteGuestsDialog } from './PasteGuestsDialog.tsx';

type Guest = Kept<ReceptionGuest>;
type Dialog = { readonly kind: 'paste' } | { readonly kind: 'guest'; readonly guestId: string | undefined };

/** 来宾名单, in the order of the list: seats and documents go by it. */
export function GuestsSection({ file }: VisitProps) {
  const { reception, guests } = file;
  const records = useRecords();
  const mayEdit = useMayVisit()('reception.editEntry', reception) && !isOver(reception.stage);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = (): void => setDialog(null);
  const missing = (reception.headcount ?? 0) - guests.length;
  const buttons = mayEdit && (
    <div className="row">
      <Button onClick={() => setDialog({ kind: 'paste' })}>{guestsText.paste}</Button>
      <Button onClick={() => setDialog({ kind: 'guest', guestId: undefined })}>{guestsText.add}</Button>
    </div>
  );
  return (
    <section className="panel guests-panel" aria-label={guestsText.title}>
      <div className="row row-between">
        <div className="row">
          <h2>{guestsText.title}</h2>
          <span className="soft">{guestsText.counted(guests.length, reception.headcount)}</span>
          {guests.length > 0 && missing > 0 && <StateTag tone="busy" label={guestsText.fewer(missing)} />}
        </div>
        {guests.length > 0 && buttons}
      </div>
      {guests.length === 0 ? (
        <EmptyHint title={guestsText.empty} hint={mayEdit ? guestsText.emptyHint : guestsText.emptyReader}>
          {buttons}
        </EmptyHint>
      ) : (
        <GuestTable
          receptionId={file.id}
          guests={guests}
          isDisputed={(id) => Object.keys(records.get(id)?.conflicts ?? {}).length > 0}
          onEdit={mayEdit ? (guestId) => setDialog({ kind: 'guest', guestId }) : undefined}
        />
      )}
      {dialog && <FocusKeeper />}
      {dialog?.kind === 'paste' && <PasteGuestsDialog receptionId={file.id} onClose={close} />}
      {dialog?.kind === 'guest' && <GuestDialog receptionId={file.id} guestId={dialog.guestId} onClose={close} />}
    </section>
  );
}

interface GuestTableProps {
  readonly receptionId: string;
  readonly guests: readonly Guest[];
  readonly isDisputed: (id: string) => boolean;
  readonly onEdit: ((id: string) => void) | undefined;
}

function GuestTable({ receptionId, guests, isDisputed, onEdit }: GuestTableProps) {
  const { remove, move } = useLineCommands('receptionGuest', receptionId);
  const ids = guests.map(({ id }) => id);
  const moveTo = (id: string) => (place: number) => move(id, afterIdAt(ids, id, place));
  const { columns: heads } = guestsText;
  const columns: TableColumnsType<Guest> = [
    {
      title: heads.place,
      width: 52,
      render: (_, { values }, place) => <LineHandle name={values.name} place={place} />,
    },
    {
      title: heads.name,
      width: 170,
      render: (_, { id, values }) => (
        <span className="row">
          <strong>{values.name}</strong>
          {values.isLead && <StateTag tone="info" label={guestsText.isLead} />}
          {isDisputed(id) && <StateTag tone="bad" label={lineText.disputed} />}
        </span>
      ),
    },
    { title: heads.unit, render: (_, { values }) => values.unit },
    { title: heads.title, render: (_, { values }) => values.title },
    {
      title: heads.rank,
      width: 110,
      render: (_, { values }) => (values.rank === 'none' ? '' : rankNames[values.rank]),
    },
    { title: heads.gender, width: 56, render: (_, { values }) => values.gender && genderNames[values.gender] },
    { title: heads.ethnicity, width: 76, render: (_, { values }) => values.ethnicity },
    { title: heads.phone, width: 124, render: (_, { values }) => values.phone },
    {
      title: <span className="visually-hidden">{heads.actions}</span>,
      width: 44,
      render: (_, { id, values }, place) => (
        <LineMenu
          name={values.name}
          place={place}
          count={guests.length}
          onMoveTo={onEdit ? moveTo(id) : undefined}
          onEdit={onEdit && (() => onEdit(id))}
          onRemove={onEdit && (() => void remove(id, values.name))}
        />
      ),
    },
  ];
  return (
    <OrderedTable<Guest>
      aria-label={guestsText.table}
      lines={guests}
      columns={columns}
      onMove={onEdit ? (id, place) => void moveTo(id)(place) : undefined}
    />
  );
}
