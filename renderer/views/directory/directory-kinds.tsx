import { Checkbox, Form, Input, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { leaderBodySchema } from '../../../shared/domain/leader.ts';
import { officeBodySchema, roleSchema } from '../../../shared/domain/office.ts';
import type { RecordValues } from '../../../shared/domain/record.ts';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';
import type { RecordNames } from '../../state/names.ts';
import { directoryText } from '../../text/directory.ts';
import { leaderBodyNames, officeBodyNames, roleTitles } from '../../text/names.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';

export type DirectoryKind = 'leader' | 'office' | 'person' | 'venue';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** How one kind of directory entry is listed and edited. */
export interface DirectoryKindView<K extends DirectoryKind> {
  readonly columns: (names: RecordNames) => TableColumnsType<TypedRecordView<K>>;
  readonly fields: (offices: readonly Option[]) => ReactNode;
  readonly empty: (count: number) => Partial<RecordValues<K>>;
}

const { columns: heads, fields: labels } = directoryText;
const needed = [{ required: true, message: directoryText.missing }];
const optionsOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>): Option[] =>
  values.map((value) => ({ value, label: names[value] }));

const text = (name: string, label: string, maxLength: number, isNeeded = false): ReactNode => (
  <Form.Item name={name} label={label} rules={isNeeded ? needed : []}>
    <Input maxLength={maxLength} />
  </Form.Item>
);

const choice = (name: string, label: string, options: readonly Option[], isNeeded = true): ReactNode => (
  <Form.Item name={name} label={label} rules={isNeeded ? needed : []}>
    <Select options={[...options]} allowClear={!isNeeded} />
  </Form.Item>
);

const number = (name: string, label: string, max: number, isNeeded = true): ReactNode => (
  <Form.Item name={name} label={label} rules={isNeeded ? needed : []}>
    <NumberInput min={0} max={max} precision={0} className="date-input" />
  </Form.Item>
);

const flag = (name: string, label: string): ReactNode => (
  <Form.Item name={name} valuePropName="checked">
    <Checkbox>{label}</Checkbox>
  </Form.Item>
);

const leaderView: DirectoryKindView<'leader'> = {
  columns: (names) => [
    { title: heads.rank, width: 56, align: 'right', render: (_, { values }) => values.rankOrder },
    { title: heads.name, width: 92, render: (_, { values }) => <strong>{values.name}</strong> },
    { title: heads.title, render: (_, { values }) => values.title },
    { title: heads.body, width: 70, render: (_, { values }) => leaderBodyNames[values.body] },
    { title: heads.office, width: 104, render: (_, { values }) => names.officeName(values.servingOfficeId) },
    { title: heads.principal, width: 60, render: (_, { values }) => (values.isPrincipal ? directoryText.yes : '') },
    {
      title: heads.term,
      width: 180,
      render: (_, { values }) => directoryText.termWords(values.validFrom, values.validTo),
    },
  ],
  fields: (offices) => (
    <>
      <div className="form-pair">
        {text('name', labels.name, 30, true)}
        {text('title', labels.title, 60, true)}
        {choice('body', labels.body, optionsOf(leaderBodySchema.options, leaderBodyNames))}
        {choice('servingOfficeId', labels.servingOfficeId, offices)}
        {number('rankOrder', labels.rankOrder, 9999)}
        {text('officePhone', labels.officePhone, 40)}
        <Form.Item label=" " colon={false} name="isPrincipal" valuePropName="checked">
          <Checkbox>{labels.isPrincipal}</Checkbox>
        </Form.Item>
        <Form.Item name="validFrom" label={labels.validFrom}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="validTo" label={labels.validTo}>
          <DateInput isClearable />
        </Form.Item>
      </div>
    </>
  ),
  empty: (count) => ({ rankOrder: count + 1, isPrincipal: false }),
};

const officeView: DirectoryKindView<'office'> = {
  columns: () => [
    { title: heads.rank, width: 56, align: 'right', render: (_, { values }) => values.rankOrder },
    { title: heads.officeName, render: (_, { values }) => <strong>{values.name}</strong> },
    { title: heads.shortName, width: 140, render: (_, { values }) => values.shortName },
    { title: heads.officeBody, width: 120, render: (_, { values }) => officeBodyNames[values.body] },
    { title: heads.lead, width: 100, render: (_, { values }) => (values.isLead ? directoryText.yes : '') },
  ],
  fields: () => (
    <>
      <div className="form-pair">
        {text('name', labels.officeName, 40, true)}
        {text('shortName', labels.shortName, 12, true)}
        {choice('body', labels.officeBody, optionsOf(officeBodySchema.options, officeBodyNames))}
        {number('rankOrder', labels.rankOrder, 9999)}
        {text('officePhone', labels.officePhone, 40)}
        {text('fax', labels.fax, 40)}
      </div>
      {flag('isLead', labels.isLead)}
    </>
  ),
  empty: (count) => ({ rankOrder: count + 1, isLead: false, body: 'other' }),
};

const personView: DirectoryKindView<'person'> = {
  columns: (names) => [
    { title: heads.name, width: 120, render: (_, { values }) => <strong>{values.name}</strong> },
    { title: heads.personOffice, width: 140, render: (_, { values }) => names.officeName(values.officeId) },
    { title: heads.role, width: 100, render: (_, { values }) => roleTitles[values.role] },
    { title: heads.title, render: (_, { values }) => values.title ?? '' },
    { title: heads.officePhone, width: 130, render: (_, { values }) => values.officePhone ?? '' },
    { title: heads.phone, width: 150, render: (_, { values }) => values.phone ?? '' },
  ],
  fields: (offices) => (
    <div className="form-pair">
      {text('name', labels.name, 30, true)}
      {choice('officeId', labels.officeId, offices)}
      {choice('role', labels.role, optionsOf(roleSchema.options, roleTitles))}
      {text('title', labels.title, 60)}
      {text('officePhone', labels.officePhone, 40)}
      {text('phone', labels.phone, 40)}
    </div>
  ),
  empty: () => ({ role: 'liaison' }),
};

const venueView: DirectoryKindView<'venue'> = {
  columns: (names) => [
    { title: heads.officeName, render: (_, { values }) => <strong>{values.name}</strong> },
    {
      title: heads.capacity,
      width: 110,
      align: 'right',
      render: (_, { values }) => (values.capacity === undefined ? '' : directoryText.people(values.capacity)),
    },
    {
      title: heads.managing,
      width: 150,
      render: (_, { values }) => (values.managingOfficeId ? names.officeName(values.managingOfficeId) : ''),
    },
    { title: heads.buffer, width: 120, render: (_, { values }) => directoryText.minutes(values.bufferMinutes) },
  ],
  fields: (offices) => (
    <div className="form-pair">
      {text('name', labels.venueName, 60, true)}
      {number('capacity', labels.capacity, 100_000, false)}
      {choice('managingOfficeId', labels.managingOfficeId, offices, false)}
      {number('bufferMinutes', labels.bufferMinutes, 240)}
    </div>
  ),
  empty: () => ({ bufferMinutes: 0 }),
};

export const directoryKinds: { readonly [K in DirectoryKind]: DirectoryKindView<K> } = {
  leader: leaderView,
  office: officeView,
  person: personView,
  venue: venueView,
};
