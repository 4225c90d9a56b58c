import { Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { isInOffice } from '../../../../shared/domain/leader.ts';
import type { ClockTime } from '../../../../shared/domain/plain-date.ts';
import { datesOfWeek } from '../../../../shared/domain/week.ts';
import { usePlanWeek, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { dayWords } from '../../../text/date-words.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { matrixText, moveText } from '../../../text/weekly-plan.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';
import { type MovePlace, planMove } from './item-move.ts';
import { usePlanEditor } from './plan-editor.ts';

interface MoveDialogProps {
  readonly item: PlanItemView;
  readonly from: MovePlace;
  readonly to: MovePlace;
  readonly onClose: () => void;
}

const partOptions = (['morning', 'afternoon', 'evening'] as const).map((part) => ({
  value: part,
  label: matrixText.parts[part],
}));

/** The way to move an item without a mouse, and the place where a clock time is settled when its half-day changes. */
export function MoveDialog({ item, from, to, onClose }: MoveDialogProps) {
  const editor = usePlanEditor();
  const { rules } = usePlanWeek(editor.weekStart);
  const names = useNames();
  const [place, setPlace] = useState(to);
  const [clock, setClock] = useState<ClockTime | undefined>();
  const [dateId, partId, leaderId, timeId] = [useId(), useId(), useId(), useId()];
  const plan = planMove(item.values, from, place, rules);
  const leaders = leadersInOrder(useRecords(), '').filter(({ values }) => isInOffice(values, place.date));
  const handleMove = async (): Promise<void> => {
    const time = clock ? ({ kind: 'exact', start: clock } as const) : ({ kind: 'dayPart', part: place.part } as const);
    onClose();
    await editor.changeItem(item, { ...plan.changes, ...(plan.asksTime && { time }) });
    editor.showArrival({ itemId: item.id, place });
  };
  return (
    <Modal open title={moveText.title} okText={moveText.confirm} onOk={handleMove} onCancel={onClose} width={420}>
      <p className="move-item">{`${timeWords(item.values.time)}　${contentWords(item.values, item.isRedacted === true)}`}</p>
      <Form layout="vertical" component={false}>
        <Form.Item label={moveText.date} htmlFor={dateId}>
          <Select
            id={dateId}
            autoFocus
            value={place.date}
            options={datesOfWeek(editor.weekStart).map((date) => ({ value: date, label: dayWords(date) }))}
            onChange={(date) => setPlace({ ...place, date })}
          />
        </Form.Item>
        <Form.Item label={moveText.part} htmlFor={partId}>
          <Select
            id={partId}
            value={place.part}
            options={partOptions}
            onChange={(part) => setPlace({ ...place, part })}
          />
        </Form.Item>
        {from.leaderId !== '' && (
          <Form.Item label={moveText.replaceLeader(names.leaderName(from.leaderId))} htmlFor={leaderId}>
            <Select
              id={leaderId}
              value={place.leaderId}
              showSearch={{ optionFilterProp: 'label' }}
              options={leaders.map(({ id, values }) => ({
                value: id,
                label: id === from.leaderId ? moveText.keepLeader : `${values.name}　${values.title}`,
              }))}
              onChange={(next) => setPlace({ ...place, leaderId: next })}
            />
          </Form.Item>
        )}
        {plan.asksTime && (
          <Form.Item label={moveText.time} htmlFor={timeId} extra={moveText.timeHint}>
            <ClockInput id={timeId} label={moveText.time} value={clock} onChange={setClock} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
