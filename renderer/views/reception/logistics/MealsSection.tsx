import {
  mealKindNames,
  mealStyleNames,
  mealTimeNames,
} from '../../../../shared/rules/documents/reception/visit-names.ts';
import { guestCount } from '../../../../shared/rules/reception/head-count.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { dayWords } from '../../../text/date-words.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { LineDialog } from './LineDialog.tsx';
import { LineField } from './LineField.tsx';
import { LineSection } from './LineSection.tsx';
import type { LineProblem } from './line-problems.ts';

interface SectionProps {
  readonly file: VisitFile;
  readonly mayEdit: boolean;
  readonly problemsOf: (lineId: string) => readonly LineProblem[];
}

const kind = 'receptionMeal';
const fields = [
  ...['date', 'mealTime', 'kind', 'style', 'place', 'standard', 'guestCount', 'companions', 'staffCount'],
  ...['menu', 'tables', 'remarks'],
];

/** 用餐 */
export function MealsSection({ file, mayEdit, problemsOf }: SectionProps) {
  const { columns: heads } = logisticsText;
  const begins = {
    date: file.reception.arriveOn,
    mealTime: 'lunch',
    kind: 'selfPaid',
    style: 'table',
    guestCount: guestCount(file),
    companions: [],
    staffCount: 0,
  };
  return (
    <LineSection
      kind={kind}
      receptionId={file.id}
      title={logisticsText.meals}
      lines={file.meals}
      mayEdit={mayEdit}
      problemsOf={problemsOf}
      nameOf={({ date, mealTime }) => `${dayWords(date)}${mealTimeNames[mealTime]}`}
      columns={[
        {
          title: heads.date,
          render: (_, { values }) => (
            <strong>
              {dayWords(values.date)} {mealTimeNames[values.mealTime]}
            </strong>
          ),
        },
        {
          title: heads.kind,
          width: 130,
          render: (_, { values }) => `${mealKindNames[values.kind]} ${mealStyleNames[values.style]}`,
        },
        { title: heads.place, width: 170, render: (_, { values }) => values.place },
        {
          title: heads.people,
          width: 170,
          render: (_, { values }) => logisticsText.mealCount(values.guestCount, values.companions.length),
        },
        {
          title: heads.standard,
          width: 90,
          render: (_, { values }) => (values.standard === undefined ? '' : logisticsText.standard(values.standard)),
        },
        {
          title: heads.menu,
          width: '20%',
          render: (_, { values }) => [values.menu, values.tables].filter(Boolean).join('；'),
        },
      ]}
      dialog={(lineId, onClose) => (
        <LineDialog kind={kind} receptionId={file.id} lineId={lineId} fields={fields} begins={begins} onClose={onClose}>
          <LineField kind={kind} field="date" control="date" missing={logisticsText.dateMissing} />
          <LineField kind={kind} field="mealTime" control="choice" names={mealTimeNames} />
          <LineField kind={kind} field="kind" control="choice" names={mealKindNames} />
          <LineField kind={kind} field="style" control="choice" names={mealStyleNames} />
          <LineField kind={kind} field="place" control="text" />
          <LineField kind={kind} field="standard" control="money" />
          <LineField kind={kind} field="guestCount" control="number" max={2000} />
          <LineField kind={kind} field="staffCount" control="number" max={500} />
          <LineField kind={kind} field="companions" control="names" />
          <LineField kind={kind} field="menu" control="words" max={2000} />
          <LineField kind={kind} field="tables" control="words" max={500} />
          <LineField kind={kind} field="remarks" control="words" max={500} />
        </LineDialog>
      )}
    />
  );
}
