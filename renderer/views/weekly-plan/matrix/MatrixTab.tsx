import { type DragEndEvent, DragOverlay, type DragStartEvent } from '@dnd-kit/core';
import type { InputRef } from 'antd';
import { Button } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useClashes, usePlanWeek, useRecords } from '../../../state/hooks.ts';
import { itemsOfWeek, type PlanItemView } from '../../../state/plan-items.ts';
import { leadersInOrder, recordOf, recordsOfKind } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { clashesByItem } from '../clashes/item-clashes.ts';
import { type MovePlace, planMove } from '../editor/item-move.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { usePlanExits } from '../plan-exits.ts';
import { MatrixFilterBar } from './MatrixFilterBar.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import './matrix.css';
import './matrix-items.css';
import { MatrixPrint } from './MatrixPrint.tsx';
import { buildMatrix, noFilters } from './matrix-model.ts';
import { usePrinting } from './use-printing.ts';

/** 矩阵: leaders × seven days × 上午/下午/晚上. */
export function MatrixTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const records = useRecords();
  const { rules } = usePlanWeek(weekStart);
  const clashes = useClashes(weekStart);
  const [filters, setFilters] = useState(noFilters);
  const filterInput = useRef<InputRef>(null);
  const exits = { ...usePlanExits(), toFilter: () => filterInput.current?.focus() };
  const leaders = leadersInOrder(records, '');
  const items = itemsOfWeek(records, weekStart);
  const absences = recordsOfKind(records, 'absence');
  const matrix = useMemo(
    () => buildMatrix({ weekStart, items, leaders, absences, rules, filters }),
    [weekStart, items, leaders, absences, rules, filters],
  );
  const marks = useMemo(() => clashesByItem(clashes), [clashes]);
  const { navigate } = useActions();
  const isPrinting = usePrinting();
  if (leaders.length === 0) {
    return (
      <EmptyHint title={matrixText.empty} hint={matrixText.emptyHint}>
        <Button type="primary" onClick={() => navigate({ screen: 'directory', section: 'leaders' })}>
          {matrixText.toDirectory}
        </Button>
      </EmptyHint>
    );
  }
  return (
    <div className="matrix-tab">
      {isPrinting && <MatrixPrint matrix={matrix} weekStart={weekStart} />}
      <MatrixFilterBar filters={filters} inputRef={filterInput} onChange={setFilters} />
      {items.length === 0 && (
        <p className="matrix-note" role="status">
          {`${matrixText.emptyWeek}。${matrixText.emptyWeekHint}`}
        </p>
      )}
      {matrix.rows.length === 0 ? (
        <EmptyHint title={matrixText.noMatch} />
      ) : (
        <MatrixDrag>
          <MatrixGrid matrix={matrix} weekStart={weekStart} clashes={marks} exits={exits} />
        </MatrixDrag>
      )}
    </div>
  );
}

interface DragData {
  readonly itemId: string;
  readonly place: MovePlace;
}

/** Dragging by pointer; the keyboard moves items by 移动到…, which also asks what a drag cannot. */
function MatrixDrag({ children }: { readonly children: ReactNode }) {
  const editor = usePlanEditor();
  const records = useRecords();
  const { rules } = usePlanWeek(editor.weekStart);
  const [dragged, setDragged] = useState<PlanItemView | null>(null);
  const itemOf = (event: DragStartEvent | DragEndEvent): PlanItemView | undefined =>
    recordOf(records, 'planItem', (event.active.data.current as DragData | undefined)?.itemId);
  const handleDrop = (event: DragEndEvent): void => {
    setDragged(null);
    const item = itemOf(event);
    const from = (event.active.data.current as DragData | undefined)?.place;
    const to = (event.over?.data.current as { readonly place: MovePlace } | undefined)?.place;
    if (!item || !from || !to) return;
    const plan = planMove(item.values, from, to, rules);
    if (plan.asksTime && !editor.isPublished) editor.askMove(item, from, to);
    else void editor.changeItem(item, plan.changes);
  };
  return (
    <DragArea
      hint={matrixText.dragHint}
      onDragStart={(event) => setDragged(itemOf(event) ?? null)}
      onDragEnd={handleDrop}
      onDragCancel={() => setDragged(null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className="matrix-item matrix-ghost">
            <span className="matrix-item-time">{timeWords(dragged.values.time)}</span>
            <span className="matrix-item-content">{contentWords(dragged.values, false)}</span>
          </div>
        )}
      </DragOverlay>
    </DragArea>
  );
}
