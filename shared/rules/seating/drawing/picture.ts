import type { DrawnBox, DrawnShape, DrawnText } from '../../documents/page-drawing.ts';
import type { Seat } from '../seat.ts';

/** What one kind of plan looks like in the room that it was given, in millimetres of the sheet. */
export interface Picture {
  readonly boxes: readonly (DrawnBox & { readonly seat: Seat })[];
  readonly shapes: readonly DrawnShape[];
  readonly texts: readonly DrawnText[];
}
