import { chinaTimeOf } from '../../domain/china-time.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Matter } from '../../domain/supervision/matter.ts';
import { finishedAt, isOnTime } from './matter-deadlines.ts';
import { isFiled, isOpen } from './matter-states.ts';

/** What the figures of a span are about, in whole days. */
export interface StatisticsSpan {
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Nothing is due later than today. */
  readonly today: PlainDate;
}

/** Figures of some matters over a span (duty-and-emergency.md §3.5). Rates are their two numbers: who divides sees 0 of 0. */
export interface MatterFigures {
  /** 立项: numbered in the span. */
  readonly filed: number;
  /** Of those, closed by now. */
  readonly closed: number;
  /** Of those, still open. */
  readonly open: number;
  /** 应办结: whose last day fell into the span and is over, or that were done in time; apart from the total. */
  readonly due: number;
  /** 按时办结 of those. */
  readonly onTime: number;
  /** 逾期: open, and past the last day as of the end of the span. */
  readonly overdue: number;
  /** Matters that were fed back, and of those the ones that were returned at least once. */
  readonly fedBack: number;
  readonly returned: number;
  readonly extended: number;
  /** Of those that were finished in the span: how many, and their days from 交办 on, together. */
  readonly finished: number;
  readonly finishedDays: number;
  readonly rated: Readonly<Record<'satisfied' | 'acceptable' | 'unsatisfied', number>>;
}

const DAY_MS = 86_400_000;

export function matterFigures(matters: Iterable<Matter>, span: StatisticsSpan): MatterFigures {
  const figures = {
    ...{ filed: 0, closed: 0, open: 0, due: 0, onTime: 0, overdue: 0, fedBack: 0, returned: 0, extended: 0 },
    ...{ finished: 0, finishedDays: 0 },
    rated: { satisfied: 0, acceptable: 0, unsatisfied: 0 },
  };
  const until = span.until < span.today ? span.until : span.today;
  for (const matter of matters) {
    if (!isFiled(matter)) continue;
    const isOfSpan = isWithin(matter.filedAt, span);
    const finished = finishedAt(matter);
    if (isOfSpan) {
      figures.filed += 1;
      if (finished !== undefined) figures.closed += 1;
      if (isOpen(matter.state)) figures.open += 1;
      if (matter.feedbackTimes > 0) figures.fedBack += 1;
      if (matter.returnedTimes > 0) figures.returned += 1;
      if (matter.extendedTimes > 0) figures.extended += 1;
      if (matter.rating) figures.rated[matter.rating] += 1;
    }
    if (isDueIn(matter, finished, span)) {
      figures.due += 1;
      if (isOnTime(matter)) figures.onTime += 1;
    }
    if (isOverdueOn(matter, until)) figures.overdue += 1;
    if (finished !== undefined && matter.assignedAt !== undefined && isWithin(finished, span)) {
      figures.finished += 1;
      figures.finishedDays += Math.max(0, finished - matter.assignedAt) / DAY_MS;
    }
  }
  return figures;
}

const isWithin = (at: number | undefined, { from, until }: StatisticsSpan): boolean => {
  if (at === undefined) return false;
  const { date } = chinaTimeOf(at);
  return from <= date && date <= until;
};

/** 应办结: its last day is in the span, and is over or the matter was done before. What is paused owes nothing meanwhile. */
function isDueIn(
  { dueOn, state }: Matter,
  finished: number | undefined,
  { from, until, today }: StatisticsSpan,
): boolean {
  if (dueOn === undefined || state === 'paused' || dueOn < from || dueOn > until) return false;
  return dueOn < today || finished !== undefined;
}

/** 逾期 at the end of a day: still with the unit, or handed in too late and not closed. */
function isOverdueOn({ dueOn, state, handedInAt, assignedAt }: Matter, date: PlainDate): boolean {
  if (dueOn === undefined || assignedAt === undefined || !isOpen(state) || state === 'paused' || dueOn >= date)
    return false;
  return handedInAt === undefined || chinaTimeOf(handedInAt).date > dueOn;
}

/** The unit that answers for a matter; empty while there is none. */
export const byUnit = ({ leadUnit }: Matter): string => leadUnit?.name ?? '';

/** Figures of each group, in the order of `orderOf` where it knows one, else of the names: no league table (duty-and-emergency.md §3.4). */
export function figuresBy(
  matters: readonly Matter[],
  groupOf: (matter: Matter) => string,
  span: StatisticsSpan,
  orderOf: (name: string) => number | undefined = () => undefined,
): { readonly name: string; readonly figures: MatterFigures }[] {
  const groups = Map.groupBy(matters, groupOf);
  const place = (name: string): number => orderOf(name) ?? Number.MAX_SAFE_INTEGER;
  return [...groups]
    .sort(([left], [right]) => place(left) - place(right) || left.localeCompare(right, 'zh-CN'))
    .map(([name, own]) => ({ name, figures: matterFigures(own, span) }));
}
