import type { Seat } from '../seat.ts';

/** Columns and rows of one seat each, counted from the middle of the first; down and to the right as the audience sees it. */
export interface GridPoint {
  readonly column: number;
  readonly row: number;
}

/** A thing among the seats, around its middle; `isBare` for words without a frame. */
export interface GridThing extends GridPoint {
  readonly columns: number;
  readonly rows: number;
  readonly words: string;
  readonly isBare: boolean;
}

export interface SeatGrid {
  readonly seats: readonly (GridPoint & { readonly seat: Seat })[];
  readonly things: readonly GridThing[];
}
