import { Form, Input } from 'antd';
import type { ReceptionGuest } from '../../../../shared/domain/reception/visit-parts.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { roomProposal } from '../../../../shared/rules/reception/room-proposal.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { logisticsText } from '../../../text/reception-logistics.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface AssignRoomsDialogProps {
  readonly file: VisitFile;
  /** Those who have no room yet. */
  readonly guests: readonly Kept<ReceptionGuest>[];
  readonly onClose: () => void;
}

interface Stay {
  readonly hotel: string;
  readonly fromDate: string;
  readonly toDate: string;
}

const names = receptionFieldNames.receptionRoom ?? {};

/** 自动分房: who would be in which room is shown before any is made. */
export function AssignRoomsDialog({ file, guests, onClose }: AssignRoomsDialogProps) {
  const [form] = Form.useForm<Stay>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`reception-assign ${file.id}`, form);
  const rooms = roomProposal(guests, 'departmentDeputy');
  const { arriveOn, departOn = arriveOn } = file.reception;
  const hotel = file.rooms.at(-1)?.values.hotel;
  const submit = async (stay: Stay): Promise<void> => {
    const entries = rooms.map((room) => ({
      kind: 'receptionRoom' as const,
      values: { ...stay, roomType: 'standard' as const, guestIds: room.map(({ id }) => id) },
    }));
    const done = logisticsText.assigned(rooms.length);
    const outcome = await perform('reception.addEntries', { receptionId: file.id, entries }, { done });
    if (!outcome.ok) return refused.show(outcome.refusal, ['hotel', 'fromDate', 'toDate']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Stay>
      title={logisticsText.assignTitle}
      confirm={logisticsText.assignAdd(rooms.length)}
      form={form}
      initialValues={{
        ...(hotel && { hotel }),
        ...(arriveOn && { fromDate: arriveOn }),
        ...(departOn && { toDate: departOn }),
      }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{logisticsText.assignHint}</p>
      <Form.Item
        name="hotel"
        label={names.hotel}
        rules={[{ required: true, whitespace: true, message: logisticsText.hotelMissing }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="fromDate"
          label={names.fromDate}
          rules={[{ required: true, message: logisticsText.dateMissing }]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name="toDate" label={names.toDate} rules={[{ required: true, message: logisticsText.dateMissing }]}>
          <DateInput />
        </Form.Item>
      </div>
      <ol className="guest-preview">
        {rooms.map((room) => (
          <li key={room[0]?.id}>{room.map(({ values }) => values.name).join('、')}</li>
        ))}
      </ol>
    </EntryDialog>
  );
}
