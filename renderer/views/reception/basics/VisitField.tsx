import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ranks } from '../../../../shared/domain/reception/rank.ts';
import {
  guestKinds,
  letterStateSchema,
  type ReceptionFacts,
  replyKindSchema,
  travelMeansSchema,
} from '../../../../shared/domain/reception/reception.ts';
import { guestKindNames, rankNames, travelNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { AttendanceInput } from '../../../state/AttendanceInput.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { basicsText } from '../../../text/reception.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { letterStateNames, replyNames } from '../../../text/reception-names.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';

export type FactField = keyof ReceptionFacts;

const options = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

const hints: Partial<Record<FactField, string>> = {
  title: basicsText.titleHint,
  purpose: basicsText.purposeHint,
  requirements: basicsText.requirementsHint,
  headcount: basicsText.headcountHint,
  oralTaskBy: basicsText.oralHint,
};

/** Characters that the schema takes. */
const most: Partial<Record<FactField, number>> = {
  title: 120,
  guestUnit: 120,
  counterpartUnit: 80,
  arrivePlace: 80,
  departPlace: 80,
  letterNumber: 60,
  electronicNumber: 60,
  oralTaskBy: 60,
  grade: 60,
  gradeDecidedBy: 60,
};
const areas: Partial<Record<FactField, number>> = {
  purpose: 2000,
  requirements: 2000,
  pressWords: 2000,
  noticeWords: 4000,
  annexWords: 8000,
  remarks: 2000,
};

/** One field of a visit in a form, with its name, its control and its limits. */
export function VisitField({ field, arriveOn }: { readonly field: FactField; readonly arriveOn?: string | undefined }) {
  const rules =
    field === 'title' ? [{ required: true, whitespace: true, message: basicsText.titleMissing }] : undefined;
  return (
    <Form.Item name={field} label={receptionFieldNames.reception?.[field]} {...(rules && { rules })}>
      <Control field={field} arriveOn={arriveOn} />
    </Form.Item>
  );
}

/** The form hands value, change and id to whatever stands in it. */
function Control({ field, arriveOn, ...given }: { readonly field: FactField; readonly arriveOn?: string | undefined }) {
  const area = areas[field];
  if (area !== undefined)
    return (
      <Input.TextArea {...given} maxLength={area} placeholder={hints[field]} autoSize={{ minRows: 2, maxRows: 8 }} />
    );
  switch (field) {
    case 'guestKind':
      return <Select {...given} options={options(guestKinds, guestKindNames)} />;
    case 'letterState':
      return <Select {...given} options={options(letterStateSchema.options, letterStateNames)} />;
    case 'highestRank':
      return <Select {...given} options={options(ranks, rankNames)} />;
    case 'replyKind':
      return <Select {...given} allowClear={clearable} options={options(replyKindSchema.options, replyNames)} />;
    case 'arriveBy':
    case 'departBy':
      return <Select {...given} allowClear={clearable} options={options(travelMeansSchema.options, travelNames)} />;
    case 'letterDate':
    case 'arriveOn':
    case 'departOn':
      return <DateInput {...given} isClearable />;
    case 'arriveAt':
    case 'departAt':
      return <ClockField {...given} label={receptionFieldNames.reception?.[field] ?? ''} />;
    case 'headcount':
      return (
        <NumberInput {...given} min={0} max={2000} precision={0} placeholder={hints[field]} className="wide-number" />
      );
    case 'leadOfficeId':
    case 'executingOfficeId':
      return <OfficeSelect {...given} />;
    case 'hosts':
      return <AttendanceInput {...given} date={arriveOn} />;
    default:
      return <Input {...given} maxLength={most[field] ?? 40} placeholder={hints[field]} />;
  }
}

function OfficeSelect(given: object): ReactNode {
  const offices = officesInOrder(useRecords(), '');
  return (
    <Select
      {...given}
      allowClear={clearable}
      placeholder={basicsText.leadHint}
      options={offices.map(({ id, values }) => ({ value: id, label: values.name }))}
    />
  );
}
