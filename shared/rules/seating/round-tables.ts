import type { SeatPerson, SeatSide } from '../../domain/reception/seat-plan.ts';
import type { SeatSlot } from './seat-slot.ts';

/**
 * Which of several round tables everyone sits at: where they were put, while there is room; the others by rank from the main table on, each
 * table with its share of hosts and one at least while there are any. Empty where there are no tables.
 */
export function tableOfPeople(slots: readonly SeatSlot[], people: readonly SeatPerson[]): ReadonlyMap<string, number> {
  const room = new Map<number, number>();
  for (const { table } of slots) if (table !== undefined) room.set(table, (room.get(table) ?? 0) + 1);
  const tableOf = new Map<string, number>();
  const put = (person: SeatPerson, table: number): void => {
    tableOf.set(person.key, table);
    room.set(table, (room.get(table) ?? 0) - 1);
  };
  for (const person of people) {
    if (person.table !== undefined && (room.get(person.table) ?? 0) > 0) put(person, person.table);
  }
  const waiting = people.filter(({ key }) => !tableOf.has(key));
  const ofSide = (side: SeatSide): SeatPerson[] => waiting.filter((person) => person.side === side);
  const [hosts, guests] = [ofSide('host'), ofSide('guest')];
  for (const table of [...room.keys()].sort((left, right) => left - right)) {
    const seats = Math.min(room.get(table) ?? 0, hosts.length + guests.length);
    if (seats <= 0) continue;
    const share = (hosts.length * seats) / (hosts.length + guests.length);
    const hostCount = Math.max(1, Math.round(share));
    const here = [...hosts.splice(0, hostCount), ...guests.splice(0, seats - hostCount)];
    for (const person of here) put(person, table);
  }
  return tableOf;
}
