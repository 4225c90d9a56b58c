import { Form, Select } from 'antd';
import type { Absence } from '../../../../shared/domain/absence.ts';
import { useToday } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { absenceText } from '../../../text/absences.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { AbsenceView } from './absence-words.ts';

type Return = Required<Pick<Absence, 'returnedOn' | 'returnedPart'>>;

interface ReturnDialogProps {
  readonly view: AbsenceView;
  readonly onClose: () => void;
}

const parts = ['morning', 'afternoon', 'evening'] as const;

/** 销假: since when the leader is back. */
export function ReturnDialog({ view: { id, values }, onClose }: ReturnDialogProps) {
  const [form] = Form.useForm<Return>();
  const perform = usePerform();
  const names = useNames();
  const today = useToday();
  const baseRevision = useAppState((state) => state.replica.revision);
  const refused = useRefused();
  const handleSubmit = async (typed: Return): Promise<void> => {
    const outcome = await perform(
      'absences.reportReturn',
      { id, baseRevision, ...typed },
      { done: absenceText.returned },
    );
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['returnedOn', 'returnedPart']);
  };
  return (
    <EntryDialog<Return>
      title={absenceText.returnTitle(names.leaderName(values.leaderId))}
      confirm={absenceText.returnConfirm}
      form={form}
      initialValues={{ returnedOn: today < values.toDate ? today : values.toDate, returnedPart: values.toPart }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className="soft">{absenceText.returnHint}</p>
      <div className="form-pair">
        <Form.Item
          name="returnedOn"
          label={absenceText.returnedOn}
          rules={[{ required: true, message: absenceText.returnedOnMissing }]}
        >
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="returnedPart" label={absenceText.returnedPart}>
          <Select options={parts.map((part) => ({ value: part, label: matrixText.parts[part] }))} />
        </Form.Item>
      </div>
    </EntryDialog>
  );
}
