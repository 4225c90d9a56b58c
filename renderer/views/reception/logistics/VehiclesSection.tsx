import { vehicleUseNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { monthDay } from '../../../text/date-words.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
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

const kind = 'receptionVehicle';
const fields = [
  ...['plate', 'model', 'seats', 'use', 'driver', 'driverPhone', 'fromDate', 'fromTime', 'toDate', 'toTime'],
  ...['guestIds', 'others', 'remarks'],
];

/** 用车, in the order in which they drive; and who rides in none, once somebody was put into one. */
export function VehiclesSection({ file, mayEdit, problemsOf }: SectionProps) {
  const { columns: heads } = logisticsText;
  const { arriveOn, departOn = arriveOn } = file.reception;
  const riding = new Set(file.vehicles.flatMap(({ values }) => values.guestIds));
  const waiting = riding.size === 0 ? [] : file.guests.filter(({ id }) => !riding.has(id));
  return (
    <LineSection
      kind={kind}
      receptionId={file.id}
      title={logisticsText.vehicles}
      lines={file.vehicles}
      mayEdit={mayEdit}
      problemsOf={problemsOf}
      nameOf={({ plate, model }) => plate || model}
      note={
        waiting.length > 0 && (
          <span className="soft">{logisticsText.unseated(waiting.map(({ values }) => values.name).join('、'))}</span>
        )
      }
      columns={[
        {
          title: heads.plate,
          render: (_, { values }) => (
            <>
              <strong>{values.plate}</strong>
              <span>{values.model}</span>
              {values.seats !== undefined && <span className="faint">{logisticsText.seats(values.seats)}</span>}
            </>
          ),
        },
        { title: heads.use, width: 110, render: (_, { values }) => vehicleUseNames[values.use] },
        { title: heads.driver, width: 170, render: (_, { values }) => `${values.driver} ${values.driverPhone}` },
        {
          title: heads.time,
          width: 210,
          render: (_, { values: { fromDate, fromTime = '', toDate, toTime = '' } }) =>
            logisticsText.span(`${monthDay(fromDate)} ${fromTime}`.trim(), `${monthDay(toDate)} ${toTime}`.trim()),
        },
        {
          title: heads.who,
          width: '26%',
          render: (_, { values }) => [namesOfGuests(file, values.guestIds), values.others].filter(Boolean).join('、'),
        },
      ]}
      dialog={(lineId, onClose) => (
        <LineDialog
          kind={kind}
          receptionId={file.id}
          lineId={lineId}
          fields={fields}
          begins={{ use: 'guests', guestIds: [], fromDate: arriveOn, toDate: departOn }}
          onClose={onClose}
        >
          <LineField kind={kind} field="plate" control="text" max={20} />
          <LineField kind={kind} field="model" control="text" max={60} />
          <LineField kind={kind} field="seats" control="number" max={100} />
          <LineField kind={kind} field="use" control="choice" names={vehicleUseNames} />
          <LineField kind={kind} field="driver" control="text" max={40} />
          <LineField kind={kind} field="driverPhone" control="text" max={40} />
          <LineField kind={kind} field="fromDate" control="date" missing={logisticsText.dateMissing} />
          <LineField kind={kind} field="fromTime" control="clock" />
          <LineField kind={kind} field="toDate" control="date" missing={logisticsText.dateMissing} />
          <LineField kind={kind} field="toTime" control="clock" />
          <LineField kind={kind} field="guestIds" control="guests" file={file} />
          <LineField kind={kind} field="others" control="text" max={300} />
          <LineField kind={kind} field="remarks" control="words" max={500} />
        </LineDialog>
      )}
    />
  );
}
