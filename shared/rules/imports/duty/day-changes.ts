import type { DutyShift } from '../../../domain/duty/duty-roster.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Kept } from '../../duty/duty-book.ts';
import { shiftSpan } from '../../duty/duty-days.ts';
import { shiftId } from '../../duty/duty-ids.ts';
import { assignedMemberOf } from '../../duty/roster-changes.ts';
import type { ShiftChange } from '../../duty/roster-proposal.ts';
import { doubt, type PostEntry } from './collect-days.ts';
import type { Hours, PlaceGroup, PostPlaces } from './post-places.ts';
import type { RosterDoubt, RosterImportContext } from './roster-import.ts';

/** The people of one post and day with the hours that they were read with. */
export interface WantedMember {
  readonly memberId: string;
  readonly hours?: Hours;
  readonly entry: PostEntry;
}

/** A change and where in the file it comes from. */
export interface SourcedChange {
  readonly change: ShiftChange;
  readonly date: PlainDate;
  readonly entry: PostEntry;
  readonly member?: string;
}

export interface PostOutcome {
  readonly changes: readonly SourcedChange[];
  readonly doubts: readonly RosterDoubt[];
}

interface PostDay {
  readonly postId: string;
  readonly date: PlainDate;
  readonly places: PostPlaces;
  readonly entries: readonly PostEntry[];
}

/** The fewest changes that put the wanted people on the post; a shift keeps its member where the file still names them. */
export function postChanges(day: PostDay, wanted: readonly WantedMember[], context: RosterImportContext): PostOutcome {
  const [entry] = day.entries;
  if (!entry) return { changes: [], doubts: [] };
  const { groups, doubts } = groupsFor(day, wanted, entry);
  if (doubts.some(({ isHint }) => !isHint)) return { changes: [], doubts };
  const empties = day.entries.some((each) => each.empties) || wanted.length > 0;
  const ids = newIds(day, context);
  const changes = groups.flatMap((group) => groupChanges(group, day, ids, empties, context));
  return { changes, doubts: [...doubts, ...heldDoubts(changes, entry, context)] };
}

/** A group of places with the people for it. */
interface FilledGroup extends PlaceGroup {
  readonly wanted: readonly WantedMember[];
}

/** Which people go to which hours. Where nothing tells, and there are as many as places, they stand in the order of the hours. */
function groupsFor(
  { places, date }: PostDay,
  wanted: readonly WantedMember[],
  entry: PostEntry,
): { readonly groups: readonly FilledGroup[]; readonly doubts: readonly RosterDoubt[] } {
  const { groups } = places;
  if (groups.length === 0) return newGroup(places, wanted, entry);
  const [only] = groups;
  if (groups.length === 1 && only) {
    const differing = wanted.find(({ hours }) => hours && !sameHours(hours, only));
    const hints = differing
      ? [doubt('HOURS_DIFFER', differing.entry.hoursCell ?? differing.entry.cell, { isHint: true })]
      : [];
    return { groups: [{ ...only, wanted }], doubts: hints };
  }
  const told = groups.map((group) => ({
    ...group,
    wanted: wanted.filter(({ hours }) => hours && sameHours(hours, group)),
  }));
  const rest = wanted.filter(({ hours }) => !hours || !groups.some((group) => sameHours(hours, group)));
  if (rest.length === 0) return { groups: told, doubts: [] };
  const spread =
    rest.every(({ hours }) => !hours) && rest.length === wanted.length ? inOrder(groups, wanted) : undefined;
  return spread
    ? { groups: spread, doubts: [] }
    : { groups: [], doubts: [doubt('NO_HOURS', rest[0]?.entry.cell ?? entry.cell, { word: date })] };
}

