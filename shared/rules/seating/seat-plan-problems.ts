import type { SeatPerson, SeatRows } from '../../domain/reception/seat-plan.ts';
import { seat } from './seat.ts';
import type { SeatArrangement } from './seat-slot.ts';

/** What is wrong with a seat plan, with the field that mends it. None of it keeps a plan from being kept as a draft. */
export type SeatPlanProblem =
  /** People without a seat, because there are more of them than seats. */
  | {
      readonly code: 'MORE_PEOPLE_THAN_SEATS';
      readonly field: 'people';
      readonly people: number;
      readonly seats: number;
    }
  /** Rows of given sizes do not hold everyone. */
  | { readonly code: 'ROWS_TOO_SMALL'; readonly field: 'layout'; readonly people: number; readonly seats: number }
  | { readonly code: 'PERSON_TWICE'; readonly field: 'people'; readonly name: string }
  /** Somebody was put at a table that is not there, or more were put there than it has seats. */
  | { readonly code: 'NO_SUCH_TABLE'; readonly field: 'people'; readonly name: string; readonly table: number }
  | { readonly code: 'TABLE_TOO_SMALL'; readonly field: 'layout'; readonly table: number; readonly people: number }
  /** A locked seat that is not there (any more). */
  | { readonly code: 'LOCK_WITHOUT_SEAT'; readonly field: 'locks'; readonly seat: string; readonly name: string }
  /** Two locks for one seat or one person: the first holds. */
  | { readonly code: 'LOCKED_TWICE'; readonly field: 'locks'; readonly seat: string; readonly name: string };

export const seatPlanProblems = (plan: SeatArrangement): readonly SeatPlanProblem[] => [
  ...roomProblems(plan),
  ...peopleProblems(plan.people),
  ...tableProblems(plan),
  ...lockProblems(plan),
];

function roomProblems(plan: SeatArrangement): SeatPlanProblem[] {
  const { seats, unseated } = seat(plan);
  if (unseated.length === 0) return [];
  const open = seats.filter(({ isKeptEmpty }) => !isKeptEmpty).length;
  const count = { people: open + unseated.length, seats: open };
  return 'rows' in plan.layout && hasSizes(plan.layout.rows)
    ? [{ code: 'ROWS_TOO_SMALL', field: 'layout', ...count }]
    : [{ code: 'MORE_PEOPLE_THAN_SEATS', field: 'people', ...count }];
}

const hasSizes = (rows: SeatRows | number): boolean => typeof rows === 'object' && 'rowSizes' in rows;

/** One key twice, or one name of one unit and title. */
function peopleProblems(people: readonly SeatPerson[]): SeatPlanProblem[] {
  const seen = new Set<string>();
  return people.flatMap((person): SeatPlanProblem[] => {
    const marks = [`key ${person.key}`, `who ${[person.name, person.unit, person.title].join('\n')}`];
    const isTwice = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isTwice ? [{ code: 'PERSON_TWICE', field: 'people', name: person.name }] : [];
  });
}

function tableProblems({ layout, people }: SeatArrangement): SeatPlanProblem[] {
  if (layout.kind !== 'round') return [];
  const missing = people.flatMap(({ name, table }): SeatPlanProblem[] =>
    table !== undefined && table > layout.tableSizes.length
      ? [{ code: 'NO_SUCH_TABLE', field: 'people', name, table }]
      : [],
  );
  const crowded = layout.tableSizes.flatMap((size, at): SeatPlanProblem[] => {
    const count = people.filter(({ table }) => table === at + 1).length;
    return count > size ? [{ code: 'TABLE_TOO_SMALL', field: 'layout', table: at + 1, people: count }] : [];
  });
  return [...missing, ...crowded];
}

/** A lock whose person is gone does nothing and waits for them. */
function lockProblems(plan: SeatArrangement): SeatPlanProblem[] {
  const ids = new Set(seat(plan).seats.map(({ id }) => id));
  const names = new Map(plan.people.map(({ key, name }) => [key, name]));
  const seen = new Set<string>();
  return plan.locks.flatMap(({ seat: seatId, person }): SeatPlanProblem[] => {
    const name = names.get(person);
    if (name === undefined) return [];
    if (!ids.has(seatId)) return [{ code: 'LOCK_WITHOUT_SEAT', field: 'locks', seat: seatId, name }];
    const marks = [`seat ${seatId}`, `person ${person}`];
    const isTwice = marks.some((mark) => seen.has(mark));
    if (isTwice) return [{ code: 'LOCKED_TWICE', field: 'locks', seat: seatId, name }];
    for (const mark of marks) seen.add(mark);
    return [];
  });
}
