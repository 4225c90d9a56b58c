import type { Place } from '../../../state/PlaceInput.tsx';

/** The two fields of a meeting that one box of a form stands for. */
export const placeFields = (place: Place | undefined) => ({
  placeText: place?.placeText ?? '',
  ...(place?.venueId !== undefined && { venueId: place.venueId }),
});

export const placeOf = ({ venueId, placeText = '' }: { venueId?: string | undefined; placeText?: string }): Place => ({
  ...(venueId !== undefined && { venueId }),
  ...(placeText !== '' && { placeText }),
});

/** What is wrong with either field stands at the box. */
export function atPlace(problems: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { placeText, venueId = placeText, ...others } = problems;
  return venueId === undefined ? problems : { ...others, place: venueId };
}
