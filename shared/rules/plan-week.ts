import type { Absence } from '../domain/absence.ts';
import type { Leader } from '../domain/leader.ts';
import type { Office } from '../domain/office.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { ClashAcceptance } from '../domain/plan-cycle.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import { type PlanRules, planRulesOn } from '../domain/plan-rules.ts';
import type { RecordKind, RecordValues } from '../domain/record.ts';
import type { Venue } from '../domain/venue.ts';
import { hostedStops } from './reception/hosted-stops.ts';
import { type WorkCalendar, workCalendarOf } from './work-calendar.ts';

/** What the rules need of a record; `RecordView` satisfies it. */
export interface RuleRecord {
  readonly id: string;
  readonly kind: string;
  readonly standing: 'present' | 'deleted' | 'unreadable';
  readonly values: Readonly<Record<string, unknown>>;
}

export interface PlanWeekItem {
  readonly id: string;
  readonly values: PlanItem;
}

/** All that the rules of one week's plan look at. */
export interface PlanWeek {
  readonly weekStart: PlainDate;
  readonly items: readonly PlanWeekItem[];
  /** Stops of visits that are not in the plan and yet take leaders' time or rooms; ids are those of the stops. */
  readonly stops?: readonly PlanWeekItem[];
  readonly leaders: ReadonlyMap<string, Leader>;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly absences: readonly Absence[];
  readonly acceptances: readonly ClashAcceptance[];
  readonly rules: PlanRules;
  readonly calendar: WorkCalendar;
}

export const leadOfficeIdOf = (offices: ReadonlyMap<string, Office>): string | undefined =>
  [...offices].find(([, office]) => office.isLead)?.[0];

export function planWeekOf(records: Iterable<RuleRecord>, weekStart: PlainDate): PlanWeek {
  const present = [...records].filter((record) => record.standing === 'present');
  // Sound: a present record's values were parsed by its kind's schema (store/record-view.ts).
  const ofKind = <K extends RecordKind>(kind: K) =>
    present.filter((record) => record.kind === kind) as unknown as {
      readonly id: string;
      readonly values: RecordValues<K>;
    }[];
  const valuesOf = <K extends RecordKind>(kind: K) => ofKind(kind).map(({ values }) => values);
  const byId = <K extends RecordKind>(kind: K) => new Map(ofKind(kind).map(({ id, values }) => [id, values]));
  const items = ofKind('planItem');
  const [itemIds, receptions] = [new Set(items.map(({ id }) => id)), byId('reception')];
  return {
    weekStart,
    items: items.filter(({ values }) => values.weekStart === weekStart),
    stops: hostedStops(
      weekStart,
      ofKind('itineraryStop'),
      (id) => receptions.get(id),
      (id) => itemIds.has(id),
    ),
    leaders: byId('leader'),
    venues: byId('venue'),
    offices: byId('office'),
    absences: valuesOf('absence'),
    acceptances: valuesOf('clashAcceptance').filter((acceptance) => acceptance.weekStart === weekStart),
    rules: planRulesOn(weekStart, ofKind('planRules')),
    calendar: workCalendarOf(valuesOf('calendarNotice'), valuesOf('calendarDay')),
  };
}
