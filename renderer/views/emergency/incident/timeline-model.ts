import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { ReportRoute } from '../../../../shared/domain/emergency/incident-report.ts';
import type { TimelineEntry } from '../../../../shared/domain/emergency/incident-timeline.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { routeState, routeStates } from '../../../../shared/rules/emergency/route-state.ts';

export interface TimelineDay {
  readonly date: PlainDate;
  readonly entries: readonly TimelineLine[];
}

export interface TimelineLine extends Kept<TimelineEntry> {
  /** Of a report that went out: where it went, by recipient; of several rounds the one that was answered best. */
  readonly told: readonly ReportRoute[];
  readonly isCorrected: boolean;
  /** Of a correction: what it corrects. */
  readonly corrects: TimelineEntry | undefined;
}

/** The timeline by days of China's calendar, oldest or newest first throughout. */
export function timelineDays({ timeline, routes }: IncidentFile, isNewestFirst: boolean): TimelineDay[] {
  const byId = new Map(timeline.map((entry) => [entry.id, entry.values]));
  const corrected = new Set(timeline.flatMap(({ values }) => (values.kind === 'correction' ? values.aboutId : [])));
  const days: { date: PlainDate; entries: TimelineLine[] }[] = [];
  for (const { id, values } of isNewestFirst ? timeline.toReversed() : timeline) {
    const { date } = chinaTimeOf(values.at);
    const day = days.at(-1);
    const line: TimelineLine = {
      id,
      values,
      told: values.act === 'sent' || values.act === 'phoned' ? toldBy(values, routes) : [],
      isCorrected: corrected.has(id),
      corrects: values.kind === 'correction' ? byId.get(values.aboutId ?? '') : undefined,
    };
    if (day?.date === date) day.entries.push(line);
    else days.push({ date, entries: [line] });
  }
  return days;
}

/** Asking again takes back nothing of what was answered. */
const progress = (route: ReportRoute): number => routeStates.indexOf(routeState(route));

function toldBy({ aboutId }: TimelineEntry, routes: readonly Kept<ReportRoute>[]): ReportRoute[] {
  const byRecipient = new Map<string, ReportRoute>();
  for (const { values } of routes) {
    const known = byRecipient.get(values.recipientName);
    if (values.reportId === aboutId && (!known || progress(known) <= progress(values)))
      byRecipient.set(values.recipientName, values);
  }
  return [...byRecipient.values()];
}
