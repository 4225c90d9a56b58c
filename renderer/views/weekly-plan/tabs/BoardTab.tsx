import { MoreOutlined } from '@ant-design/icons';
import { type DragEndEvent, useDraggable, useDroppable } from '@dnd-kit/core';
import { App, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useRecords } from '../../../state/hooks.ts';
import { bulletinStateOf } from '../../../state/plan-items.ts';
import { dayWords } from '../../../text/date-words.ts';
import { dragText } from '../../../text/dragging.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { boardText, submissionText } from '../../../text/tabs.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { usePlanEditor } from '../editor/plan-editor.ts';
import './board.css';
import { type OfficeWeek, useOfficeWeeks } from './use-office-week.ts';
import { type SubmissionAction, useSubmissionActions } from './use-submission-actions.tsx';

const columns = ['draft', 'submitted', 'returned', 'accepted', 'awaitingApproval', 'published'] as const;
type Column = (typeof columns)[number];

const actionNames: Readonly<Record<SubmissionAction, string>> = {
  submit: submissionText.submit,
  accept: submissionText.accept,
  giveBack: submissionText.giveBack,
  urge: submissionText.urge,
};

/** The command that moving an office's card into a column stands for; columns of the whole week take no card. */
const actionOfColumn: Readonly<Partial<Record<Column, SubmissionAction>>> = {
  submitted: 'submit',
  accepted: 'accept',
  returned: 'giveBack',
};

/** 看板: one card per office, in the column of where its part of the plan stands. */
export function BoardTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const { message } = App.useApp();
  const weeks = useOfficeWeeks(weekStart);
  const weekState = bulletinStateOf(useRecords(), weekStart);
  const { actionsFor, run, dialog } = useSubmissionActions(weekStart);
  const columnOf = ({ office, state, items }: OfficeWeek): Column | undefined => {
    const isMerged = office.isLead || state === 'accepted';
    if (isMerged && weekState !== 'collecting') return weekState === 'published' ? 'published' : 'awaitingApproval';
    if (office.isLead) return 'accepted';
    if (state === 'missing') return office.body === 'other' && items.length === 0 ? undefined : 'draft';
    return state;
  };
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const week = weeks.find(({ officeId }) => officeId === active.id);
    const column = columns.find((name) => name === over?.id);
    if (!week || !column || columnOf(week) === column) return;
    const action = actionOfColumn[column];
    if (action && actionsFor(week).includes(action)) void run(action, week);
    else void message.info(boardText.dragRefused);
  };
  return (
    <DragArea hint={dragText.cardHint} onDragEnd={handleDrop}>
      <div className="board">
        {columns.map((column) => (
          <BoardColumn key={column} column={column} count={weeks.filter((week) => columnOf(week) === column).length}>
            {weeks
              .filter((week) => columnOf(week) === column)
              .map((week) => (
                <OfficeCard key={week.officeId} week={week} actions={actionsFor(week)} onAction={run} />
              ))}
          </BoardColumn>
        ))}
      </div>
      {dialog}
    </DragArea>
  );
}

interface BoardColumnProps {
  readonly column: Column;
  readonly count: number;
  readonly children: ReactNode;
}

function BoardColumn({ column, count, children }: BoardColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column });
  const name = boardText.columns[column];
  return (
    <section
      ref={setNodeRef}
      className="board-column"
      data-over={isOver || undefined}
      aria-label={boardText.column(name, count)}
    >
      <h2>
        {name}
        <span className="faint">{count}</span>
      </h2>
      {count === 0 ? <p className="faint">{boardText.empty}</p> : children}
    </section>
  );
}

interface OfficeCardProps {
  readonly week: OfficeWeek;
  readonly actions: readonly SubmissionAction[];
  readonly onAction: (action: SubmissionAction, week: OfficeWeek) => Promise<void>;
}

function OfficeCard({ week, actions, onAction }: OfficeCardProps) {
  const editor = usePlanEditor();
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: week.officeId });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined;
  return (
    <article ref={setNodeRef} className="board-card" style={style} data-dragging={isDragging || undefined}>
      <header className="board-card-head">
        <div className="board-grip" title={boardText.grip} {...(actions.length > 0 ? listeners : {})}>
          <strong>{week.office.shortName}</strong>
          <span className="faint">{boardText.cards(week.items.length)}</span>
        </div>
        {actions.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: actions.map((action) => ({ key: action, label: actionNames[action] })),
              onClick: ({ key }) => {
                const action = actions.find((name) => name === key);
                if (action) void onAction(action, week);
              },
            }}
          >
            <Button
              size="small"
              type="text"
              icon={<MoreOutlined aria-hidden />}
              aria-label={boardText.move(week.office.shortName)}
            />
          </Dropdown>
        )}
      </header>
      <ul>
        {week.items.map(({ id, values, isRedacted }) => (
          <li key={id}>
            <button type="button" className="board-item" onClick={() => editor.openItem(id)}>
              <span className="faint board-item-time">
                <span>{dayWords(values.date)}</span>
                <span>{timeWords(values.time)}</span>
              </span>
              <span data-cancelled={values.isCancelled || undefined}>{contentWords(values, isRedacted === true)}</span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
