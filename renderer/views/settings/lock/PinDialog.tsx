import { Alert, App, Form } from 'antd';
import { useState } from 'react';
import { pinSchema } from '../../../../shared/domain/screen-lock.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { refusalSentences } from '../../../state/use-perform.tsx';
import { lockText } from '../../../text/lock.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { PinInput } from '../../../ui/PinInput.tsx';

interface PinValues {
  readonly current?: string;
  readonly pin?: string;
  readonly again?: string;
}

interface PinDialogProps {
  /** There is one, which has to be typed before anything is changed. */
  readonly hasPin: boolean;
  readonly purpose: 'set' | 'remove';
  readonly onClose: () => void;
}

const noFieldProblems = {};

/** Sets, changes or takes away the PIN. Nothing typed here is kept as a draft. */
export function PinDialog({ hasPin, purpose, onClose }: PinDialogProps) {
  const records = useRecords();
  const { ask } = useActions();
  const { message } = App.useApp();
  const [form] = Form.useForm<PinValues>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isSetting = purpose === 'set';
  const handleSubmit = async ({ current, pin = '' }: PinValues): Promise<void> => {
    setProblems([]);
    const known = hasPin && current !== undefined ? { current } : {};
    const outcome = await (isSetting ? ask('lock.setPin', { pin, ...known }) : ask('lock.removePin', known));
    if (!outcome.ok) return setProblems(refusalSentences(outcome.refusal, records));
    void message.success(isSetting ? lockText.saved : lockText.removed);
    onClose();
  };
  const title = hasPin ? lockText.changeTitle : lockText.setTitle;
  return (
    <EntryDialog<PinValues>
      title={isSetting ? title : lockText.removeTitle}
      confirm={isSetting ? lockText.save : lockText.remove}
      initialValues={{}}
      form={form}
      problems={problems}
      fieldProblems={noFieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {hasPin && (
        <Form.Item
          label={lockText.current}
          name="current"
          rules={[{ required: true, message: lockText.currentMissing }]}
        >
          <PinInput />
        </Form.Item>
      )}
      {isSetting && (
        <>
          <Form.Item
            label={lockText.next}
            name="pin"
            rules={[{ validator: (_, typed: string) => said(pinSchema.safeParse(typed).success, lockText.shape) }]}
          >
            <PinInput />
          </Form.Item>
          <Form.Item
            label={lockText.again}
            name="again"
            dependencies={['pin']}
            rules={[{ validator: (_, typed: string) => said(typed === form.getFieldValue('pin'), lockText.differs) }]}
          >
            <PinInput />
          </Form.Item>
          <Alert type="info" showIcon title={lockText.forgottenNote} />
        </>
      )}
    </EntryDialog>
  );
}

const said = (isRight: boolean, problem: string): Promise<void> =>
  isRight ? Promise.resolve() : Promise.reject(new Error(problem));
