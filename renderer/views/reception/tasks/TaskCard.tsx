import { MoreOutlined } from '@ant-design/icons';
import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown } from 'antd';
import { type TaskState, taskStates } from '../../../../shared/domain/reception/visit-parts.ts';
import { taskStateNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { taskBoardText, tasksText } from '../../../text/reception-tasks.ts';
import { TaskUnit } from './TaskCells.tsx';
import type { TaskLine } from './task-lines.ts';

interface TaskCardProps {
  readonly line: TaskLine;
  readonly now: number;
  readonly mayTell: boolean;
  readonly onTell: (line: TaskLine, state: TaskState) => void;
}

/** One task on the board: of which visit, whose, and by when. */
export function TaskCard({ line, now, mayTell, onTell }: TaskCardProps) {
  const { id, values, file, dueAt, isByRule, isLate } = line;
  const { navigate } = useActions();
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined;
  const open = (): void => navigate({ screen: 'reception', tab: 'tasks', visitId: file.id, visitTab: 'tasks' });
  return (
    <li
      ref={setNodeRef}
      className="lane-card"
      data-task={id}
      style={style}
      data-dragging={isDragging || undefined}
      data-late={isLate || undefined}
    >
      <div className="lane-card-head">
        <div
          className={mayTell ? 'lane-grip' : 'lane-grip task-still'}
          {...(mayTell && { title: taskBoardText.grip, ...listeners })}
        >
          {dueAt === undefined ? (
            <span className="faint">{tasksText.dueOpen}</span>
          ) : (
            <span className={isLate ? 'late' : 'soft'}>{tasksText.due(dueAt)}</span>
          )}
          {isLate && dueAt !== undefined && <strong className="late">{tasksText.late(now - dueAt)}</strong>}
          {isByRule && dueAt !== undefined && <span className="faint">{taskBoardText.byRule}</span>}
        </div>
        {mayTell && (
          <Dropdown
            autoFocus
            trigger={['click']}
            menu={{
              items: taskStates
                .filter((state) => state !== values.state)
                .map((state) => ({ key: state, label: taskStateNames[state] })),
              onClick: ({ key, domEvent }) => {
                // The key that chose must not press what gets the keyboard next.
                domEvent.preventDefault();
                const state = taskStates.find((name) => name === key);
                if (state) onTell(line, state);
              },
            }}
          >
            <Button
              size="small"
              type="text"
              className="line-menu"
              icon={<MoreOutlined aria-hidden />}
              title={taskBoardText.move}
              aria-label={taskBoardText.moveOf(values.task)}
            />
          </Dropdown>
        )}
      </div>
      <button type="button" className="lane-title task-title" onClick={open}>
        {values.task}
      </button>
      <p className="lane-facts">
        <span>
          <TaskUnit task={values} />
        </span>
        <span>
          {values.person} {values.phone}
        </span>
      </p>
      <p className="faint">{file.reception.title}</p>
      {values.remarks !== '' && <p className="task-remarks">{values.remarks}</p>}
    </li>
  );
}
