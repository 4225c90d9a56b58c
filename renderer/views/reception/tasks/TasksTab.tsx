import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import { visitPreparedBy } from '../../../../shared/rules/reception/prepared-by.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { rulesOf, useMayVisit } from '../../../state/receptions.ts';
import { tasksText } from '../../../text/reception-tasks.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskTable } from './TaskTable.tsx';
import './tasks.css';
import { TemplateDialog } from './TemplateDialog.tsx';
import { lateFirst, taskLines } from './task-lines.ts';

type Dialog = { readonly kind: 'template' } | { readonly kind: 'task'; readonly taskId: string | undefined };
type Sort = 'order' | 'late';

/** 分工 of a visit: who does what by when, and how far it is. */
export function TasksTab({ file, book }: VisitProps) {
  const { reception, tasks } = file;
  const mayEdit = useMayVisit()('reception.editEntry', reception) && !isOver(reception.stage);
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const [sort, setSort] = useState<Sort>('order');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const lines = useMemo(() => taskLines(file, book, minute), [file, book, minute]);
  const shown = useMemo(() => (sort === 'late' ? lateFirst(lines) : lines), [lines, sort]);
  const prepared = visitPreparedBy(reception, rulesOf(file, book), book.calendar);
  const dueByRule = prepared === undefined ? tasksText.dueOpen : tasksText.due(prepared);
  const openCount = lines.filter(({ values }) => values.state !== 'done').length;
  const close = (): void => setDialog(null);
  const buttons = mayEdit && (
    <div className="row">
      <Button onClick={() => setDialog({ kind: 'template' })}>{tasksText.template}</Button>
      <Button type="primary" onClick={() => setDialog({ kind: 'task', taskId: undefined })}>
        {tasksText.add}
      </Button>
    </div>
  );
  return (
    <div className="stack">
      {tasks.length === 0 ? (
        <EmptyHint title={tasksText.empty} hint={mayEdit ? tasksText.emptyHint : tasksText.emptyReader}>
          {buttons}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <div className="row">
              <strong>{tasksText.counted(lines.length, openCount, lines.filter(({ isLate }) => isLate).length)}</strong>
              <span className="soft">
                {prepared === undefined ? tasksText.notPrepared : tasksText.prepared(prepared)}
              </span>
            </div>
            <div className="row">
              <Segmented<Sort>
                aria-label={tasksText.sort}
                value={sort}
                options={(['order', 'late'] as const).map((value) => ({ value, label: tasksText.sorts[value] }))}
                onChange={setSort}
              />
              {buttons}
            </div>
          </div>
          <TaskTable
            file={file}
            lines={shown}
            now={minute}
            mayEdit={mayEdit}
            isInOrder={sort === 'order'}
            onEdit={(taskId) => setDialog({ kind: 'task', taskId })}
          />
        </>
      )}
      {dialog && <FocusKeeper />}
      {dialog?.kind === 'template' && <TemplateDialog file={file} book={book} onClose={close} />}
      {dialog?.kind === 'task' && (
        <TaskDialog receptionId={file.id} taskId={dialog.taskId} dueByRule={dueByRule} onClose={close} />
      )}
    </div>
  );
}
