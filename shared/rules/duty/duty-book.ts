import type { Absence } from '../../domain/absence.ts';
import type { DutyAdjustment } from '../../domain/duty/duty-adjustment.ts';
import type { DutyRoster, DutyRotation, DutyShift } from '../../domain/duty/duty-roster.ts';
import { type DutyRules, dutyRulesOn } from '../../domain/duty/duty-rules.ts';
import type { DutyGroup, DutyLeave, DutyMember, DutyPost } from '../../domain/duty/duty-staff.ts';
import type { DutyTemplate, SpecialPeriod } from '../../domain/duty/duty-template.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import { weekPartition } from '../../domain/week.ts';
import { isAway } from '../leader-absence.ts';
import { type WorkCalendar, workCalendarOf } from '../work-calendar.ts';

/** A record with its id. */
export interface Kept<T> {
  readonly id: string;
  readonly values: T;
}

type ById<T> = ReadonlyMap<string, T>;

/** Days on which a leader is out of the district, by a report (外出报备) or by the plan. Both ends are included. */
export interface LeaderAway {
  readonly leaderId: string;
  readonly fromDate: PlainDate;
  readonly toDate: PlainDate;
}

/** What the rules of duty look at, of one office or, without `officeId`, of all. */
export interface DutyBook {
  readonly officeId: string | undefined;
  readonly members: ById<DutyMember>;
  readonly leaves: readonly DutyLeave[];
  readonly posts: ById<DutyPost>;
  readonly groups: ById<DutyGroup>;
  readonly templates: readonly DutyTemplate[];
  readonly periods: ById<SpecialPeriod>;
  readonly rosters: readonly DutyRoster[];
  readonly shifts: ById<DutyShift>;
  /** Shifts that two adjustments claim, made by people who did not know of each other. */
  readonly disputedShifts: ReadonlySet<string>;
  readonly adjustments: ById<DutyAdjustment>;
  readonly rotations: readonly DutyRotation[];
  readonly leadersAway: readonly LeaderAway[];
  readonly calendar: WorkCalendar;
  readonly rulesOn: (date: PlainDate) => DutyRules;
}

/** The kinds that a book is made of. */
export const dutyBookKinds: ReadonlySet<string> = new Set<RecordKind>([
  'dutyMember',
  'dutyLeave',
  'dutyPost',
  'dutyGroup',
  'dutyTemplate',
  'dutyRules',
  'specialPeriod',
  'dutyRoster',
  'dutyShift',
  'dutyAdjustment',
  'dutyRotation',
  'absence',
  'planItem',
  'calendarNotice',
  'calendarDay',
]);

/** A journey in the plan stands in the week in which it begins. */
const JOURNEY_DAYS = 7;

/** The partitions of the weeks whose plans say who is away on these days, or the morning after. */
export const journeyPartitions = (dates: readonly PlainDate[]): string[] => [
  ...new Set(dates.flatMap((date) => [-JOURNEY_DAYS, 0, 1].map((days) => weekPartition(addDays(date, days))))),
];

type PresentView = {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly values: object;
  /** Fields that two people changed at once. */
  readonly conflicts: Readonly<Record<string, unknown>>;
};

/** The book of the records that are here; the caller has opened the months and years that it asks about. */
export function dutyBookOf(records: Iterable<PresentView>, officeId?: string): DutyBook {
  const byKind = new Map<string, Kept<object>[]>();
  const disputedShifts = new Set<string>();
  for (const { id, kind, standing, values, conflicts } of records) {
    if (standing !== 'present' || !dutyBookKinds.has(kind)) continue;
    if (kind === ('dutyShift' satisfies RecordKind) && 'adjustmentId' in conflicts) disputedShifts.add(id);
    const list = byKind.get(kind);
    if (list) list.push({ id, values });
    else byKind.set(kind, [{ id, values }]);
  }
  // Sound: the host parsed a present record's values by the schema of its kind.
  const all = <K extends RecordKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as Kept<RecordValues<K>>[];
  const own = <K extends OfficeKind>(kind: K): Kept<RecordValues<K>>[] =>
    all(kind).filter(({ values }) => officeId === undefined || values.officeId === officeId);
  const ruleSets = all('dutyRules');
  return {
    officeId,
    members: byId(own('dutyMember')),
    leaves: own('dutyLeave').map(({ values }) => values),
    posts: byId(own('dutyPost')),
    groups: byId(own('dutyGroup')),
    templates: own('dutyTemplate').map(({ values }) => values),
    periods: byId(all('specialPeriod')),
    rosters: own('dutyRoster').map(({ values }) => values),
    shifts: byId(own('dutyShift')),
    disputedShifts,
    adjustments: byId(own('dutyAdjustment')),
    rotations: own('dutyRotation').map(({ values }) => values),
    leadersAway: [
      ...all('absence').map(({ values }) => awayByReport(values)),
      ...all('planItem').flatMap(({ values }) => awayByPlan(values)),
    ],
    calendar: workCalendarOf(
      all('calendarNotice').map(({ values }) => values),
      all('calendarDay').map(({ values }) => values),
    ),
    rulesOn: (date) => dutyRulesOn(date, ruleSets),
  };
}

type OfficeKind = {
  [K in RecordKind]: RecordValues<K> extends { readonly officeId: string } ? K : never;
}[RecordKind];

const byId = <T>(kept: readonly Kept<T>[]): ById<T> => new Map(kept.map(({ id, values }) => [id, values]));

const awayByReport = ({ leaderId, fromDate, toDate, returnedOn }: Absence): LeaderAway => ({
  leaderId,
  fromDate,
  toDate: returnedOn !== undefined && returnedOn < toDate ? returnedOn : toDate,
});

const awayByPlan = (item: PlanItem): LeaderAway[] =>
  isAway(item) && !item.isCancelled
    ? item.attendance.map(({ leaderId }) => ({ leaderId, fromDate: item.date, toDate: item.endDate ?? item.date }))
    : [];
