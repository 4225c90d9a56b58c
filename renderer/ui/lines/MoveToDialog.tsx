import { Form } from 'antd';
import { lineText } from '../../text/lines.ts';
import { EntryDialog } from '../EntryDialog.tsx';
import { NumberInput } from '../NumberInput.tsx';

interface MoveToDialogProps {
  readonly name: string;
  /** Counted from 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (place: number) => Promise<boolean>;
  readonly onClose: () => void;
}

interface Place {
  readonly place: number;
}

/** 移动到…: the place of a line, for those who do not drag. */
export function MoveToDialog({ name, place, count, onMove, onClose }: MoveToDialogProps) {
  const [form] = Form.useForm<Place>();
  return (
    <EntryDialog<Place>
      title={lineText.moveTitle}
      confirm={lineText.moveConfirm}
      form={form}
      initialValues={{ place: place + 1 }}
      problems={[]}
      fieldProblems={{}}
      onSubmit={async (typed) => {
        if (await onMove(typed.place - 1)) onClose();
      }}
      onClose={onClose}
    >
      <p className="soft">{name}</p>
      <Form.Item
        name="place"
        label={lineText.placeOf(count)}
        rules={[{ required: true, message: lineText.placeMissing }]}
      >
        <NumberInput min={1} max={count} precision={0} className="date-input" autoFocus />
      </Form.Item>
    </EntryDialog>
  );
}
