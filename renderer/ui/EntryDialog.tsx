import { Alert, Button, Form, type FormInstance, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { instantWords } from '../text/date-words.ts';
import { entryText } from '../text/entry.ts';
import { FirstField } from './FirstField.tsx';
import { isSubmitKey } from './submit-key.ts';
import { useFieldProblems } from './use-field-problems.ts';

/** What an interrupted form left behind, now in its fields again. */
export interface RestoredDraft {
  readonly savedAt: number;
  readonly discard: () => void;
}

interface EntryDialogProps<V extends object> {
  readonly title: string;
  readonly confirm: string;
  readonly initialValues: Partial<V>;
  readonly form: FormInstance<V>;
  /** Refusals that belong to no field. */
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
  readonly restored?: RestoredDraft | undefined;
  /** The field that is written in first; else the first one of the form. */
  readonly firstField?: keyof V & string;
  readonly onSubmit: (values: V) => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog, taken with Ctrl+Enter; refusals of the host show at their fields. */
export function EntryDialog<V extends object>(props: EntryDialogProps<V>) {
  const { title, confirm, initialValues, form, problems, fieldProblems, restored, firstField } = props;
  const { onSubmit, onClose, children } = props;
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
    if (!isSubmitKey(event)) return;
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
      {restored && <RestoredLine restored={restored} />}
      <Form<V>
        name={formName}
        form={form}
        layout="vertical"
        initialValues={initialValues}
        onFinish={handleFinish}
        onKeyDown={handleKey}
        requiredMark={false}
      >
        <FirstField id={firstField && `${formName}_${firstField}`}>{children}</FirstField>
      </Form>
    </Modal>
  );
}

function RestoredLine({ restored: { savedAt, discard } }: { readonly restored: RestoredDraft }) {
  return (
    <p className="row caution">
      {entryText.restored(instantWords(savedAt))}
      <Button type="link" size="small" onClick={discard}>
        {entryText.discard}
      </Button>
    </p>
  );
}
