import type { Reception } from '../../domain/reception/reception.ts';
import type { PlanSnapshot } from '../../domain/reception/reception-issue.ts';
import type {
  ItineraryStop,
  ReceptionGuest,
  ReceptionMeal,
  ReceptionRoom,
  ReceptionTask,
  ReceptionVehicle,
} from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';

/** The lists of a plan, by their names in a snapshot. */
export interface PlanLists {
  readonly guests: ReceptionGuest;
  readonly stops: ItineraryStop;
  readonly tasks: ReceptionTask;
  readonly meals: ReceptionMeal;
  readonly rooms: ReceptionRoom;
  readonly vehicles: ReceptionVehicle;
}
export type PlanListName = keyof PlanLists;

interface Added<T> {
  readonly kind: 'added';
  readonly after: T;
  /** The whole line is the change. */
  readonly fields: readonly [];
}

interface Removed<T> {
  readonly kind: 'removed';
  readonly before: T;
  readonly fields: readonly [];
}

interface Changed<T> {
  readonly kind: 'changed';
  readonly before: T;
  readonly after: T;
  /** Names of the fields that differ, in alphabetical order; never none. */
  readonly fields: readonly (keyof T & string)[];
}

/** What became of one line of a list, or of the visit itself, which has no id in a snapshot. */
export type LineDifference<L extends PlanListName> = { readonly list: L; readonly id: string } & (
  | Added<PlanLists[L]>
  | Removed<PlanLists[L]>
  | Changed<PlanLists[L]>
);
export type ReceptionDifference = { readonly list: 'reception'; readonly id: '' } & Changed<Reception>;
export type PlanDifference = ReceptionDifference | { readonly [L in PlanListName]: LineDifference<L> }[PlanListName];

/** Of whose visit a record is and where it stands in its list. */
const ofVisit = ['officeId', 'receptionId', 'order'] as const;

/** How far the work has come and how the visit stands with its papers: nothing that the plan tells those who take part. */
const notInPlan = {
  reception: [
    'officeId',
    'receivedAt',
    'registeredBy',
    'stage',
    'stageBefore',
    'stageReason',
    'passedSteps',
    'clonedFromId',
    'letterState',
    'letterNumber',
    'letterDate',
    'electronicNumber',
    'oralTaskBy',
    'gradeDecidedBy',
    'replyKind',
    'remarks',
  ],
  guests: ofVisit,
  stops: [...ofVisit, 'planItemId'],
  // 备注 of a task is what those who do it report.
  tasks: [...ofVisit, 'state', 'stateAt', 'stateBy', 'remarks'],
  meals: ofVisit,
  rooms: ofVisit,
  vehicles: ofVisit,
} as const satisfies { readonly reception: readonly (keyof Reception)[] } & {
  readonly [L in PlanListName]: readonly (keyof PlanLists[L])[];
};

/**
 * What `after` plans differently from `before`: the visit itself first, then list by list the lines as they stand in `after`, those that are gone last.
 * Where a line stands in its list says nothing; nor do stages, states of tasks and links to the weekly plan.
 */
export const planDifference = (before: PlanSnapshot, after: PlanSnapshot): PlanDifference[] => [
  ...receptionDifference(before.reception, after.reception),
  ...listDifference('guests', before.guests, after.guests),
  ...listDifference('stops', before.stops, after.stops),
  ...listDifference('tasks', before.tasks, after.tasks),
  ...listDifference('meals', before.meals, after.meals),
  ...listDifference('rooms', before.rooms, after.rooms),
  ...listDifference('vehicles', before.vehicles, after.vehicles),
];

function receptionDifference(before: Reception, after: Reception): PlanDifference[] {
  const fields = changedFields(before, after, notInPlan.reception);
  return fields.length === 0 ? [] : [{ list: 'reception', id: '', kind: 'changed', before, after, fields }];
}

function listDifference<L extends PlanListName>(
  list: L,
  before: readonly Kept<PlanLists[L]>[],
  after: readonly Kept<PlanLists[L]>[],
): LineDifference<L>[] {
  const former = new Map(before.map(({ id, values }) => [id, values]));
  const ids = new Set(after.map(({ id }) => id));
  const here = after.flatMap(({ id, values }): LineDifference<L>[] => {
    const old = former.get(id);
    if (!old) return [{ list, id, kind: 'added', after: values, fields: [] }];
    const fields = changedFields(old, values, notInPlan[list]);
    return fields.length === 0 ? [] : [{ list, id, kind: 'changed', before: old, after: values, fields }];
  });
  const gone = before
    .filter(({ id }) => !ids.has(id))
    .map(({ id, values }): LineDifference<L> => ({ list, id, kind: 'removed', before: values, fields: [] }));
  return [...here, ...gone];
}

function changedFields<T extends object>(before: T, after: T, passedOver: readonly string[]): (keyof T & string)[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.filter(
    (name): name is keyof T & string => !passedOver.includes(name) && textOf(old.get(name)) !== textOf(now.get(name)),
  );
}

/** Equal for equal values, whatever order their keys were set in; a key without a value is as good as none. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
