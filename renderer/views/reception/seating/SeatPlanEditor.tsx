import { Alert, Button, Dropdown, Popconfirm, Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { seatDrawing } from '../../../../shared/rules/seating/drawing/seat-drawing.ts';
import { type Seat, seat } from '../../../../shared/rules/seating/seat.ts';
import {
  keepSeatEmpty,
  lockSeat,
  moveToSeat,
  openSeat,
  swapPeople,
  unlockSeat,
} from '../../../../shared/rules/seating/seat-changes.ts';
import { seatPlanProblems } from '../../../../shared/rules/seating/seat-plan-problems.ts';
import { type SeatView, seatViews } from '../../../../shared/rules/seating/seat-views.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { useBuildDocument } from '../../../state/use-build-document.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { seatingText, seatMenuText, seatProblemSentence } from '../../../text/reception-seating.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { CardsDialog } from './CardsDialog.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import { SeatSettingsDialog } from './SeatSettingsDialog.tsx';
import { SeatSheet } from './SeatSheet.tsx';
import type { SeatAct } from './SeatSpot.tsx';
import { useSeatChanges } from './use-seat-changes.ts';

interface SeatPlanEditorProps extends VisitProps {
  readonly view: TypedRecordView<'seatPlan'>;
  readonly mayEdit: boolean;
}

interface Pick {
  readonly act: 'swap' | 'move';
  readonly key: string;
  readonly name: string;
}

type Opened = 'settings' | 'people' | 'cards';
const disputable = ['title', 'rule', 'layout', 'people', 'emptySeats', 'locks', 'swaps'];

/** One seat plan: the drawing to work on, its people, its rule, and what is printed of it. */
export function SeatPlanEditor({ file, book, view, mayEdit }: SeatPlanEditorProps) {
  const plan = view.values;
  const [seatView, setSeatView] = useState<SeatView>('audience');
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const seating = useMemo(() => seat(plan), [plan]);
  const drawing = useMemo(() => seatDrawing(plan, seating, seatView), [plan, seating, seatView]);
  const problems = useMemo(() => seatPlanProblems(plan).map(seatProblemSentence), [plan]);
  const { change, undo } = useSeatChanges(view.id);
  const { pick, setPick, handlePick, handleAct, handleDrop } = useSeatActs(change);
  const open = (what: Opened): void => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened(what);
  };
  const close = (): void => setOpened(null);
  return (
    <section className="stack" aria-label={plan.title}>
      <div className="row row-between">
        <h2>{plan.title}</h2>
        <div className="row">
          {mayEdit && <Button onClick={() => open('people')}>{seatingText.editPeople}</Button>}
          {mayEdit && <Button onClick={() => open('settings')}>{seatingText.settings}</Button>}
          <PrintButton id={view.id} seatView={seatView} />
          <Button onClick={() => open('cards')}>{seatingText.cards}</Button>
          {mayEdit && <RemoveButton id={view.id} />}
        </div>
      </div>
      <div className="row">
        {plan.layout.kind !== 'car' && (
          <Segmented<SeatView>
            aria-label={seatingText.view}
            value={seatView}
            options={seatViews.map((value) => ({ value, label: seatingText.viewName(plan.layout.kind, value) }))}
            onChange={setSeatView}
          />
        )}
        {mayEdit && (
          <>
            <Button disabled={!undo} onClick={() => void undo?.()}>
              {seatingText.undo}
            </Button>
            <Button
              disabled={plan.swaps.length === 0}
              title={seatingText.reseatHint}
              onClick={() => void change((now) => ({ ok: true, value: { ...now, swaps: [] } }), seatMenuText.reseated)}
            >
              {seatingText.reseat}
            </Button>
          </>
        )}
      </div>
      {Object.keys(view.conflicts).length > 0 && <p className="caution">{seatingText.disputed}</p>}
      {disputable.map((field) => (
        <DisputedField key={field} field={field} view={view} />
      ))}
      {problems.length > 0 && <Alert type="warning" showIcon title={<ProblemList problems={problems} />} />}
      {pick && (
        <p className="row seat-pick" role="status">
          {pick.act === 'swap' ? seatMenuText.pickSwap(pick.name) : seatMenuText.pickMove(pick.name)}
          <Button size="small" onClick={() => setPick(null)}>
            {seatMenuText.cancelPick}
          </Button>
        </p>
      )}
      <SeatSheet
        label={seatingText.drawing(plan.title)}
        drawing={drawing}
        mayEdit={mayEdit}
        pickedFor={pick?.key ?? null}
        onPick={handlePick}
        onCancelPick={() => setPick(null)}
        onAct={handleAct}
        onDrop={handleDrop}
        onUndo={() => void undo?.()}
      />
      {seating.unseated.length > 0 && mayEdit && (
        <div className="row">
          <span className="soft">{seatingText.unseated}</span>
          {seating.unseated.map(({ key, name }) => (
            <Button
              key={key}
              size="small"
              aria-label={seatingText.seatThem(name)}
              onClick={() => setPick({ act: 'move', key, name })}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {opened && <FocusKeeper opener={opener} />}
      {opened === 'settings' && <SeatSettingsDialog file={file} book={book} view={view} onClose={close} />}
      {opened === 'people' && <PeopleDialog file={file} book={book} view={view} onClose={close} />}
      {opened === 'cards' && <CardsDialog file={file} view={view} mayEdit={mayEdit} onClose={close} />}
    </section>
  );
}

const ProblemList = ({ problems }: { readonly problems: readonly string[] }) => (
  <ul className="notice-list">
    {problems.map((problem) => (
      <li key={problem}>{problem}</li>
    ))}
  </ul>
);

/** What menus, drags and choices of a seat do to the plan. */
function useSeatActs(change: ReturnType<typeof useSeatChanges>['change']) {
  const [pick, setPick] = useState<Pick | null>(null);
  const swap = (key: string, name: string, other: NonNullable<Seat['person']>): void =>
    void change((plan) => swapPeople(plan, key, other.key), seatMenuText.swapped(name, other.name));
  const move = (key: string, name: string, onto: Seat): void =>
    void change((plan) => moveToSeat(plan, key, onto.id), seatMenuText.moved(name));
  const handleAct = (act: SeatAct, { id, person }: Seat): void => {
    if (act === 'keepEmpty') void change((plan) => keepSeatEmpty(plan, id), seatMenuText.emptied);
    if (act === 'open') void change((plan) => openSeat(plan, id), seatMenuText.opened);
    if (act === 'unlock') void change((plan) => unlockSeat(plan, id), seatMenuText.unlocked);
    if (!person) return;
    if (act === 'lock') void change((plan) => lockSeat(plan, id), seatMenuText.locked(person.name));
    if (act === 'swap' || act === 'move') setPick({ act, key: person.key, name: person.name });
  };
  const handlePick = (chosen: Seat): void => {
    if (!pick) return;
    // Only a person can be changed places with; whoever chooses a seat without one goes on choosing.
    if (pick.act === 'swap' && !chosen.person) return;
    setPick(null);
    if (pick.act === 'swap' && chosen.person) swap(pick.key, pick.name, chosen.person);
    else move(pick.key, pick.name, chosen);
  };
  const handleDrop = ({ person }: Seat, onto: Seat): void => {
    if (!person) return;
    if (onto.person) swap(person.key, person.name, onto.person);
    else move(person.key, person.name, onto);
  };
  return { pick, setPick, handleAct, handlePick, handleDrop };
}

function PrintButton({ id, seatView }: { readonly id: string; readonly seatView: SeatView }) {
  const build = useBuildDocument('reception.buildSeating');
  const formats = ['pdf', 'html'] as const;
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: formats.map((format) => ({ key: format, label: seatingText[format] })),
        onClick: ({ key }) => {
          const format = formats.find((each) => each === key);
          if (format) void build({ document: 'drawing', seatPlanId: id, view: seatView, format });
        },
      }}
    >
      <Button>{seatingText.print}</Button>
    </Dropdown>
  );
}

function RemoveButton({ id }: { readonly id: string }) {
  const perform = usePerform();
  const read = useStateReader();
  const remove = (): void => {
    const input = { id, baseRevision: read().replica.revision };
    void perform('reception.removeEntry', input, { done: seatingText.removed, failed: seatingText.failed });
  };
  return (
    <Popconfirm title={seatingText.removeAsk} onConfirm={remove}>
      <Button danger>{seatingText.remove}</Button>
    </Popconfirm>
  );
}
