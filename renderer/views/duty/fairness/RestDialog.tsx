import { Alert, Button, Form, Input, Modal } from 'antd';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { fairnessText } from '../../../text/duty-fairness.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { useFieldProblems } from '../../../ui/use-field-problems.ts';
import { useOfficeRecords } from '../office-records.ts';

interface RestDialogProps {
  readonly officeId: string;
  readonly memberId: string;
  readonly name: string;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

interface TypedRest {
  readonly date: string;
  readonly days: number;
  readonly note?: string;
}

/** 补休 of one member: what was taken, and a line to enter more. */
export function RestDialog({ officeId, memberId, name, mayEdit, onClose }: RestDialogProps) {
  const taken = useOfficeRecords('restTaken', officeId)
    .filter(({ values }) => values.memberId === memberId)
    .sort((left, right) => right.values.date.localeCompare(left.values.date));
  return (
    <Modal
      open
      width={520}
      title={fairnessText.restTitle(name)}
      footer={<Button onClick={onClose}>{fairnessText.close}</Button>}
      onCancel={onClose}
    >
      <div className="stack">
        {taken.length === 0 ? (
          <p className="soft">{fairnessText.noRest}</p>
        ) : (
          <ul className="plain-rows">
            {taken.map((view) => (
              <RestLine key={view.id} view={view} mayEdit={mayEdit} />
            ))}
          </ul>
        )}
        {mayEdit && <RestForm officeId={officeId} memberId={memberId} />}
      </div>
    </Modal>
  );
}

function RestLine({ view, mayEdit }: { readonly view: TypedRecordView<'restTaken'>; readonly mayEdit: boolean }) {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const { id, values } = view;
  const line = fairnessText.restLine(values.date, values.days);
  const remove = () =>
    perform(
      'duty.removeRest',
      { id, baseRevision },
      {
        done: fairnessText.removedRest,
        failed: fairnessText.removeRestFailed,
        undo: () => perform('records.restore', { id }, { failed: fairnessText.restoreFailed }),
      },
    );
  return (
    <li>
      <div className="row row-between">
        <span>
          {line} <span className="soft">{values.note}</span>
        </span>
        {mayEdit && (
          <Button size="small" aria-label={fairnessText.removeRestOf(line)} onClick={remove}>
            {fairnessText.removeRest}
          </Button>
        )}
      </div>
      {Object.keys(view.conflicts).map((field) => (
        <DisputedField key={field} field={field} view={view} />
      ))}
    </li>
  );
}

function RestForm({ officeId, memberId }: Pick<RestDialogProps, 'officeId' | 'memberId'>) {
  const [form] = Form.useForm<TypedRest>();
  const perform = usePerform();
  const refused = useRefused();
  useFieldProblems(form, refused.fieldProblems);
  const handleFinish = async ({ date, days, note = '' }: TypedRest): Promise<void> => {
    const values = { officeId, memberId, date, days, note };
    const outcome = await perform('duty.takeRest', { values }, { done: fairnessText.restSaved });
    if (outcome.ok) {
      form.resetFields();
      refused.clear();
    } else refused.show(outcome.refusal, Object.keys(values));
  };
  return (
    <Form<TypedRest>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ days: 1 }}
      onFinish={handleFinish}
    >
      {refused.problems.length > 0 && (
        <Alert type="error" showIcon title={fairnessText.restFailed} description={refused.problems.join(' ')} />
      )}
      <div className="form-pair">
        <Form.Item
          name="date"
          label={fairnessText.restDate}
          rules={[{ required: true, message: fairnessText.dateMissing }]}
        >
          <DateInput isClearable />
        </Form.Item>
        <Form.Item
          name="days"
          label={fairnessText.restDays}
          rules={[{ required: true, message: fairnessText.daysMissing }]}
        >
          <NumberInput min={0.5} max={30} step={0.5} className="date-input" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={fairnessText.restNote}>
        <Input maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {fairnessText.restSave}
      </Button>
    </Form>
  );
}
