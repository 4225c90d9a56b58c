import { addMonths, type Month, monthOf } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { standingObstacles } from './availability.ts';
import type { DutyBook } from './duty-book.ts';
import { matchDay } from './match-day.ts';
import { absencesOf, takesPart } from './member-absences.ts';
import { openShifts } from './open-shifts.ts';
import { type FilledSlot, RosterChanges } from './roster-changes.ts';
import { RosterInWork } from './roster-in-work.ts';
import type { RosterProposal } from './roster-proposal.ts';
import { isAsked, isMonthEnd, monthsOf, type RosterRequest } from './roster-request.ts';
import { fillSlots, hasHours, type PresentShift, type RosterSlot, slotsOn } from './roster-slots.ts';
import { Rotations } from './rotations.ts';
import { issuedMonths } from './shift-freedom.ts';
import { TurnForecast } from './turn-forecast.ts';
import { canServe, type GroupSlot, rankMembers, type TurnContext, turnOrder } from './turn-order.ts';

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

/** `proposeRoster`, a step for each day. */
export function* proposeRosterInSteps(
  book: DutyBook,
  request: RosterRequest,
): Generator<undefined, RosterProposal> {
  const { from, to } = monthsOf(request);
  const absences = absencesOf(book);
  const slotsOf = remembered((date: PlainDate) => slotsOn(date, request.officeId, book));
  const forecastDays = { from: addDays(from, -LOOK_BACK_DAYS), to: `${to.slice(0, 4)}-12-31` };
  const forecast = yield* TurnForecast.over(forecastDays, slotsOf, absences);
  const { kept, open, promised } = openShifts(book, request, slotsOf);
  const roster = new RosterInWork(book, kept, slotsOf);
  for (const { memberId, ...duty } of promised) roster.engage(memberId, duty);
  roster.passDays((date) => date < from);
  const run: RosterRun = {
    request,
    issued: issuedMonths(request.officeId, book),
    open,
    rotations: new Rotations(request.officeId, book, takesPart(book, absences)),
    changes: new RosterChanges(request.officeId, book),
    context: { book, roster, forecast, slotsOn: slotsOf, obstacles: standingObstacles(book) },
  };
  let isMonthFilled = false;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    isMonthFilled = passDay(date, run) || isMonthFilled;
    if (isMonthEnd(date)) {
      run.rotations.beginMonth(addMonths(monthOf(date), 1), isMonthFilled);
      isMonthFilled = false;
    }
    yield;
  }
  return { changes: run.changes.list, rotations: run.rotations.proposed };
}

interface RosterRun {
  readonly request: RosterRequest;
  readonly issued: ReadonlySet<Month>;
  readonly open: ReadonlyMap<PlainDate, readonly PresentShift[]>;
  readonly rotations: Rotations;
  readonly changes: RosterChanges;
  readonly context: TurnContext;
}

/** Counts the turns of what stays on a day and fills the rest; tells whether there was anything to fill. */
function passDay(date: PlainDate, run: RosterRun): boolean {
  const { request, issued, changes, open, context } = run;
  const { roster } = context;
  const slots = context.slotsOn(date) ?? [];
  const filled = fillSlots(slots, roster.keptOn(date));
  takeTurns(
    [...filled].flatMap(([slot, { shift }]) => {
      const holder = roster.holderOf(slot);
      const isTurn = holder === undefined || (!shift.isPinned && holder !== shift.due?.memberId);
      return isTurn && isOfGroup(slot) && shift.due ? [[slot, shift.due.memberId]] : [];
    }),
    run,
  );
  roster.passDay(date);
  const isOpen = isAsked(date, request) && !issued.has(monthOf(date));
  const empty = isOpen ? slots.filter((slot) => !filled.has(slot) && slot.from > request.now) : [];
  const made = fillEmpty(empty, run);
  changes.fillDay(
    empty.map((slot) => ({ slot, ...made.get(slot) })),
    open.get(date) ?? [],
  );
  return empty.length > 0;
}

type Made = ReadonlyMap<RosterSlot, Pick<FilledSlot, 'memberId'>>;

function fillEmpty(empty: readonly RosterSlot[], run: RosterRun): Made {
  const { rotations, context } = run;
  const { roster } = context;
  const made = new Map<RosterSlot, { memberId: string }>();
  const wanted: GroupSlot[] = [];
  for (const slot of empty.filter(isOfGroup)) {
    const holder = roster.holderOf(slot);
    if (holder !== undefined && slot.queue.group.memberIds.includes(holder) && canServe(holder, slot, context)) {
      roster.assign(slot, holder);
      made.set(slot, { memberId: holder });
    } else wanted.push(slot);
  }
  const chosen = matchDay(wanted, (slot) => rankMembers(slot, rotations.queueOn(slot.date, slot.queue), context));
  for (const [slot, memberId] of inMemberOrder(chosen)) {
    roster.assign(slot, memberId);
    made.set(slot, { memberId });
  }
  takeTurns([...chosen], run);
  return made;
}

/** Counts the turns of a day, and what they mean for those whose turn came before and who could not have it. */
function takeTurns(taken: readonly (readonly [GroupSlot, string])[], { rotations, context }: RosterRun): void {
  for (const [slot, memberId] of taken) {
    const queue = rotations.queueOn(slot.date, slot.queue);
    const round = queue.roundOf(memberId);
    if (round === undefined) continue;
    const order = turnOrder(slot, queue, context);
    for (const other of order.slice(0, order.indexOf(memberId))) {
      const isCalled = taken.some(([{ queue: { key } }, id]) => id === other && key === slot.queue.key);
      // Whom the law keeps from it has lost nothing and owes nothing.
      if (context.obstacles(other, slot).includes('NIGHT_BARRED')) queue.keepUp(other, round);
      else if (!isCalled && slot.queue.group.skipPolicy === 'consumes' && !canServe(other, slot, context))
        queue.takeTurn(other);
    }
    queue.takeTurn(memberId);
  }
}

const isOfGroup = (slot: RosterSlot): slot is GroupSlot => slot.queue !== undefined;

/** Equal slots are filled in the order of ids, so that nothing depends on which of them was looked at first. */
function inMemberOrder(chosen: ReadonlyMap<GroupSlot, string>): [GroupSlot, string][] {
  return [...chosen].map(([slot, memberId], at, all) => {
    const equal = all.filter(([other]) => other.postId === slot.postId && hasHours(other, slot));
    if (equal.length < 2) return [slot, memberId];
    const members = equal.map(([, member]) => member).sort();
    const place = equal.findIndex(([other]) => other === all[at]?.[0]);
    return [slot, members[place] ?? memberId];
  });
}

function remembered<T>(read: (date: PlainDate) => T): (date: PlainDate) => T {
  const known = new Map<PlainDate, T>();
  return (date) => {
    if (!known.has(date)) known.set(date, read(date));
    return known.get(date) as T;
  };
}
