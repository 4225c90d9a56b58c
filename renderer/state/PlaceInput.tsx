import { AutoComplete } from 'antd';
import { itemFormText } from '../text/weekly-plan.ts';
import { useRecords } from './hooks.ts';
import { useNames } from './names.ts';
import { recordsOfKind } from './records.ts';

/** A known room, or any other words. */
export interface Place {
  readonly venueId?: string | undefined;
  readonly placeText?: string | undefined;
}

interface PlaceInputProps {
  readonly id?: string;
  /** Absent inside a form of the kit, which hands both over by itself. */
  readonly value?: Place;
  readonly onChange?: (place: Place) => void;
  readonly isReadOnly?: boolean;
}

/** One box for both: a known room by its name, any other words as a free place. */
export function PlaceInput({ id, value = {}, onChange = () => undefined, isReadOnly = false }: PlaceInputProps) {
  const names = useNames();
  const venues = recordsOfKind(useRecords(), 'venue');
  const { venueId, placeText } = value;
  const shown = venueId === undefined ? (placeText ?? '') : names.venueName(venueId);
  const handleChange = (text = ''): void => {
    const venue = venues.find(({ values }) => values.name === text.trim());
    onChange(
      venue ? { venueId: venue.id, placeText: undefined } : { venueId: undefined, placeText: text || undefined },
    );
  };
  return (
    <AutoComplete
      {...(id !== undefined && { id })}
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
  );
}
