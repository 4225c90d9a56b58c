import { Form, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useRecords } from '../../../state/hooks.ts';
import { itemsOfWeek } from '../../../state/plan-items.ts';
import { dayWords } from '../../../text/date-words.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { changeChooserText } from '../../../text/weekly-plan.ts';
import { usePlanEditor } from './plan-editor.ts';

interface ChangeOrderChooserProps {
  readonly weekStart: PlainDate;
  readonly onClose: () => void;
}

type ChangeKind = 'edit' | 'cancel' | 'add';

const kindOptions = (['edit', 'cancel', 'add'] as const).map((kind) => ({
  value: kind,
  label: changeChooserText.kinds[kind],
}));

/** First step of a change order: what kind, and which item. */
export function ChangeOrderChooser({ weekStart, onClose }: ChangeOrderChooserProps) {
  const editor = usePlanEditor();
  const items = itemsOfWeek(useRecords(), weekStart).filter(({ values }) => !values.isCancelled);
  const [kind, setKind] = useState<ChangeKind>('edit');
  const [itemId, setItemId] = useState<string | undefined>();
  const selectId = useId();
  const handleNext = (): void => {
    const item = items.find(({ id }) => id === itemId);
    if (kind !== 'add' && !item) return;
    onClose();
    if (kind === 'add') editor.createItem({});
    else if (kind === 'cancel' && item) void editor.removeItem(item);
    else if (item) editor.openItem(item.id);
  };
  return (
    <Modal
      open
      title={changeChooserText.title}
      okText={changeChooserText.next}
      okButtonProps={{ disabled: kind !== 'add' && itemId === undefined }}
      onOk={handleNext}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group
          aria-label={changeChooserText.kind}
          value={kind}
          options={kindOptions}
          onChange={({ target }) => setKind(target.value as ChangeKind)}
        />
        {kind !== 'add' && (
          <Form layout="vertical" component={false}>
            <Form.Item label={changeChooserText.item} htmlFor={selectId}>
              <Select
                id={selectId}
                value={itemId}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={changeChooserText.itemHint}
                options={items.map(({ id, values, isRedacted }) => ({
                  value: id,
                  label: `${dayWords(values.date)} ${timeWords(values.time)} ${contentWords(values, isRedacted === true)}`,
                }))}
                onChange={setItemId}
              />
            </Form.Item>
          </Form>
        )}
      </div>
    </Modal>
  );
}
