import { Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { type Json, sameJson } from '../../shared/base/canonical-json.ts';
import type { RestoredDraft } from '../ui/EntryDialog.tsx';
import { useDraft } from './use-draft.ts';

interface FormDraft {
  /** What an interrupted form left behind; it is in the fields by itself. */
  readonly restored: RestoredDraft | undefined;
  readonly forget: () => Promise<void>;
}

/**
 * Keeps what is typed into a form of a dialog; what an interrupted one left behind comes back by itself. Where `shown` says what
 * stood there at first, only what is other than that is kept: the rest may be another's by the time it comes back.
 */
export function useFormDraft<V extends object>(key: string, form: FormInstance<V>, shown?: Partial<V>): FormDraft {
  const { found, keep, remove } = useDraft<V>(key);
  const typed: V | undefined = Form.useWatch([], form);
  useEffect(() => {
    if (typed && form.isFieldsTouched()) keep(withNulls(shown ? changedOf(typed, shown) : typed));
  }, [typed, shown, form, keep]);
  useEffect(() => {
    if (found && !form.isFieldsTouched())
      form.setFieldsValue(withoutNulls(found.value) as Parameters<typeof form.setFieldsValue>[0]);
  }, [found, form]);
  const discard = (): void => {
    form.resetFields();
    void remove();
  };
  return { restored: found ? { savedAt: found.savedAt, discard } : undefined, forget: remove };
}

const changedOf = <V extends object>(typed: V, shown: Partial<V>): V =>
  // Sound: a draft is put over the fields that are shown, whichever it has.
  Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) => !sameJson((value ?? null) as Json, (shown[field as keyof V] ?? null) as Json),
    ),
  ) as V;

/** A field that was emptied has to be kept as well, and only null is written down. */
const withNulls = <V extends object>(typed: V): V =>
  Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value ?? null])) as V;

const withoutNulls = <V extends object>(kept: V): Partial<V> =>
  Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, value ?? undefined])) as Partial<V>;
