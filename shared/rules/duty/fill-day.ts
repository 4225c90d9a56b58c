import { type Month, monthOf } from '../../domain/month.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { matchDay } from './match-day.ts';
import type { FilledSlot, RosterChanges } from './roster-changes.ts';
import { isAsked, type RosterRequest } from './roster-request.ts';
import { fillSlots, type PresentShift, type RosterSlot } from './roster-slots.ts';
import type { Rotations } from './rotations.ts';
import { takeTurns } from './take-turns.ts';
import { canServe, type GroupSlot, rankMembers, type TurnContext } from './turn-order.ts';

/** A roster that is being made, day after day. */
export interface RosterRun {
  readonly request: RosterRequest;
  readonly issued: ReadonlySet<Month>;
  readonly open: ReadonlyMap<PlainDate, readonly PresentShift[]>;
  readonly rotations: Rotations;
  readonly changes: RosterChanges;
  readonly context: TurnContext;
}

/** Counts the turns of what stays on a day and fills the rest; tells whether there was anything to fill. */
export function passDay(date: PlainDate, run: RosterRun): boolean {
  const { request, issued, changes, open, context } = run;
  const { roster } = context;
  const slots = context.slotsOn(date) ?? [];
  const filled = fillSlots(slots, roster.keptOn(date));
  takeTurns(
    [...filled].flatMap(([slot, { shift }]) => {
      if (!isOfGroup(slot) || !shift.due) return [];
      const holders = roster.holdersOf(slot);
      const isTurn = holders.length === 0 || (!shift.isPinned && !holders.includes(shift.due.memberId));
      return isTurn ? [[slot, shift.due.memberId]] : [];
    }),
    run,
  );
  roster.passDay(date);
  const isOpen = isAsked(date, request) && !issued.has(monthOf(date));
  const empty = isOpen ? slots.filter((slot) => !filled.has(slot) && slot.from > request.now) : [];
  const made = fillEmpty(empty, run);
  roster.closeDay(date, made);
  changes.fillDay(made, open.get(date) ?? []);
  return empty.length > 0;
}

/** Who has begun a turn goes on with it; the other slots are filled by whose turn it is. */
function fillEmpty(empty: readonly RosterSlot[], run: RosterRun): FilledSlot[] {
  const { rotations, context } = run;
  const { roster } = context;
  const memberBySlot = new Map<RosterSlot, string>();
  const wanted: GroupSlot[] = [];
  for (const slot of empty.filter(isOfGroup)) {
    const isOfTurn = (id: string): boolean => slot.queue.group.memberIds.includes(id) && canServe(id, slot, context);
    const holder = roster.holdersOf(slot).find(isOfTurn);
    if (holder === undefined) wanted.push(slot);
    else {
      roster.assign(slot, holder);
      memberBySlot.set(slot, holder);
    }
  }
  const chosen = matchDay(wanted, (slot) => rankMembers(slot, rotations.queueOn(slot.date, slot.queue), context));
  for (const [slot, memberId] of chosen) {
    roster.assign(slot, memberId);
    memberBySlot.set(slot, memberId);
  }
  takeTurns([...chosen], run);
  return empty.map((slot) => {
    const memberId = memberBySlot.get(slot);
    return { slot, ...(memberId !== undefined && { memberId }) };
  });
}

const isOfGroup = (slot: RosterSlot): slot is GroupSlot => slot.queue !== undefined;
