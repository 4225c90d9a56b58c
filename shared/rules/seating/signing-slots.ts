import type { SeatLayout, SeatSide } from '../../domain/reception/seat-plan.ts';
import type { SeatSlot, SlotNeeds } from './seat-slot.ts';

type SigningLayout = Extract<SeatLayout, { kind: 'signing' }>;

/** As the audience sees it: the guest is on the host's right hand (plans-and-reception.md §3.2). */
const sides = [
  { side: 'guest', direction: -1 },
  { side: 'host', direction: 1 },
] as const;

/** One of each side signs; the others of the side stand behind, from the middle outward, in rows. */
export const signingSlots = ({ maxPerSide }: SigningLayout, { people, isEmpty }: SlotNeeds): SeatSlot[] =>
  sides.flatMap(({ side, direction }): SeatSlot[] => {
    const desk: SeatSlot = {
      id: `desk:${direction}`,
      place: { kind: 'line', line: 'desk', row: 0, x: direction },
      wants: side,
    };
    const standing = standingSlots(side, direction, maxPerSide);
    let left = people.filter((person) => person.side === side).length - (isEmpty(desk.id) ? 0 : 1);
    const taken: SeatSlot[] = [desk];
    for (let at = 0; left > 0; at += 1) {
      const slot = standing(at);
      taken.push(slot);
      if (!isEmpty(slot.id)) left -= 1;
    }
    return taken;
  });

const standingSlots =
  (side: SeatSide, direction: 1 | -1, maxPerSide: number) =>
  (at: number): SeatSlot => {
    const [row, x] = [Math.floor(at / maxPerSide) + 1, direction * ((at % maxPerSide) + 1)];
    return { id: `${row}:${x}`, place: { kind: 'line', line: 'rows', row, x }, wants: side };
  };