function newGroup(
  { hasTemplate }: PostPlaces,
  wanted: readonly WantedMember[],
  entry: PostEntry,
): { readonly groups: readonly FilledGroup[]; readonly doubts: readonly RosterDoubt[] } {
  if (wanted.length === 0) return { groups: [], doubts: [] };
  if (hasTemplate) return { groups: [], doubts: [doubt('POST_NOT_THAT_DAY', entry.cell)] };
  const hours = wanted.map((each) => each.hours);
  const spans = new Map(hours.flatMap((span) => (span ? [[`${span.start} ${span.end}`, span] as const] : [])));
  if (hours.some((span) => !span)) return { groups: [], doubts: [doubt('NO_HOURS', entry.cell)] };
  return {
    groups: [...spans.values()].map((span) => ({
      ...span,
      shifts: [],
      asked: 0,
      wanted: wanted.filter((each) => each.hours && sameHours(each.hours, span)),
    })),
    doubts: [],
  };
}

const sameHours = (left: Hours, right: Hours): boolean => left.start === right.start && left.end === right.end;

const placesIn = ({ shifts, asked }: PlaceGroup): number => Math.max(shifts.length, asked);

function inOrder(groups: readonly PlaceGroup[], wanted: readonly WantedMember[]): FilledGroup[] | undefined {
  const total = groups.reduce((sum, group) => sum + placesIn(group), 0);
  if (total !== wanted.length) return undefined;
  let at = 0;
  return groups.map((group) => {
    const own = wanted.slice(at, at + placesIn(group));
    at += placesIn(group);
    return { ...group, wanted: own };
  });
}

function groupChanges(
  group: FilledGroup,
  { postId, date, entries }: PostDay,
  ids: () => string,
  empties: boolean,
  context: RosterImportContext,
): SourcedChange[] {
  const waiting = [...group.wanted];
  const free: Kept<DutyShift>[] = [];
  for (const shift of group.shifts) {
    const at = waiting.findIndex(({ memberId }) => memberId === shift.values.due?.memberId);
    if (at >= 0) waiting.splice(at, 1);
    else free.push(shift);
  }
  const [fallback] = entries;
  const changes = waiting.flatMap(({ memberId, entry }): SourcedChange[] => {
    const due = assignedMemberOf(memberId, context.book);
    if (!due) return [];
    const present = free.shift();
    if (present) return [{ change: { kind: 'assign', shiftId: present.id, due }, date, entry, member: memberId }];
    const { officeId } = context;
    const { start, end } = group;
    const shift: DutyShift = { officeId, date, postId, start, end, due, isPinned: false, origin: 'imported' };
    return [{ change: { kind: 'add', shiftId: ids(), shift }, date, entry, member: memberId }];
  });
  if (!empties || !fallback) return changes;
  // What is left of the present shifts: gaps as far as the day asks for the post, the others go.
  let kept = group.shifts.length - free.length;
  const left = free.flatMap(({ id, values }): SourcedChange[] => {
    kept += 1;
    if (kept > group.asked) return [{ change: { kind: 'remove', shiftId: id }, date, entry: fallback }];
    return values.due ? [{ change: { kind: 'assign', shiftId: id, due: undefined }, date, entry: fallback }] : [];
  });
  return [...changes, ...left];
}

/** Ids in the order in which anybody else would make them. */
function newIds({ postId, date }: PostDay, { officeId, book }: RosterImportContext): () => string {
  let n = -1;
  return () => {
    do n += 1;
    while (book.shifts.has(shiftId(officeId, postId, date, n)));
    return shiftId(officeId, postId, date, n);
  };
}

/** The past stays as it was, and so does a shift that somebody fixed. */
function heldDoubts(
  changes: readonly SourcedChange[],
  entry: PostEntry,
  { book, now }: RosterImportContext,
): RosterDoubt[] {
  const spans = changes.map(({ change }) => ({
    change,
    shift: change.kind === 'add' ? change.shift : book.shifts.get(change.shiftId),
  }));
  const isPast = spans.some(({ shift }) => shift && shiftSpan(shift).from <= now);
  if (isPast) return [doubt('PAST_DAY', entry.cell)];
  return spans.some(({ change, shift }) => change.kind !== 'add' && shift?.isPinned)
    ? [doubt('PINNED', entry.cell)]
    : [];
}
