import { carSlots } from './car-slots.ts';
import { lineSlots } from './line-slots.ts';
import { roundSlots } from './round-slots.ts';
import type { SeatArrangement, SeatSlot, SlotNeeds } from './seat-slot.ts';
import { signingSlots } from './signing-slots.ts';
import { talksSlots } from './talks-slots.ts';

/** All seats of a plan, those that are kept empty with them. */
export function seatSlots({ layout }: Pick<SeatArrangement, 'layout'>, needs: SlotNeeds): readonly SeatSlot[] {
  switch (layout.kind) {
    case 'rostrum':
      return lineSlots(layout.rows, needs);
    case 'photo':
      return lineSlots(layout.rows, needs, layout.hostsAtEnds);
    case 'talks':
      return talksSlots(layout, needs);
    case 'round':
      return roundSlots(layout);
    case 'car':
      return carSlots(layout);
    case 'signing':
      return signingSlots(layout, needs);
  }
}
