import { CloseOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { HandoverItem } from '../../../../shared/domain/duty/handover.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { handoverItemNames, handoverText } from '../../../text/duty-desk.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface GiveItemsProps {
  readonly items: readonly HandoverItem[];
  readonly isOpen: boolean;
  readonly onChange: (item: HandoverItem) => void;
  readonly onRemove: (key: string) => void;
}

/** What is handed over item by item: filled by itself, with the next step to be written beside it, and what is added by hand. */
export function GiveItems({ items, isOpen, onChange, onRemove }: GiveItemsProps) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <div className="stack">
      <div className="row row-between">
        <h4>{handoverText.items}</h4>
        {isOpen && (
          <Button size="small" onClick={() => setIsAdding(true)}>
            {handoverText.addItem}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <p className="soft">{handoverText.noItems}</p>
      ) : (
        <ul className="give-items">
          {items.map((item) => (
            <li key={item.key}>
              <span className="item-kind" data-kind={item.kind}>
                {handoverItemNames[item.kind]}
              </span>
              <div className="item-words">
                <p>{item.text}</p>
                <span className="faint">
                  {[item.owner, item.due && handoverText.due(item.due)].filter(Boolean).join('　')}
                </span>
                {isOpen && item.kind !== 'activity' ? (
                  <Input
                    size="small"
                    value={item.nextStep ?? ''}
                    maxLength={300}
                    placeholder={handoverText.columns.next}
                    aria-label={handoverText.nextStepOf(item.text)}
                    onChange={({ target }) => onChange({ ...item, nextStep: target.value })}
                  />
                ) : (
                  item.nextStep && <span className="soft">{handoverText.nextStepOf(item.nextStep)}</span>
                )}
              </div>
              {isOpen && item.sourceId === undefined && (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={handoverText.removeItem(item.text)}
                  onClick={() => onRemove(item.key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <AddItem onAdd={onChange} onClose={() => setIsAdding(false)} />}
    </div>
  );
}

interface AddItemProps {
  readonly onAdd: (item: HandoverItem) => void;
  readonly onClose: () => void;
}

type ItemDraft = Pick<HandoverItem, 'kind' | 'text' | 'owner' | 'due' | 'nextStep'>;

const handKinds = ['demand', 'object', 'entry'] as const;

function AddItem({ onAdd, onClose }: AddItemProps) {
  const [form] = Form.useForm<ItemDraft>();
  const { clock } = useActions();
  const add = async ({ kind, ...rest }: ItemDraft): Promise<void> => {
    const written = Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) as Omit<ItemDraft, 'kind'>;
    onAdd({ ...written, kind, key: `hand${clock()}` });
    onClose();
  };
  return (
    <EntryDialog<ItemDraft>
      title={handoverText.addItemTitle}
      confirm={handoverText.add}
      form={form}
      initialValues={{ kind: 'demand' }}
      problems={[]}
      fieldProblems={{}}
      onSubmit={add}
      onClose={onClose}
    >
      <Form.Item name="kind" label={handoverText.itemKind}>
        <Select options={handKinds.map((value) => ({ value, label: handoverItemNames[value] }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={handoverText.itemText}
        rules={[{ required: true, whitespace: true, message: handoverText.itemTextMissing }]}
      >
        <Input.TextArea maxLength={1000} autoFocus autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="owner" label={handoverText.columns.owner}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="due" label={handoverText.columns.due}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="nextStep" label={handoverText.columns.next}>
        <Input maxLength={300} />
      </Form.Item>
    </EntryDialog>
  );
}
