import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import type { DutyRoom } from '../../../../shared/domain/duty/duty-staff.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { useOfficeRecords } from '../office-records.ts';
import type { SectionProps } from './section-props.ts';

type TypedRoom = Omit<DutyRoom, 'officeId'>;

/** 值班室: where the desk is and its fixed number; rosters print them. */
export function RoomSection({ officeId }: Pick<SectionProps, 'officeId'>) {
  const [view] = useOfficeRecords('dutyRoom', officeId);
  // Another workstation's save starts the form anew.
  return <RoomForm key={view?.updatedAt ?? 0} officeId={officeId} />;
}

function RoomForm({ officeId }: { readonly officeId: string }) {
  const [view] = useOfficeRecords('dutyRoom', officeId);
  const isEditable = useMay()('duty.saveRoom', officeId);
  const perform = usePerform();
  const openedAt = useRef(useAppState((state) => state.replica.revision));
  const [isBusy, setIsBusy] = useState(false);
  const handleFinish = async ({ place = '', phone = '', fax = '' }: Partial<TypedRoom>): Promise<void> => {
    setIsBusy(true);
    const input = { baseRevision: openedAt.current, values: { officeId, place, phone, fax } };
    await perform('duty.saveRoom', input, { done: staffText.saved, failed: staffText.saveFailed });
    setIsBusy(false);
  };
  const { roomFields: labels } = staffText;
  return (
    <Form<TypedRoom>
      layout="vertical"
      className="panel duty-room"
      initialValues={view?.values ?? {}}
      disabled={!isEditable}
      requiredMark={false}
      onFinish={handleFinish}
    >
      <p className="soft">{staffText.roomHint}</p>
      <Form.Item name="place" label={labels.place}>
        <Input maxLength={60} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="phone" label={labels.phone} extra={staffText.roomPhoneHint}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="fax" label={labels.fax}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
      {isEditable && (
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {staffText.save}
        </Button>
      )}
    </Form>
  );
}
