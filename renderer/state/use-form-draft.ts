import { Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useDraft } from './use-draft.ts';

/** Keeps what is typed into a form of a dialog; what an interrupted one left behind comes back by itself. Answers how to forget it. */
export function useFormDraft<V extends object>(key: string, form: FormInstance<V>): () => Promise<void> {
  const { found, keep, remove } = useDraft<V>(key);
  const typed: V | undefined = Form.useWatch([], form);
  useEffect(() => {
    if (typed && form.isFieldsTouched()) keep(typed);
  }, [typed, form, keep]);
  useEffect(() => {
    if (found && !form.isFieldsTouched()) form.setFieldsValue(found.value as Parameters<typeof form.setFieldsValue>[0]);
  }, [found, form]);
  return remove;
}
