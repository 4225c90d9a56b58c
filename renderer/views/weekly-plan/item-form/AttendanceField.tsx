import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { isInOffice } from '../../../../shared/domain/leader.ts';
import { type AttendanceRole, attendanceRoleSchema } from '../../../../shared/domain/plan-item.ts';
import { roleNames } from '../../../../shared/rules/documents/wording.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

const roleOptions = attendanceRoleSchema.options.map((role) => ({ value: role, label: roleNames[role] }));

/** Leaders as rows, each with a part of its own; found by name or title. */
export function AttendanceField() {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  const names = useNames();
  const records = useRecords();
  const { attendance, date } = form.values;
  const [typed, setTyped] = useState('');
  const attending = new Set(attendance.map(({ leaderId }) => leaderId));
  const options = leadersInOrder(records, '')
    .filter(({ id, values }) => !attending.has(id) && isInOffice(values, date))
    .map(({ id, values }) => ({ value: id, label: `${values.name}　${values.title}` }));
  const setRole = (index: number, role: AttendanceRole): void =>
    form.set({ attendance: attendance.map((row, place) => (place === index ? { ...row, role } : row)) });
  return (
    <FieldFrame field="attendance" label={itemFormText.attendance} inputId={inputId} gap="leaders">
      <ul className="attendance-list">
        {attendance.map(({ leaderId, role }, index) => {
          const name = names.leaderName(leaderId);
          return (
            <li key={`${leaderId} ${role}`} className="attendance-row">
              <span className="attendance-name">{name}</span>
              <Select
                size="small"
                aria-label={itemFormText.leaderRole(name)}
                value={role}
                options={roleOptions}
                disabled={isReadOnly}
                onChange={(next) => setRole(index, next)}
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={itemFormText.removeLeader(name)}
                disabled={isReadOnly}
                onClick={() => form.set({ attendance: attendance.filter((_, place) => place !== index) })}
              />
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <Select
          id={inputId}
          aria-label={itemFormText.addLeader}
          showSearch={{ searchValue: typed, onSearch: setTyped, optionFilterProp: 'label' }}
          value={null}
          placeholder={itemFormText.addLeader}
          options={options}
          onSelect={(leaderId: string | null) => {
            setTyped('');
            if (leaderId === null) return;
            form.set({ attendance: [...attendance, { leaderId, role: 'attend' }] });
          }}
        />
      )}
    </FieldFrame>
  );
}
