import { Alert, Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { memberObstacles } from '../../../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { dayWords } from '../../../text/date-words.ts';
import { editorText, obstacleNames } from '../../../text/duty-editor.ts';
import type { PostCell, PostRow, RosterModel } from './roster-model.ts';
import { isOpen } from './roster-places.ts';

interface MoveShiftDialogProps {
  readonly from: PostCell;
  readonly model: RosterModel;
  readonly book: DutyBook;
  readonly onMove: (to: PostCell) => void;
  readonly onMoveShift: (date: string) => void;
  readonly onClose: () => void;
}

/** The way to another day without a mouse; says beforehand what becomes of whoever stands there. */
export function MoveShiftDialog({ from, model, book, onMove, onMoveShift, onClose }: MoveShiftDialogProps) {
  const [dateId, rowId] = [useId(), useId()];
  const rows = model.posts;
  const own = rows.find(({ cells }) => cells.some((cell) => cell?.shiftId === from.shiftId));
  const dates = model.days.map(({ date }) => date).filter((date) => canReceive(date, model));
  const [date, setDate] = useState(dates.find((other) => other > from.date) ?? dates[0] ?? from.date);
  const [rowKey, setRowKey] = useState(own?.key ?? rows[0]?.key ?? '');
  const row = rows.find(({ key }) => key === rowKey);
  const to = row && cellOn(row, date, model);
  const name = from.due?.name ?? '';
  const plan = planOf(from, to, row);
  const obstacles = plan === 'none' ? [] : obstacleSentences(from, to, date, book);
  return (
    <Modal
      open
      width={460}
      title={editorText.moveTitle(name)}
      okText={plan === 'swap' ? editorText.swap : editorText.move}
      okButtonProps={{ disabled: plan === 'none' }}
      onOk={() => (to ? onMove(to) : onMoveShift(date))}
      onCancel={onClose}
    >
      <Form layout="vertical" component={false}>
        <Form.Item label={editorText.moveDate} htmlFor={dateId}>
          <Select
            id={dateId}
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            value={date}
            options={dates.map((value) => ({ value, label: dayWords(value) }))}
            onChange={setDate}
          />
        </Form.Item>
        <Form.Item label={editorText.movePost} htmlFor={rowId}>
          <Select
            id={rowId}
            value={rowKey}
            options={rows.map(({ key, name: post, index }) => ({ value: key, label: editorText.placeOf(post, index) }))}
            onChange={setRowKey}
          />
        </Form.Item>
      </Form>
      <div className="stack">
        {plan === 'swap' && <p role="status">{editorText.moveSwap(to?.due?.name ?? '', from.date)}</p>}
        {plan === 'gap' && <p role="status">{editorText.moveGap}</p>}
        {plan === 'shift' && <p role="status">{editorText.moveShift}</p>}
        {plan === 'none' && <p role="status">{editorText.moveNowhere}</p>}
        {obstacles.length > 0 && <Alert type="warning" showIcon title={obstacles.join('；')} />}
      </div>
    </Modal>
  );
}

type MovePlan = 'swap' | 'gap' | 'shift' | 'none';

/** A shift itself moves only within its own post. */
function planOf(from: PostCell, to: PostCell | undefined, row: PostRow | undefined): MovePlan {
  if (!to) return row?.postId === from.postId ? 'shift' : 'none';
  if (!isOpen(to) || to.shiftId === from.shiftId) return 'none';
  return to.due ? 'swap' : 'gap';
}

const cellOn = (row: PostRow, date: string, { days }: RosterModel): PostCell | undefined =>
  row.cells[days.findIndex((day) => day.date === date)];

/** Days that are over are not offered. */
const canReceive = (date: string, model: RosterModel): boolean =>
  model.posts.every((row) => {
    const cell = cellOn(row, date, model);
    return cell === undefined || isOpen(cell);
  });

/** What speaks against either of the two where they come to stand; that each leaves a place is counted in. */
function obstacleSentences(from: PostCell, to: PostCell | undefined, date: string, book: DutyBook): string[] {
  const left = new Map([...book.shifts].filter(([id]) => id !== from.shiftId && id !== to?.shiftId));
  const after = { ...book, shifts: left };
  const sentence = (due: PostCell['due'], place: PostCell): string[] => {
    const found = due ? memberObstacles(due.memberId, place, after) : [];
    const words = found.map(({ code }) => obstacleNames[code]).join('、');
    return words === '' || !due ? [] : [editorText.blocked(due.name, words)];
  };
  return [...sentence(from.due, to ?? { ...from, date }), ...sentence(to?.due, from)];
}
