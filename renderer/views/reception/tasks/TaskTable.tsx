import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useRecords } from '../../../state/hooks.ts';
import { KeptReasonDialog } from '../../../state/KeptReasonDialog.tsx';
import { tasksText } from '../../../text/reception-tasks.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { LineMenu } from '../../../ui/lines/LineMenu.tsx';
import { afterIdAt } from '../../../ui/lines/line-places.ts';
import { LineHandle, OrderedTable } from '../../../ui/lines/OrderedTable.tsx';
import { useLineCommands } from '../use-line-commands.ts';
import { TaskDue, TaskName, TaskPerson, TaskUnit } from './TaskCells.tsx';
import { TaskStateButtons } from './TaskStateButtons.tsx';
import type { TaskLine } from './task-lines.ts';
import { useTaskStates } from './use-task-states.ts';

interface TaskTableProps {
  readonly file: VisitFile;
  readonly lines: readonly TaskLine[];
  readonly now: number;
  readonly mayEdit: boolean;
  /** As people put them, and not by when they are due. */
  readonly isInOrder: boolean;
  readonly onEdit: (id: string) => void;
}

/** The tasks of a visit as a table: changed, ordered and told of at their rows. */
export function TaskTable({ file, lines, now, mayEdit, isInOrder, onEdit }: TaskTableProps) {
  const records = useRecords();
  const { remove, move } = useLineCommands('receptionTask', file.id);
  const { mayTell, tell } = useTaskStates();
  const [explaining, setExplaining] = useState<TaskLine | null>(null);
  const ids = lines.map(({ id }) => id);
  const moveTo = (id: string) => (place: number) => move(id, afterIdAt(ids, id, place));
  const isDisputed = (id: string): boolean => Object.keys(records.get(id)?.conflicts ?? {}).length > 0;
  const { columns: heads } = tasksText;
  const columns: TableColumnsType<TaskLine> = [
    {
      title: heads.place,
      width: 52,
      render: (_, { values }, place) => <LineHandle name={values.task} place={place} />,
    },
    {
      title: heads.task,
      render: (_, line) => (
        <TaskName line={line} isDisputed={isDisputed(line.id)} onEdit={mayEdit ? onEdit : undefined} />
      ),
    },
    { title: heads.unit, width: 124, render: (_, { values }) => <TaskUnit task={values} /> },
    { title: heads.person, width: 116, render: (_, { values }) => <TaskPerson task={values} /> },
    { title: heads.due, width: 124, render: (_, line) => <TaskDue line={line} now={now} /> },
    {
      title: heads.state,
      width: 190,
      render: (_, { id, values }) => (
        <TaskStateButtons
          task={values.task}
          state={values.state}
          onTell={mayTell(values, file.reception) ? (state) => void tell(id, state) : undefined}
        />
      ),
    },
    { title: heads.remarks, width: '15%', render: (_, { values }) => values.remarks },
    {
      title: <span className="visually-hidden">{heads.actions}</span>,
      width: 44,
      render: (_, line, place) => (
        <LineMenu
          name={line.values.task}
          place={place}
          count={lines.length}
          onMoveTo={mayEdit && isInOrder ? moveTo(line.id) : undefined}
          onEdit={mayEdit ? () => onEdit(line.id) : undefined}
          onRemove={mayEdit ? () => void remove(line.id, line.values.task) : undefined}
          others={
            mayTell(line.values, file.reception)
              ? [{ key: 'explain', label: tasksText.explain, run: () => setExplaining(line) }]
              : []
          }
        />
      ),
    },
  ];
  return (
    <>
      <OrderedTable<TaskLine>
        aria-label={tasksText.table}
        lines={lines}
        columns={columns}
        onMove={mayEdit && isInOrder ? (id, place) => void moveTo(id)(place) : undefined}
      />
      {explaining && (
        <>
          <FocusKeeper />
          <KeptReasonDialog
            draftKey={`reception-task-remarks ${explaining.id}`}
            title={tasksText.explain}
            label={tasksText.explainLabel}
            hint={tasksText.explainHint}
            confirm={tasksText.save}
            missing={tasksText.explainMissing}
            maxLength={1000}
            onClose={() => setExplaining(null)}
            onConfirm={(words) => tell(explaining.id, explaining.values.state, words)}
          />
        </>
      )}
    </>
  );
}
