import { AutoComplete } from 'antd';
import { useId } from 'react';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

/** One box for both: a known room by its name, any other words as a free place. */
export function PlaceField() {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  const names = useNames();
  const venues = recordsOfKind(useRecords(), 'venue');
  const { venueId, placeText } = form.values;
  const shown = venueId === undefined ? (placeText ?? '') : names.venueName(venueId);
  const handleChange = (text = ''): void => {
    const venue = venues.find(({ values }) => values.name === text.trim());
    form.set(
      venue ? { venueId: venue.id, placeText: undefined } : { venueId: undefined, placeText: text || undefined },
    );
  };
  return (
    <FieldFrame field="venueId" alsoFields={['placeText']} label={itemFormText.venue} inputId={inputId} gap="place">
      <AutoComplete
        id={inputId}
        value={shown}
        allowClear
        disabled={isReadOnly}
        maxLength={200}
        placeholder={itemFormText.venueExample}
        options={venues.map(({ values }) => ({ value: values.name }))}
        showSearch={{
          filterOption: (text, option) => shown !== option?.value && (option?.value.includes(text) ?? false),
        }}
        onChange={handleChange}
      />
    </FieldFrame>
  );
}
