import type { DragEndEvent } from '@dnd-kit/core';
import { App, Button, Spin } from 'antd';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type TaskState, taskStates } from '../../../../shared/domain/reception/visit-parts.ts';
import { taskStateNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMe } from '../../../state/hooks.ts';
import { useOpenVisits } from '../../../state/receptions.ts';
import { dragText } from '../../../text/dragging.ts';
import { receptionText } from '../../../text/reception.ts';
import { taskBoardText } from '../../../text/reception-tasks.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { Lane } from '../../../ui/Lane.tsx';
import { TaskCard } from './TaskCard.tsx';
import { TaskFilterBar } from './TaskFilterBar.tsx';
import { allTasks, noFilter, type TaskBoard, taskBoardOf } from './task-board-model.ts';
import type { TaskLine } from './task-lines.ts';
import './tasks.css';
import { useTaskStates } from './use-task-states.ts';

/** Cards of a column that are drawn at first: the most urgent ones, or what was done last. */
const CARDS_AT_ONCE = 40;

/** 分工看板: the tasks of all visits that are worked at, in the column of how far they are, what is overdue on top. */
export function TaskBoardTab() {
  const { message } = App.useApp();
  const { files, book, isLoaded } = useOpenVisits();
  const { officeId } = useMe();
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const [filter, setFilter] = useState(noFilter);
  const lines = useMemo(() => allTasks(files, book, minute), [files, book, minute]);
  const board = useMemo(() => taskBoardOf(lines, filter, officeId), [lines, filter, officeId]);
  const { mayTell, tell } = useTaskStates();
  const { frame, followed } = useFollowedCard(board);
  const mayTellOf = ({ values, file }: TaskLine): boolean => mayTell(values, file.reception);
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const line = lines.find(({ id }) => id === active.id);
    const state = taskStates.find((name) => name === over?.id);
    if (!line || !state || line.values.state === state) return;
    if (mayTellOf(line)) void tell(line.id, state);
    else void message.info(taskBoardText.dragRefused);
  };
  if (!isLoaded && lines.length === 0) return <Spin className="content-spin" description={receptionText.loading} />;
  if (lines.length === 0) return <EmptyHint title={taskBoardText.empty} hint={taskBoardText.emptyHint} />;
  const isEmpty = taskStates.every((state) => board[state].length === 0);
  const moveByMenu = (id: string, state: TaskState): void => {
    followed.current = id;
    void tell(id, state);
  };
  return (
    <div ref={frame} className="lanes-page">
      <TaskFilterBar lines={lines} filter={filter} onChange={setFilter} />
      {isEmpty ? (
        <EmptyHint title={taskBoardText.nothingFound} hint={taskBoardText.nothingFoundHint}>
          <Button onClick={() => setFilter(noFilter)}>{taskBoardText.clearFilter}</Button>
        </EmptyHint>
      ) : (
        <DragArea hint={dragText.cardHint} onDragEnd={handleDrop}>
          <div className="lanes task-lanes">
            {taskStates.map((state) => (
              <TaskLane
                key={state}
                state={state}
                lines={board[state]}
                now={minute}
                mayTell={mayTellOf}
                onTell={moveByMenu}
              />
            ))}
          </div>
        </DragArea>
      )}
    </div>
  );
}

/** A card that its menu moves to another column takes the keyboard along. */
function useFollowedCard(board: TaskBoard) {
  const frame = useRef<HTMLDivElement>(null);
  const followed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another board is what takes the card away
  useLayoutEffect(() => {
    if (followed.current === null || document.activeElement !== document.body) return;
    const card = frame.current?.querySelector(`[data-task="${followed.current}"]`);
    card?.querySelector<HTMLElement>('.line-menu')?.focus();
    followed.current = null;
  }, [board]);
  return { frame, followed };
}

interface TaskLaneProps {
  readonly state: TaskState;
  readonly lines: readonly TaskLine[];
  readonly now: number;
  readonly mayTell: (line: TaskLine) => boolean;
  readonly onTell: (id: string, state: TaskState) => void;
}

function TaskLane({ state, lines, now, mayTell, onTell }: TaskLaneProps) {
  const [most, setMost] = useState(CARDS_AT_ONCE);
  const hidden = lines.length - most;
  return (
    <Lane
      id={state}
      name={taskStateNames[state]}
      count={lines.length}
      label={taskBoardText.column(taskStateNames[state], lines.length)}
      none={taskBoardText.none}
    >
      {lines.slice(0, most).map((line) => (
        <TaskCard
          key={line.id}
          line={line}
          now={now}
          mayTell={mayTell(line)}
          onTell={({ id }, next) => onTell(id, next)}
        />
      ))}
      {hidden > 0 && (
        <li>
          <Button block onClick={() => setMost(most + CARDS_AT_ONCE)}>
            {taskBoardText.more(Math.min(hidden, CARDS_AT_ONCE))}
          </Button>
        </li>
      )}
    </Lane>
  );
}
