import { Button } from 'antd';
import { useRef, useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { recordOf } from '../../../state/records.ts';
import { seatingText, seatKindNames } from '../../../text/reception-seating.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { SeatPlanEditor } from './SeatPlanEditor.tsx';
import { SeatSettingsDialog } from './SeatSettingsDialog.tsx';
import './seating.css';

/** 座次: the seat plans of a visit, and the one that is worked on. */
export function SeatingTab({ file, book }: VisitProps) {
  const records = useRecords();
  const mayEdit = useMayVisit()('reception.editEntry', file.reception) && !isOver(file.reception.stage);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { seatPlans } = file;
  const shown = seatPlans.find(({ id }) => id === chosenId) ?? seatPlans[0];
  const view = shown && recordOf(records, 'seatPlan', shown.id);
  const add = mayEdit && (
    <Button ref={addButton} type={shown ? 'default' : 'primary'} onClick={() => setIsAdding(true)}>
      {seatingText.add}
    </Button>
  );
  return (
    <>
      {view ? (
        <div className="seating">
          <nav className="seat-plans" aria-label={seatingText.list}>
            <ul>
              {seatPlans.map(({ id, values: { title, layout, people } }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="seat-plan"
                    aria-current={id === view.id || undefined}
                    onClick={() => setChosenId(id)}
                  >
                    <span>{title}</span>
                    <span className="faint">
                      {seatKindNames[layout.kind]}　{seatingText.people(people.length)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {add}
          </nav>
          <SeatPlanEditor key={view.id} file={file} book={book} view={view} mayEdit={mayEdit} />
        </div>
      ) : (
        <EmptyHint title={seatingText.empty} hint={mayEdit ? seatingText.emptyHint : seatingText.emptyReader}>
          {add}
        </EmptyHint>
      )}
      {isAdding && (
        <>
          <FocusKeeper opener={addButton} />
          <SeatSettingsDialog file={file} book={book} onCreated={setChosenId} onClose={() => setIsAdding(false)} />
        </>
      )}
    </>
  );
}
