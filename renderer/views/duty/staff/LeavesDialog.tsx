import { Alert, Button, Form, Input, Modal } from 'antd';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay } from '../../../state/hooks.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { useFieldProblems } from '../../../ui/use-field-problems.ts';
import { useOfficeRecords } from '../office-records.ts';
import { useRemoveEntry } from './use-duty-entries.ts';

interface LeavesDialogProps {
  readonly member: TypedRecordView<'dutyMember'>;
  readonly onClose: () => void;
}

interface TypedLeave {
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason?: string;
}

const dateNeeded = [{ required: true, message: staffText.dateMissing }];

/** 请假 of one member: what is known, and a line to add another. */
export function LeavesDialog({ member, onClose }: LeavesDialogProps) {
  const { id: memberId, values } = member;
  const { officeId } = values;
  const mayEdit = useMay()('duty.addEntries', officeId);
  const leaves = useOfficeRecords('dutyLeave', officeId)
    .filter((leave) => leave.values.memberId === memberId)
    .sort((left, right) => right.values.fromDate.localeCompare(left.values.fromDate));
  return (
    <Modal
      open
      title={staffText.leavesOf(values.name)}
      width={560}
      footer={<Button onClick={onClose}>{staffText.close}</Button>}
      onCancel={onClose}
    >
      <div className="stack">
        {leaves.length === 0 ? (
          <p className="soft">{staffText.noLeaves}</p>
        ) : (
          <ul className="plain-rows">
            {leaves.map((leave) => (
              <LeaveRow key={leave.id} leave={leave} mayEdit={mayEdit} />
            ))}
          </ul>
        )}
        {mayEdit && <LeaveForm officeId={officeId} memberId={memberId} />}
      </div>
    </Modal>
  );
}

function LeaveRow({ leave, mayEdit }: { readonly leave: TypedRecordView<'dutyLeave'>; readonly mayEdit: boolean }) {
  const remove = useRemoveEntry();
  const { fromDate, toDate, reason } = leave.values;
  const words = staffText.leaveWords(fromDate, toDate);
  return (
    <li>
      <div className="row row-between">
        <span>
          {words} <span className="soft">{reason}</span>
        </span>
        {mayEdit && (
          <Button
            size="small"
            aria-label={staffText.removeOf(staffText.leaveName(words))}
            onClick={() => remove(leave.id, staffText.leaveName(words))}
          >
            {staffText.remove}
          </Button>
        )}
      </div>
      {Object.keys(leave.conflicts).map((field) => (
        <DisputedField key={field} field={field} view={leave} />
      ))}
    </li>
  );
}

function LeaveForm({ officeId, memberId }: { readonly officeId: string; readonly memberId: string }) {
  const [form] = Form.useForm<TypedLeave>();
  const perform = usePerform();
  const refused = useRefused();
  useFieldProblems(form, refused.fieldProblems);
  const handleFinish = async ({ fromDate, toDate, reason = '' }: TypedLeave): Promise<void> => {
    const values = { officeId, memberId, fromDate, toDate, reason };
    const outcome = await perform(
      'duty.addEntries',
      { entries: [{ kind: 'dutyLeave', values }] },
      { done: staffText.leaveSaved },
    );
    if (outcome.ok) {
      form.resetFields();
      refused.clear();
    } else refused.show(outcome.refusal, Object.keys(values));
  };
  return (
    <Form<TypedLeave> form={form} layout="vertical" requiredMark={false} onFinish={handleFinish}>
      {refused.problems.length > 0 && <Alert type="error" showIcon title={refused.problems.join(' ')} />}
      <div className="form-pair">
        <Form.Item name="fromDate" label={staffText.leaveFrom} rules={dateNeeded}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="toDate" label={staffText.leaveTo} rules={dateNeeded}>
          <DateInput isClearable />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={staffText.leaveReason}>
        <Input maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {staffText.addLeave}
      </Button>
    </Form>
  );
}
