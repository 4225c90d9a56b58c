import { Alert, Form, type FormInstance, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { isImeKey } from './ime.ts';
import { useFieldProblems } from './use-field-problems.ts';

interface EntryDialogProps<V extends object> {
  readonly title: string;
  readonly confirm: string;
  readonly initialValues: Partial<V>;
  readonly form: FormInstance<V>;
  /** Refusals that belong to no field. */
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
  readonly onSubmit: (values: V) => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog, taken with Ctrl+Enter; refusals of the host show at their fields. */
export function EntryDialog<V extends object>(props: EntryDialogProps<V>) {
  const { title, confirm, initialValues, form, problems, fieldProblems, onSubmit, onClose, children } = props;
  const [isBusy, setIsBusy] = useState(false);
  // The ids of its fields begin with it: nothing else on the page has them.
  const formName = useId();
  useFieldProblems(form, fieldProblems);
  const handleFinish = async (values: V): Promise<void> => {
    setIsBusy(true);
    await onSubmit(values);
    setIsBusy(false);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isImeKey(event)) return;
    event.preventDefault();
    form.submit();
  };
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={onClose}
      width={560}
    >
      {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
      <Form<V>
        name={formName}
        form={form}
        layout="vertical"
        initialValues={initialValues}
        onFinish={handleFinish}
        onKeyDown={handleKey}
        requiredMark={false}
      >
        {children}
      </Form>
    </Modal>
  );
}
