import { Button, Form, Input } from 'antd';
import { useRef } from 'react';
import type { DutyTemplate } from '../../../../shared/domain/duty/duty-template.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useAppState } from '../../../state/StateProvider.tsx';
import { byRank } from '../../../state/use-move-in-order.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { completePosts, TemplatePostsField, type TypedPost, typedPosts } from './TemplatePostsField.tsx';
import type { TemplateSubject, TemplateView } from './template-sets.ts';

/** Another kind of day whose template may be taken over. */
export interface TemplateModel {
  readonly name: string;
  readonly values: DutyTemplate;
}

interface TemplateDialogProps {
  readonly officeId: string;
  readonly subject: TemplateSubject;
  readonly name: string;
  readonly view: TemplateView | undefined;
  readonly effectiveFrom: string;
  readonly models: readonly TemplateModel[];
  readonly onClose: () => void;
}

interface TypedTemplate {
  readonly posts: readonly TypedPost[];
  readonly effectiveFrom: string;
  readonly source: string;
}

const { templateFields: labels } = staffText;
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** Which posts a kind of day has, from when to when; kept under another first day it is another template. */
export function TemplateDialog({ officeId, subject, name, view, effectiveFrom, models, onClose }: TemplateDialogProps) {
  const [form] = Form.useForm<TypedTemplate>();
  const perform = usePerform();
  const openedAt = useRef(useAppState((state) => state.replica.revision));
  const refused = useRefused();
  const posts = [...useOfficeRecords('dutyPost', officeId)].sort(byRank);
  const handleSubmit = async ({ posts: typed, ...rest }: TypedTemplate): Promise<void> => {
    const values = { officeId, ...subject, ...rest, posts: completePosts(typed) ?? [] };
    const outcome = await perform(
      'duty.saveTemplate',
      { baseRevision: openedAt.current, values },
      { done: staffText.saved },
    );
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['posts', 'effectiveFrom', 'source']);
  };
  const checkPosts = (_: unknown, typed: readonly TypedPost[]): Promise<void> =>
    completePosts(typed) ? Promise.resolve() : Promise.reject(new Error(staffText.templateIncomplete));
  return (
    <EntryDialog<TypedTemplate>
      title={staffText.editTemplate(name)}
      confirm={staffText.save}
      form={form}
      initialValues={{
        posts: typedPosts(view?.values.posts ?? []),
        effectiveFrom: view?.values.effectiveFrom ?? effectiveFrom,
        source: view?.values.source ?? '',
      }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {models.length > 0 && (
        <div className="row template-models">
          {models.map((model) => (
            <Button
              key={model.name}
              size="small"
              onClick={() =>
                form.setFieldsValue({ posts: typedPosts(model.values.posts), source: model.values.source })
              }
            >
              {staffText.copyFrom(model.name)}
            </Button>
          ))}
        </div>
      )}
      <Form.Item
        name="posts"
        label={labels.posts}
        extra={staffText.templateEndHint}
        rules={[{ validator: checkPosts }]}
      >
        <TemplatePostsField postOptions={posts.map(({ id, values }) => ({ value: id, label: values.name }))} />
      </Form.Item>
      <Form.Item
        name="effectiveFrom"
        label={labels.effectiveFrom}
        extra={staffText.templateEffectiveHint}
        rules={needed(staffText.dateMissing)}
      >
        <DateInput />
      </Form.Item>
      <Form.Item name="source" label={labels.source} rules={needed(staffText.sourceMissing)}>
        <Input maxLength={400} />
      </Form.Item>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}
