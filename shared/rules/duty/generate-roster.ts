import { addMonths, firstOfMonth, monthOf } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { standingObstacles } from './availability.ts';
import type { DutyBook } from './duty-book.ts';
import { passDay, type RosterRun } from './fill-day.ts';
import { absencesOf, takesPart } from './member-absences.ts';
import { openShifts } from './open-shifts.ts';
import { RosterChanges } from './roster-changes.ts';
import { RosterInWork } from './roster-in-work.ts';
import type { RosterProposal } from './roster-proposal.ts';
import { isMonthEnd, monthsOf, type RosterRequest } from './roster-request.ts';
import { slotsOn } from './roster-slots.ts';
import { Rotations } from './rotations.ts';
import { issuedMonths } from './shift-freedom.ts';
import { TurnForecast } from './turn-forecast.ts';

/** How far back turns are counted: a rotation through the statutory days takes about a year. */
const LOOK_BACK_DAYS = 366;

/**
 * Proposes the roster of an office for some months or days (duty-and-emergency.md §1.5).
 *
 * Every post of a day's template is filled in turn by its group, one rotation for each group and type of day; `rankMembers`
 * says what goes before the order of turns. Nobody is put on a shift against `memberObstacles`; a slot for which nobody is left
 * is in the roster without a member. What is pinned, issued or begun stays, and so do shifts of posts without a group and of
 * days without a template; everything else becomes as if it were made for the first time around that. The same book, in
 * whatever order, gives the same roster, and a proposal that was carried out gives an empty one.
 *
 * The book holds the months before the first day as far as rest, holidays served and turns are to be known, and of the year
 * all leaves. A year takes a second or less; `proposeRosterInSteps` is for the host.
 */
export function proposeRoster(book: DutyBook, request: RosterRequest): RosterProposal {
  const work = proposeRosterInSteps(book, request);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** `proposeRoster`, in steps of at most a day. */
export function* proposeRosterInSteps(book: DutyBook, request: RosterRequest): Generator<undefined, RosterProposal> {
  const { from, to } = monthsOf(request);
  const absences = absencesOf(book);
  const slotsOf = remembered((date: PlainDate) => slotsOn(date, request.officeId, book));
  const forecastDays = { from: addDays(from, -LOOK_BACK_DAYS), to: `${to.slice(0, 4)}-12-31` };
  const forecast = yield* TurnForecast.over(forecastDays, slotsOf, absences);
  const { kept, open, promised } = yield* openShifts(book, request, slotsOf);
  const roster = yield* RosterInWork.around(kept, slotsOf, book);
  for (const { memberId, ...duty } of promised) roster.engage(memberId, duty);
  const rotations = new Rotations(request.officeId, book, takesPart(book, absences), roster.memory);
  const countedFrom = firstOfMonth(rotations.knownFrom(monthOf(from)));
  yield* roster.passUntil(countedFrom);
  const run: RosterRun = {
    request,
    issued: issuedMonths(request.officeId, book),
    open,
    rotations,
    changes: new RosterChanges(request.officeId, book),
    context: { book, roster, forecast, slotsOn: slotsOf, obstacles: standingObstacles(book) },
  };
  let isMonthFilled = false;
  for (let date = countedFrom; date <= to; date = addDays(date, 1)) {
    isMonthFilled = passDay(date, run) || isMonthFilled;
    if (isMonthEnd(date)) {
      rotations.beginMonth(addMonths(monthOf(date), 1), isMonthFilled);
      isMonthFilled = false;
    }
    yield;
  }
  return { changes: run.changes.list, rotations: run.rotations.proposed };
}

function remembered<T>(read: (date: PlainDate) => T): (date: PlainDate) => T {
  const known = new Map<PlainDate, T>();
  return (date) => {
    if (!known.has(date)) known.set(date, read(date));
    return known.get(date) as T;
  };
}
