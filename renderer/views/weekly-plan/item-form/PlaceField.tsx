import { useId } from 'react';
import { PlaceInput } from '../../../state/PlaceInput.tsx';
import { itemFormText } from '../../../text/weekly-plan.ts';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

/** Where an item is: a known room, or any other words. */
export function PlaceField() {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  const { venueId, placeText } = form.values;
  return (
    <FieldFrame field="venueId" alsoFields={['placeText']} label={itemFormText.venue} inputId={inputId} gap="place">
      <PlaceInput
        id={inputId}
        value={{ venueId, placeText }}
        isReadOnly={isReadOnly}
        onChange={(place) => form.set({ venueId: place.venueId, placeText: place.placeText })}
      />
    </FieldFrame>
  );
}
