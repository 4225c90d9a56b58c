import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { carKinds, type SeatPlanKind } from '../../../../shared/domain/reception/seat-plan.ts';
import { carKindNames, seatSettingsText, seatSideNames } from '../../../text/reception-seating.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { type SettingsForm, sizesFrom } from './settings-form.ts';

interface LayoutFieldsProps {
  readonly kind: SeatPlanKind;
  readonly initial: SettingsForm;
}

/** The measures of one kind of layout. */
export function LayoutFields({ kind, initial }: LayoutFieldsProps): ReactNode {
  switch (kind) {
    case 'rostrum':
    case 'photo':
      return (
        <>
          <RowFields initial={initial} />
          {kind === 'photo' && <Check name="hostsAtEnds" label={seatSettingsText.hostsAtEnds} />}
        </>
      );
    case 'talks':
      return <TalksFields />;
    case 'round':
      return (
        <>
          <Sizes name="tableSizes" label={seatSettingsText.tableSizes} least={2} most={40} />
          <Choice name="scheme" label={seatSettingsText.scheme} names={seatSettingsText.schemes} />
          <Check name="guestTakesHostSeat" label={seatSettingsText.guestTakesHostSeat} />
        </>
      );
    case 'car':
      return <CarFields initial={initial} />;
    case 'signing':
      return <Count name="maxBehind" label={seatSettingsText.maxPerSide} most={30} />;
  }
}

function RowFields({ initial }: Pick<LayoutFieldsProps, 'initial'>) {
  const rowsBy = Form.useWatch<SettingsForm['rowsBy'] | undefined>('rowsBy') ?? initial.rowsBy;
  return (
    <>
      <Choice
        name="rowsBy"
        label={seatSettingsText.rowsBy}
        names={{ max: seatSettingsText.byMax, sizes: seatSettingsText.bySizes }}
      />
      {rowsBy === 'max' ? (
        <Count name="maxPerRow" label={seatSettingsText.maxPerRow} most={100} />
      ) : (
        <Sizes name="rowSizes" label={seatSettingsText.rowSizes} least={1} most={100} />
      )}
    </>
  );
}

const TalksFields = () => (
  <>
    <Check name="isAligned" label={seatSettingsText.isAligned} />
    <Choice name="leadingSide" label={seatSettingsText.leadingSide} names={seatSideNames} />
    <Choice name="door" label={seatSettingsText.door} names={seatSettingsText.doors} />
    <Count name="maxPerSide" label={seatSettingsText.maxPerSide} most={60} />
  </>
);

function CarFields({ initial }: Pick<LayoutFieldsProps, 'initial'>) {
  const car = Form.useWatch<SettingsForm['car'] | undefined>('car') ?? initial.car;
  return (
    <>
      <Form.Item name="car" label={seatSettingsText.car}>
        <Select options={carKinds.map((value) => ({ value, label: carKindNames[value] }))} />
      </Form.Item>
      {car === 'minibus' && (
        <>
          <div className="form-pair">
            <Count name="busRows" label={seatSettingsText.busRows} most={20} />
            <Count name="leftSeats" label={seatSettingsText.leftSeats} most={2} />
            <Count name="rightSeats" label={seatSettingsText.rightSeats} most={2} />
          </div>
          <Choice name="first" label={seatSettingsText.first} names={seatSettingsText.firsts} />
        </>
      )}
    </>
  );
}

interface FieldProps {
  readonly name: keyof SettingsForm;
  readonly label: string;
}

const Count = ({ name, label, most }: FieldProps & { readonly most: number }) => (
  <Form.Item name={name} label={label} rules={[{ required: true, message: label }]}>
    <NumberInput min={1} max={most} precision={0} />
  </Form.Item>
);

const Check = ({ name, label }: FieldProps) => (
  <Form.Item name={name} valuePropName="checked">
    <Checkbox>{label}</Checkbox>
  </Form.Item>
);

const Choice = ({ name, label, names }: FieldProps & { readonly names: Readonly<Record<string, string>> }) => (
  <Form.Item name={name} label={label}>
    <Radio.Group options={Object.entries(names).map(([value, words]) => ({ value, label: words }))} />
  </Form.Item>
);

const Sizes = ({ name, label, least, most }: FieldProps & { readonly least: number; readonly most: number }) => (
  <Form.Item
    name={name}
    label={label}
    extra={least === 1 ? seatSettingsText.rowSizesHint : seatSettingsText.tableSizesHint}
    rules={[
      {
        validator: (_, text: string | undefined) =>
          sizesFrom(text ?? '', least, most)
            ? Promise.resolve()
            : Promise.reject(new Error(seatSettingsText.sizesMissing)),
      },
    ]}
  >
    <Input maxLength={200} />
  </Form.Item>
);
