import { chinaTimeOf, instantOf } from '../../domain/china-time.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { shiftSpan } from './duty-days.ts';
import { type RosterFinding, type RosterView, shiftFix } from './finding.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;

/**
 * Hours in which nobody is on any post but that of the chief, who need not be there (duty-and-emergency.md §1.1). Each is looked
 * for between the changeover of a day and that of the next, so that shifts which follow each other leave no hour between the
 * days unseen. Hours that the template itself leaves out are a hint.
 */
export function coverageFindings(view: RosterView): RosterFinding[] {
  const found: RosterFinding[] = [];
  let begins = changeoverOn(view.from, undefined, view);
  for (let date = view.from; date <= view.to; date = addDays(date, 1)) {
    const ends = changeoverOn(addDays(date, 1), begins, view);
    if (view.slotsOn(date)) found.push(...uncoveredHours(date, { from: begins, to: ends }, view));
    begins = ends;
  }
  return found;
}

/** When the first of those who are there begins; on a day without any, at the hour of the day before. */
function changeoverOn(date: PlainDate, before: number | undefined, view: RosterView): number {
  const starts = (view.slotsOn(date) ?? []).filter(({ postId }) => isThere(postId, view)).map(({ from }) => from);
  if (starts.length > 0) return Math.min(...starts);
  return before === undefined ? instantOf({ date, time: '00:00' }) : before + DAY_MS;
}

const isThere = (postId: string, { book }: RosterView): boolean => book.posts.get(postId)?.duty !== 'chief';

function uncoveredHours(date: PlainDate, day: Span, view: RosterView): RosterFinding[] {
  const near = [-1, 0, 1].map((offset) => addDays(date, offset));
  const served = near
    .flatMap((each) => view.servedOn(each))
    .filter(({ shift, actual }) => actual && isThere(shift.postId, view))
    .map(({ shift }) => shiftSpan(shift));
  const asked = near.flatMap((each) => view.slotsOn(each) ?? []).filter(({ postId }) => isThere(postId, view));
  return holesIn(day, served).map((hole) => {
    const [from, to] = [chinaTimeOf(hole.from), chinaTimeOf(hole.to)];
    const isAsked = asked.some((slot) => slot.from < hole.to && hole.from < slot.to);
    return {
      code: 'UNCOVERED_HOURS',
      level: isAsked ? 'conflict' : 'hint',
      date,
      fix: isAsked ? shiftFix(date, view, 'addShift') : 'editTemplate',
      details: { fromDate: from.date, from: from.time, toDate: to.date, to: to.time },
    };
  });
}

/** The parts of a span that none of the others covers. */
function holesIn(span: Span, covers: readonly Span[]): Span[] {
  const holes: Span[] = [];
  let at = span.from;
  for (const { from, to } of [...covers].sort((left, right) => left.from - right.from)) {
    if (from > at && at < span.to) holes.push({ from: at, to: Math.min(from, span.to) });
    at = Math.max(at, to);
  }
  if (at < span.to) holes.push({ from: at, to: span.to });
  return holes;
}
