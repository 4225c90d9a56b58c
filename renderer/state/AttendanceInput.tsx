import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { isInOffice } from '../../shared/domain/leader.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { type Attendance, type AttendanceRole, attendanceRoleSchema } from '../../shared/domain/plan-item.ts';
import { roleNames } from '../../shared/rules/documents/wording.ts';
import { itemFormText } from '../text/weekly-plan.ts';
import './attendance-input.css';
import { useRecords } from './hooks.ts';
import { useNames } from './names.ts';
import { leadersInOrder } from './records.ts';

const roleOptions = attendanceRoleSchema.options.map((role) => ({ value: role, label: roleNames[role] }));

interface AttendanceInputProps {
  readonly id?: string;
  /** Absent inside a form of the kit, which hands both over by itself. */
  readonly value?: readonly Attendance[];
  readonly onChange?: (attendance: Attendance[]) => void;
  /** Only those in office then can be added; everybody where the day is not known. */
  readonly date?: PlainDate | undefined;
  /** As which a leader comes unless somebody says otherwise. */
  readonly usualRole?: AttendanceRole;
  readonly isReadOnly?: boolean;
}

/** Leaders as rows, each with a part of its own; found by name or title. */
export function AttendanceInput(props: AttendanceInputProps) {
  const { id, value = [], onChange = () => undefined, date, usualRole = 'accompany', isReadOnly = false } = props;
  const names = useNames();
  const records = useRecords();
  const [typed, setTyped] = useState('');
  const attending = new Set(value.map(({ leaderId }) => leaderId));
  const options = leadersInOrder(records, '')
    .filter((leader) => !attending.has(leader.id) && (date === undefined || isInOffice(leader.values, date)))
    .map((leader) => ({ value: leader.id, label: `${leader.values.name}　${leader.values.title}` }));
  return (
    <>
      <ul className="attendance-list">
        {value.map(({ leaderId, role }, index) => {
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
                onChange={(next) =>
                  onChange(value.map((row, place) => (place === index ? { ...row, role: next } : row)))
                }
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={itemFormText.removeLeader(name)}
                disabled={isReadOnly}
                onClick={() => onChange(value.filter((_, place) => place !== index))}
              />
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <Select
          {...(id !== undefined && { id })}
          aria-label={itemFormText.addLeader}
          showSearch={{ searchValue: typed, onSearch: setTyped, optionFilterProp: 'label' }}
          value={null}
          placeholder={itemFormText.addLeader}
          options={options}
          onSelect={(leaderId: string | null) => {
            setTyped('');
            if (leaderId !== null) onChange([...value, { leaderId, role: usualRole }]);
          }}
        />
      )}
    </>
  );
}
