import { chinaTimeOf } from '../../domain/china-time.ts';
import type { ReportLeg } from '../../domain/emergency/emergency-rules.ts';
import type { IncidentLevel } from '../../domain/emergency/incident.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { businessTime } from './business-time.ts';
import { severityAt } from './demand.ts';
import type { IncidentFile } from './incident-book.ts';
import { type Obligation, obligationsOf } from './obligations.ts';

/** How duties to report were met. What is open and not yet due is in none of them. */
export interface ReportFigures {
  /** Duties whose time has come: `onTime` and `late` together. */
  readonly due: number;
  readonly onTime: number;
  /** Sent late, not sent, or made up for by the next. */
  readonly late: number;
  /** Of `late`: due before anybody here knew. */
  readonly lateUnknowing: number;
  readonly waived: number;
  /** 0 to 1; undefined where nothing was due. */
  readonly onTimeShare?: number;
}

export interface ReportStatistics {
  readonly incidents: number;
  readonly all: ReportFigures;
  readonly byLevel: ReadonlyMap<IncidentLevel, ReportFigures>;
  readonly byLeg: ReadonlyMap<ReportLeg, ReportFigures>;
  /** By the office that reports. */
  readonly byOffice: ReadonlyMap<string, ReportFigures>;
}

/** 按事发时间, where that is not known by when it became known; or 按录入时间. */
export type StatisticsBasis = 'occurred' | 'entered';

/** The day that an incident counts for. */
export function statisticsDate({ incident, timeline }: IncidentFile, basis: StatisticsBasis): PlainDate {
  const entered = timeline.find(({ values }) => values.kind === 'received')?.values.enteredAt ?? incident.knownAt;
  return chinaTimeOf(basis === 'occurred' ? businessTime(incident) : entered).date;
}

/** Days, both included, and what an incident counts for them by. */
export interface StatisticsRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly basis: StatisticsBasis;
}

/** The incidents that count for these days, both included. */
export const incidentsBetween = (files: Iterable<IncidentFile>, { from, to, basis }: StatisticsRange): IncidentFile[] =>
  [...files].filter((file) => {
    const date = statisticsDate(file, basis);
    return date >= from && date <= to;
  });

/** One duty to report, with what it is counted by. */
export interface CountedDuty {
  readonly file: IncidentFile;
  readonly level: IncidentLevel;
  readonly obligation: Obligation;
  readonly outcome: DutyOutcome;
}

export type DutyOutcome = 'onTime' | 'late' | 'waived';

/** Every duty that figures are made of, one by one. */
export function countedDuties(files: Iterable<IncidentFile>, calendar: WorkCalendar, now: number): CountedDuty[] {
  return [...files].flatMap((file) => {
    return obligationsOf(file, calendar, now).flatMap((obligation): CountedDuty[] => {
      const outcome = outcomeOf(obligation);
      // Of the level that asked for it, whatever the incident was found to be later.
      const level = severityAt(file, obligation.from)?.level ?? 'IV';
      return outcome ? [{ file, level, obligation, outcome }] : [];
    });
  });
}

/** Undefined for what no lateness is computed of, what is not yet due, and what was never to be sent. */
function outcomeOf({ dueAt, state, isLate }: Obligation): DutyOutcome | undefined {
  if (dueAt === undefined) return undefined;
  if (isLate) return 'late';
  if (state === 'waived') return 'waived';
  return state === 'met' ? 'onTime' : undefined;
}

/** 时效统计 of the incidents of these days, both included, as they stand at `now`. No scores and no ranking (duty-and-emergency.md §8). */
export function reportStatistics(
  files: Iterable<IncidentFile>,
  range: StatisticsRange,
  calendar: WorkCalendar,
  now: number,
): ReportStatistics {
  const all = new Tally();
  const byLevel = new TallyBy<IncidentLevel>();
  const byLeg = new TallyBy<ReportLeg>();
  const byOffice = new TallyBy<string>();
  const counted = incidentsBetween(files, range);
  for (const duty of countedDuties(counted, calendar, now)) {
    all.count(duty);
    byLevel.of(duty.level).count(duty);
    byLeg.of(duty.obligation.leg).count(duty);
    byOffice.of(duty.file.incident.officeId).count(duty);
  }
  return {
    incidents: counted.length,
    all: all.figures,
    byLevel: byLevel.figures,
    byLeg: byLeg.figures,
    byOffice: byOffice.figures,
  };
}

class Tally {
  #onTime = 0;
  #late = 0;
  #lateUnknowing = 0;
  #waived = 0;

  count({ outcome, obligation }: CountedDuty): void {
    if (outcome === 'waived') this.#waived += 1;
    else if (outcome === 'onTime') this.#onTime += 1;
    else {
      this.#late += 1;
      if (obligation.wasDueBeforeKnown) this.#lateUnknowing += 1;
    }
  }

  get figures(): ReportFigures {
    const due = this.#onTime + this.#late;
    return {
      due,
      onTime: this.#onTime,
      late: this.#late,
      lateUnknowing: this.#lateUnknowing,
      waived: this.#waived,
      ...(due > 0 && { onTimeShare: this.#onTime / due }),
    };
  }
}

class TallyBy<K> {
  readonly #tallies = new Map<K, Tally>();

  of(key: K): Tally {
    const known = this.#tallies.get(key);
    if (known) return known;
    const tally = new Tally();
    this.#tallies.set(key, tally);
    return tally;
  }

  get figures(): ReadonlyMap<K, ReportFigures> {
    return new Map([...this.#tallies].map(([key, tally]) => [key, tally.figures]));
  }
}
