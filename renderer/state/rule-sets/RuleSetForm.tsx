import { Alert, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { type RuleSetWords, ruleSetText } from '../../text/rule-sets.ts';
import { FoundDraft } from '../../ui/FoundDraft.tsx';
import { useMay } from '../hooks.ts';
import { useDraft } from '../use-draft.ts';
import { RuleSetFields } from './RuleSetFields.tsx';
import type { RuleFormProps } from './RuleSets.tsx';
import { type RuleKind, type RuleValues, ruleCommands } from './rule-kind.ts';
import { useRuleSave } from './use-rule-save.ts';

/** What the fields of a kind of rules get. */
interface RuleFieldsProps<K extends RuleKind> {
  readonly isEditable: boolean;
  /** Puts values into the fields as if they had been typed. */
  readonly fill: (values: Partial<RuleValues<K>>) => void;
}

interface RuleSetFormProps<K extends RuleKind> extends RuleFormProps<K> {
  readonly kind: K;
  readonly words: RuleSetWords;
  readonly className?: string;
  /** Only where what stands outside the form looks at what is typed. */
  readonly form?: FormInstance<RuleValues<K>>;
  /** What can be done with the whole set, beside its hint; those who may only read do not see it. */
  readonly action?: ReactNode;
  /** The fields of the kind's own; the first day, the source and saving come after them by themselves. */
  readonly children: (props: RuleFieldsProps<K>) => ReactNode;
}

/** The form of one set of rules: kept while it is typed, saved as a whole, closed to those who may not change it. */
export function RuleSetForm<K extends RuleKind>(props: RuleSetFormProps<K>) {
  const { kind, values, record, words, className, action, onSaved, children } = props;
  const isEditable = useMay()(ruleCommands[kind].save);
  const { isBusy, save } = useRuleSave(kind);
  const [form] = Form.useForm(props.form);
  const draft = useDraft<RuleValues<K>>(`rules ${kind} ${record?.id ?? values.effectiveFrom}`);
  const show = (shown: Partial<RuleValues<K>>): void =>
    form.setFieldsValue(shown as Parameters<typeof form.setFieldsValue>[0]);
  const fill = (typed: Partial<RuleValues<K>>): void => {
    show(typed);
    draft.keep(form.getFieldsValue());
  };
  const handleFinish = async (typed: RuleValues<K>): Promise<void> => {
    const next = { ...values, ...typed };
    if (!(await save(next))) return;
    await draft.remove();
    onSaved(next.effectiveFrom);
  };
  const handleTake = (): void => {
    if (draft.found) show(draft.found.value);
    draft.dismissFound();
  };
  return (
    <Form<RuleValues<K>>
      form={form}
      layout="vertical"
      className={`panel ${className ?? ''}`}
      initialValues={values}
      disabled={!isEditable}
      requiredMark={false}
      onFinish={handleFinish}
      onValuesChange={(_, all) => draft.keep(all)}
    >
      {isEditable && draft.found && (
        <FoundDraft savedAt={draft.found.savedAt} onTake={handleTake} onDiscard={() => void draft.remove()} />
      )}
      <div className="row row-between rule-set-intro">
        <p className="soft">{words.hint}</p>
        {isEditable && action}
      </div>
      {!isEditable && <Alert type="info" title={ruleSetText.readOnly} />}
      {children({ isEditable, fill })}
      <RuleSetFields record={record} isEditable={isEditable} isBusy={isBusy} />
    </Form>
  );
}
