import type { SeatPerson, SeatPlan, SeatSide } from '../../domain/reception/seat-plan.ts';

/** The part of a plan that says who sits where. */
export type SeatArrangement = Pick<SeatPlan, 'rule' | 'layout' | 'people' | 'emptySeats' | 'locks' | 'swaps'>;

/** Where a seat is, apart from any drawing. */
export type SeatPlace =
  /** In a line: of the rostrum or photo, of a side at the table of talks, at the desk. Row 1 is the front; `x` as `RowPlaces`. */
  | { readonly kind: 'line'; readonly line: 'rows' | 'far' | 'near' | 'desk'; readonly row: number; readonly x: number }
  /** Clockwise from the 主位, which faces the door. Tables from 1. */
  | { readonly kind: 'round'; readonly table: number; readonly index: number; readonly size: number }
  /** Rows from 0, the driver's; columns from 0, the driver's window. */
  | { readonly kind: 'car'; readonly row: number; readonly column: number };

/** A seat before anybody has it, in the order in which they are given out. */
export interface SeatSlot {
  readonly id: string;
  readonly place: SeatPlace;
  /** The side that it goes to first; `lastHost` to the host of lowest rank that is left. */
  readonly wants?: SeatSide | 'lastHost' | undefined;
  /** Of the people who were put at this table. */
  readonly table?: number;
  /** Left free, for the balance of the row. */
  readonly isSpare?: boolean;
}

/** What the seats of a plan are found from. */
export interface SlotNeeds {
  readonly plan: Pick<SeatArrangement, 'rule'>;
  readonly people: readonly SeatPerson[];
  readonly isEmpty: (seatId: string) => boolean;
}
