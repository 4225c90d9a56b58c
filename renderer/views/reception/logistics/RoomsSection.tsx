import { Button } from 'antd';
import { useState } from 'react';
import { roomTypeNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { guestsWithoutRoom } from '../../../../shared/rules/reception/room-proposal.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { monthDay } from '../../../text/date-words.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { AssignRoomsDialog } from './AssignRoomsDialog.tsx';
import { LineDialog } from './LineDialog.tsx';
import { LineField } from './LineField.tsx';
import { LineSection } from './LineSection.tsx';
import type { LineProblem } from './line-problems.ts';
import { namesOfGuests } from './names-of-guests.ts';

interface SectionProps {
  readonly file: VisitFile;
  readonly mayEdit: boolean;
  readonly problemsOf: (lineId: string) => readonly LineProblem[];
}

const kind = 'receptionRoom';
const fields = [
  ...['hotel', 'number', 'roomType', 'price', 'fromDate', 'toDate', 'guestIds', 'others', 'extras', 'remarks'],
];

/** 住房, and who has none yet. */
export function RoomsSection({ file, mayEdit, problemsOf }: SectionProps) {
  const [isAssigning, setIsAssigning] = useState(false);
  const { columns: heads } = logisticsText;
  const { arriveOn, departOn = arriveOn } = file.reception;
  const last = file.rooms.at(-1)?.values;
  const begins = {
    ...{ hotel: last?.hotel, roomType: 'standard', price: last?.price, guestIds: [] },
    fromDate: last?.fromDate ?? arriveOn,
    toDate: last?.toDate ?? departOn,
  };
  const waiting = guestsWithoutRoom(file);
  const isStarted = file.rooms.some(({ values }) => values.guestIds.length > 0);
  return (
    <>
      <LineSection
        kind={kind}
        receptionId={file.id}
        title={logisticsText.rooms}
        lines={file.rooms}
        mayEdit={mayEdit}
        problemsOf={problemsOf}
        nameOf={({ hotel, number }) => `${hotel}${number}`}
        note={
          isStarted &&
          waiting.length > 0 && (
            <span className="soft">{logisticsText.unhoused(waiting.map(({ values }) => values.name).join('、'))}</span>
          )
        }
        acts={waiting.length > 0 && <Button onClick={() => setIsAssigning(true)}>{logisticsText.assign}</Button>}
        columns={[
          {
            title: heads.hotel,
            render: (_, { values }) => (
              <strong>
                {values.hotel} {values.number}
              </strong>
            ),
          },
          { title: heads.roomType, width: 110, render: (_, { values }) => roomTypeNames[values.roomType] },
          {
            title: heads.days,
            width: 170,
            render: (_, { values }) => logisticsText.span(monthDay(values.fromDate), monthDay(values.toDate)),
          },
          {
            title: heads.who,
            width: '30%',
            render: (_, { values }) => [namesOfGuests(file, values.guestIds), values.others].filter(Boolean).join('、'),
          },
          {
            title: heads.price,
            width: 100,
            render: (_, { values }) => (values.price === undefined ? '' : logisticsText.price(values.price)),
          },
        ]}
        dialog={(lineId, onClose) => (
          <LineDialog
            kind={kind}
            receptionId={file.id}
            lineId={lineId}
            fields={fields}
            begins={begins}
            onClose={onClose}
          >
            <LineField kind={kind} field="hotel" control="text" max={80} missing={logisticsText.hotelMissing} />
            <LineField kind={kind} field="number" control="text" max={20} />
            <LineField kind={kind} field="roomType" control="choice" names={roomTypeNames} />
            <LineField kind={kind} field="price" control="money" />
            <LineField kind={kind} field="fromDate" control="date" missing={logisticsText.dateMissing} />
            <LineField kind={kind} field="toDate" control="date" missing={logisticsText.dateMissing} />
            <LineField kind={kind} field="guestIds" control="guests" file={file} />
            <LineField kind={kind} field="others" control="text" max={200} />
            <LineField kind={kind} field="extras" control="text" max={200} />
            <LineField kind={kind} field="remarks" control="words" max={500} />
          </LineDialog>
        )}
      />
      {isAssigning && (
        <>
          <FocusKeeper />
          <AssignRoomsDialog file={file} guests={waiting} onClose={() => setIsAssigning(false)} />
        </>
      )}
    </>
  );
}
