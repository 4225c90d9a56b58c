import type { IncidentFile } from './incident-book.ts';

interface Span {
  readonly from: number;
  /** Missing while it lasts. */
  readonly to?: number;
}

/** When somebody responded: from when it became known, ended and perhaps resumed, as the timeline has it. */
function ongoingSpans({ incident, timeline }: Pick<IncidentFile, 'incident' | 'timeline'>): Span[] {
  const spans: Span[] = [{ from: 0 }];
  const close = (to: number): void => {
    const last = spans.at(-1);
    if (last && last.to === undefined) spans[spans.length - 1] = { ...last, to };
  };
  for (const { values } of timeline) {
    if (values.act === 'responseEnded') close(values.at);
    if (values.act === 'responseResumed' && spans.at(-1)?.to !== undefined) spans.push({ from: values.at });
  }
  if (incident.response !== 'ongoing') close(incident.endedAt ?? incident.archivedAt ?? 0);
  return spans;
}

/** Tells of any moment whether somebody responded then. */
export function ongoingTimesOf(file: Pick<IncidentFile, 'incident' | 'timeline'>): (at: number) => boolean {
  const spans = ongoingSpans(file);
  return (at) => spans.some(({ from, to = Number.POSITIVE_INFINITY }) => from <= at && at <= to);
}

/** A final report that was sent before the response was taken up again ended nothing; 0 where that never was. */
export const lastResumedAt = (file: Pick<IncidentFile, 'incident' | 'timeline'>): number =>
  ongoingSpans(file).at(-1)?.from ?? 0;
