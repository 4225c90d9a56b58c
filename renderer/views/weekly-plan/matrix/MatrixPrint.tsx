import { createPortal } from 'react-dom';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { bulletinStateOf, type PlanItemView } from '../../../state/plan-items.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { monthDay, shortWeekday, weekRange, weekTitle } from '../../../text/date-words.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { lunarDay } from '../../../text/lunar-day.ts';
import { bulletinStateNames } from '../../../text/names.ts';
import { matrixText, planText } from '../../../text/weekly-plan.ts';
import './matrix-print.css';
import type { Matrix, MatrixRow } from './matrix-model.ts';
import { matrixParts } from './matrix-parts.ts';

interface MatrixPrintProps {
  readonly matrix: Matrix;
  readonly weekStart: PlainDate;
}

/** The matrix on paper: every row that the filters leave, as a table whose head comes back on each sheet. */
export function MatrixPrint({ matrix, weekStart }: MatrixPrintProps) {
  const district = useAppState((state) => state.workspace?.districtName ?? '');
  const state = bulletinStateOf(useRecords(), weekStart);
  const dates = datesOfWeek(weekStart);
  return createPortal(
    <section className="matrix-print">
      <h1>{matrixText.printTitle(district)}</h1>
      <p>{`${weekTitle(weekStart)}（${weekRange(weekStart)}）　${bulletinStateNames[state]}`}</p>
      <table>
        <thead>
          <tr>
            <th className="print-leader">{matrixText.leader}</th>
            <th className="print-part">{matrixText.part}</th>
            {dates.map((date) => (
              <th key={date}>
                {shortWeekday(date)}
                <small>{`${monthDay(date)} ${lunarDay(date)}`}</small>
              </th>
            ))}
          </tr>
        </thead>
        {matrix.rows.map((leader) => (
          <PrintedLeader key={leader.leaderId} leader={leader} matrix={matrix} dates={dates} />
        ))}
      </table>
      <p className="print-foot">{matrixText.printFoot}</p>
    </section>,
    document.body,
  );
}

interface PrintedLeaderProps {
  readonly leader: MatrixRow;
  readonly matrix: Matrix;
  readonly dates: readonly PlainDate[];
}

function PrintedLeader({ leader: { leaderId, name, title }, matrix, dates }: PrintedLeaderProps) {
  return (
    <tbody>
      {matrixParts.map((part, index) => (
        <tr key={part}>
          {index === 0 && (
            <th rowSpan={matrixParts.length} scope="rowgroup">
              {name || planText.withoutLeader}
              {name && <small>{title}</small>}
            </th>
          )}
          <th scope="row">{matrixText.parts[part]}</th>
          {dates.map((date) => (
            <td key={date}>
              {matrix.awayAt(leaderId, date, part) && <p>{matrix.awayAt(leaderId, date, part)}</p>}
              {matrix.itemsAt(leaderId, date, part).map((item) => (
                <PrintedItem key={item.id} item={item} />
              ))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function PrintedItem({ item: { values, isRedacted } }: { readonly item: PlanItemView }) {
  const { venueName } = useNames();
  const place = values.venueId ? venueName(values.venueId) : (values.placeText ?? '');
  const words = `${timeWords(values.time)} ${contentWords(values, isRedacted === true)}${place && ` ${place}`}`;
  return <p>{values.isCancelled ? <s>{`【${planText.cancelledMark}】${words}`}</s> : words}</p>;
}
