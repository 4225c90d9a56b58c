import type { SeatLock, SeatPerson } from '../../domain/reception/seat-plan.ts';
import { tableOfPeople } from './round-tables.ts';
import type { SeatSlot } from './seat-slot.ts';

/** Keys of people by the id of their seat. */
export type Taken = ReadonlyMap<string, string>;

/**
 * Gives the seats out by rank. First each seat goes to the side and table that it is for, then whoever is left gets what is left: nobody stays
 * without a seat while there is one.
 */
export function fillSeats(slots: readonly SeatSlot[], people: readonly SeatPerson[], held: readonly SeatLock[]): Taken {
  const taken = new Map(held.map((lock) => [lock.seat, lock.person]));
  const heldKeys = new Set(taken.values());
  const free = slots.filter(({ id }) => !taken.has(id));
  const waiting = new Set(people.filter(({ key }) => !heldKeys.has(key)));
  const tableOf = tableOfPeople(free, [...waiting]);
  const give = (slot: SeatSlot, person: SeatPerson | undefined): void => {
    if (!person || taken.has(slot.id)) return;
    taken.set(slot.id, person.key);
    waiting.delete(person);
  };
  const ends = free.filter(({ wants }) => wants === 'lastHost');
  const hosts = [...waiting].filter(({ side }) => side === 'host').slice(1);
  const holders = hosts.slice(Math.max(0, hosts.length - ends.length));
  for (const [index, slot] of ends.entries()) give(slot, holders[index]);
  const isAt = (slot: SeatSlot, person: SeatPerson): boolean =>
    slot.table === undefined || tableOf.get(person.key) === slot.table;
  const usual = free.filter(({ isSpare }) => isSpare !== true);
  for (const slot of usual) {
    if (slot.wants === 'guest' || slot.wants === 'host')
      give(
        slot,
        first(waiting, (person) => person.side === slot.wants && isAt(slot, person)),
      );
  }
  for (const slot of usual)
    give(
      slot,
      first(waiting, (person) => isAt(slot, person)),
    );
  for (const slot of [...usual, ...free])
    give(
      slot,
      first(waiting, () => true),
    );
  return taken;
}

function first(people: Iterable<SeatPerson>, is: (person: SeatPerson) => boolean): SeatPerson | undefined {
  for (const person of people) if (is(person)) return person;
  return undefined;
}
