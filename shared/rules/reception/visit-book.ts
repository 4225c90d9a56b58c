import type { PlainDate } from '../../domain/plain-date.ts';
import type { ExpenseSheet } from '../../domain/reception/expense-sheet.ts';
import type { Reception } from '../../domain/reception/reception.ts';
import type {
  FindingOverride,
  ReceptionIssue,
  ReceptionReceipt,
  ReceptionStep,
} from '../../domain/reception/reception-issue.ts';
import type { ReceptionRules } from '../../domain/reception/reception-rules.ts';
import type { SeatPlan } from '../../domain/reception/seat-plan.ts';
import type {
  ItineraryStop,
  ReceptionGuest,
  ReceptionMeal,
  ReceptionRoom,
  ReceptionTask,
  ReceptionVehicle,
} from '../../domain/reception/visit-parts.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import type { Kept } from '../kept.ts';
import { type WorkCalendar, workCalendarOf } from '../work-calendar.ts';
import { receptionRulesOn } from './reception-rules.ts';
import { inDayOrder } from './stop-order.ts';

/** One visit with everything of it, each list in its order. */
export interface VisitFile {
  readonly id: string;
  readonly reception: Reception;
  readonly guests: readonly Kept<ReceptionGuest>[];
  readonly stops: readonly Kept<ItineraryStop>[];
  readonly tasks: readonly Kept<ReceptionTask>[];
  readonly meals: readonly Kept<ReceptionMeal>[];
  readonly rooms: readonly Kept<ReceptionRoom>[];
  readonly vehicles: readonly Kept<ReceptionVehicle>[];
  readonly seatPlans: readonly Kept<SeatPlan>[];
  readonly sheet: Kept<ExpenseSheet> | undefined;
  /** V1 first. */
  readonly issues: readonly Kept<ReceptionIssue>[];
  readonly receipts: readonly Kept<ReceptionReceipt>[];
  readonly steps: readonly Kept<ReceptionStep>[];
  readonly overrides: readonly Kept<FindingOverride>[];
}

/** The visits of some months and the rules they go by. */
export interface VisitBook {
  readonly files: ReadonlyMap<string, VisitFile>;
  readonly rulesOn: (date: PlainDate) => ReceptionRules;
  readonly calendar: WorkCalendar;
}

interface PresentView {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly values: object;
}

type Compare<T> = (left: T, right: T) => number;

const byOrder: Compare<{ readonly order: number }> = (left, right) => left.order - right.order;
const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const byDay: Compare<{ readonly date: PlainDate; readonly order: number }> = (left, right) =>
  byText(left.date, right.date) || byOrder(left, right);

/** Kinds of records of one visit, with their order. */
const orders = {
  receptionGuest: byOrder,
  itineraryStop: byDay,
  receptionTask: byOrder,
  receptionMeal: byDay,
  receptionRoom: byOrder,
  receptionVehicle: byOrder,
  seatPlan: byOrder,
  expenseSheet: () => 0,
  receptionIssue: ((left, right) =>
    left.sequence - right.sequence || left.issuedAt - right.issuedAt) as Compare<ReceptionIssue>,
  receptionReceipt: () => 0,
  receptionStep: ((left, right) => left.at - right.at) as Compare<ReceptionStep>,
  findingOverride: ((left, right) => left.enteredAt - right.enteredAt) as Compare<FindingOverride>,
} as const;
type PartKind = keyof typeof orders;

export const visitPartKinds = Object.keys(orders) as readonly PartKind[];

/** The kinds that a book is made of. */
export const visitBookKinds: ReadonlySet<string> = new Set<RecordKind>([
  ...visitPartKinds,
  'reception',
  'receptionRules',
  'calendarNotice',
  'calendarDay',
]);

/** Sound throughout: whoever reads records has parsed a present one's values by the schema of its kind. */
export function visitBookOf(records: Iterable<PresentView>): VisitBook {
  const byKind = new Map<string, Kept<object>[]>();
  for (const { id, kind, standing, values } of records) {
    if (standing !== 'present' || !visitBookKinds.has(kind)) continue;
    const list = byKind.get(kind);
    if (list) list.push({ id, values });
    else byKind.set(kind, [{ id, values }]);
  }
  const all = <K extends RecordKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as Kept<RecordValues<K>>[];
  const of = <K extends PartKind>(kind: K) =>
    groupedByVisit(all(kind), orders[kind] as unknown as Compare<RecordValues<K>>);
  const parts = {
    guests: of('receptionGuest'),
    stops: of('itineraryStop'),
    tasks: of('receptionTask'),
    meals: of('receptionMeal'),
    rooms: of('receptionRoom'),
    vehicles: of('receptionVehicle'),
    seatPlans: of('seatPlan'),
    issues: of('receptionIssue'),
    receipts: of('receptionReceipt'),
    steps: of('receptionStep'),
    overrides: of('findingOverride'),
  };
  const sheets = of('expenseSheet');
  const files = all('reception').map(({ id, values }): [string, VisitFile] => [
    id,
    {
      id,
      reception: values,
      guests: parts.guests(id),
      stops: inDayOrder(parts.stops(id)),
      tasks: parts.tasks(id),
      meals: parts.meals(id),
      rooms: parts.rooms(id),
      vehicles: parts.vehicles(id),
      seatPlans: parts.seatPlans(id),
      sheet: sheets(id)[0],
      issues: parts.issues(id),
      receipts: parts.receipts(id),
      steps: parts.steps(id),
      overrides: parts.overrides(id),
    },
  ]);
  const calendar = workCalendarOf(
    all('calendarNotice').map(({ values }) => values),
    all('calendarDay').map(({ values }) => values),
  );
  return { files: new Map(files), rulesOn: (date) => receptionRulesOn(date, all('receptionRules')), calendar };
}

const none: readonly never[] = [];

function groupedByVisit<T extends { readonly receptionId?: string | undefined }>(
  records: readonly Kept<T>[],
  compare: Compare<T>,
): (receptionId: string) => readonly Kept<T>[] {
  const groups = new Map<string, Kept<T>[]>();
  for (const record of records) {
    const { receptionId = '' } = record.values;
    const group = groups.get(receptionId);
    if (group) group.push(record);
    else groups.set(receptionId, [record]);
  }
  for (const group of groups.values()) {
    group.sort((left, right) => compare(left.values, right.values) || byText(left.id, right.id));
  }
  return (receptionId) => groups.get(receptionId) ?? none;
}
