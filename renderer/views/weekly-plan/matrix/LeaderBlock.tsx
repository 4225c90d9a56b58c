// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
// biome-ignore-all lint/a11y/useFocusableInteractive: an ARIA grid over virtual rows: table elements cannot be drawn apart, and its cells take the focus in turn
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { workDay } from '../../../../shared/rules/work-calendar.ts';
import { useWorkCalendar } from '../../../state/hooks.ts';
import { matrixText, planText } from '../../../text/weekly-plan.ts';
import type { ItemClashes } from '../clashes/item-clashes.ts';
import { cellName, MatrixCell } from './MatrixCell.tsx';
import type { GridPosition } from './matrix-focus.ts';
import type { Matrix, MatrixRow } from './matrix-model.ts';
import { matrixParts } from './matrix-parts.ts';

interface LeaderBlockProps {
  readonly leader: MatrixRow;
  readonly leaderIndex: number;
  readonly matrix: Matrix;
  readonly weekStart: PlainDate;
  readonly today: PlainDate;
  readonly clashes: ReadonlyMap<string, ItemClashes>;
  readonly focus: GridPosition;
  readonly adding: string | null;
  readonly onFocus: (position: GridPosition) => void;
  readonly onAdding: (cell: string | null) => void;
}

/** The three rows of one leader: 上午 下午 晚上. */
export function LeaderBlock(props: LeaderBlockProps) {
  const { leader, leaderIndex, matrix, weekStart, today, clashes, focus, adding, onFocus, onAdding } = props;
  const dates = datesOfWeek(weekStart);
  const calendar = useWorkCalendar();
  return (
    <div className="matrix-block matrix-columns" data-idle={leader.isBusy ? undefined : true}>
      {matrixParts.map((part, partIndex) => {
        const row = leaderIndex * matrixParts.length + partIndex;
        return (
          <div key={part} role="row" aria-rowindex={row + 2} className="matrix-row">
            {partIndex === 0 && <LeaderHead leader={leader} />}
            <div role="rowheader" aria-colindex={2} className="matrix-part">
              {partIndex > 0 && <span className="visually-hidden">{leader.name || planText.withoutLeader}</span>}
              {matrixText.parts[part]}
            </div>
            {dates.map((date, day) => (
              <MatrixCell
                key={date}
                place={{ leaderId: leader.leaderId, date, part }}
                row={row}
                day={day}
                leaderName={leader.name}
                items={matrix.itemsAt(leader.leaderId, date, part)}
                away={matrix.awayAt(leader.leaderId, date, part)}
                clashes={clashes}
                focusedItem={focus.row === row && focus.day === day ? focus.item : undefined}
                isAdding={adding === cellName(row, day)}
                dayKind={date === today ? 'today' : workDay(date, calendar).type}
                onFocus={onFocus}
                onAdding={onAdding}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function LeaderHead({ leader }: { readonly leader: MatrixRow }) {
  return (
    <div role="rowheader" aria-colindex={1} aria-rowspan={matrixParts.length} className="matrix-leader">
      <strong>{leader.name || planText.withoutLeader}</strong>
      <span className="faint">{leader.title || planText.withoutLeaderHint}</span>
    </div>
  );
}
