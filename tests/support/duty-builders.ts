import { instantOf } from '../../shared/domain/china-time.ts';
import type { DutyRoster, DutyShift } from '../../shared/domain/duty/duty-roster.ts';
import { type DutyRules, defaultDutyRules } from '../../shared/domain/duty/duty-rules.ts';
import type { DutyGroup, DutyMember, DutyPost, PostDuty } from '../../shared/domain/duty/duty-staff.ts';
import type { DutyDayType, DutyTemplate } from '../../shared/domain/duty/duty-template.ts';
import type { PlainDate } from '../../shared/domain/plain-date.ts';
import { shiftsAfter } from '../../shared/rules/duty/apply-proposal.ts';
import type { DutyBook } from '../../shared/rules/duty/duty-book.ts';
import { shiftId } from '../../shared/rules/duty/duty-ids.ts';
import { assignedMemberOf } from '../../shared/rules/duty/roster-changes.ts';
import type { RosterProposal } from '../../shared/rules/duty/roster-proposal.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';

export const dutyOffice = 'office.all.government';
export const dutyDayTypes = ['workday', 'weekend', 'adjustedRest', 'statutory'] as const satisfies DutyDayType[];

/** Ids and names by a short key: `m03` is 成员03. */
export const dutyMemberId = (key: string): string => `dutyMember.all.government_${key}`;
export const dutyPostId = (key: string): string => `dutyPost.all.government_${key}`;
export const dutyGroupId = (key: string): string => `dutyGroup.all.government_${key}`;
export const keyOfId = (id: string): string => id.slice(id.indexOf('_') + 1);

/** `m01`, `m02` … */
export const memberKeys = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `m${String(index + 1).padStart(2, '0')}`);

/** A post that one group fills; 24 hours from nine o'clock unless it says otherwise. */
export interface TestPost {
  readonly duty?: PostDuty;
  readonly members?: readonly string[];
  readonly span?: DutyGroup['span'];
  readonly skipPolicy?: DutyGroup['skipPolicy'];
  readonly start?: string;
  readonly end?: string;
  readonly on?: readonly DutyDayType[];
  /** How often it stands in a template. */
  readonly times?: number;
}

export interface TestBook extends Partial<Omit<DutyBook, 'members' | 'rulesOn'>> {
  readonly staff?: Readonly<Record<string, TestPost>>;
  readonly members?: Readonly<Record<string, Partial<DutyMember>>>;
  readonly rules?: Partial<DutyRules>;
}

/** A book of 区政府办: posts by key in the order given, each with a group of its own that has the members named. */
export function aDutyBook({ staff = {}, members = {}, rules = {}, ...rest }: TestBook = {}): DutyBook {
  const keys = new Set([...Object.values(staff).flatMap((post) => post.members ?? []), ...Object.keys(members)]);
  const dutyRules = { ...defaultDutyRules, ...rules };
  return {
    officeId: dutyOffice,
    members: new Map([...keys].map((key) => [dutyMemberId(key), aDutyMember(key, members[key])])),
    leaves: [],
    posts: new Map(Object.entries(staff).map(([key, post], index) => [dutyPostId(key), aDutyPost(key, post, index)])),
    groups: new Map(
      Object.entries(staff).flatMap(([key, post]) => (post.members ? [[dutyGroupId(key), aDutyGroup(key, post)]] : [])),
    ),
    templates: dutyDayTypes.map((dayType) => aDutyTemplate(dayType, staff)),
    periods: new Map(),
    rosters: [],
    shifts: new Map(),
    disputedShifts: new Set(),
    adjustments: new Map(),
    rotations: [],
    leadersAway: [],
    calendar: shippedCalendar,
    rulesOn: () => dutyRules,
    ...rest,
  };
}

const aDutyMember = (key: string, rest: Partial<DutyMember> = {}): DutyMember => ({
  officeId: dutyOffice,
  name: `成员${key}`,
  title: '科员',
  phones: ['13800000000'],
  tags: [],
  ...rest,
});

const aDutyPost = (key: string, { duty = 'main', members }: TestPost, rankOrder: number): DutyPost => ({
  officeId: dutyOffice,
  name: key,
  duty,
  rankOrder,
  ...(members && { groupId: dutyGroupId(key) }),
});

const aDutyGroup = (key: string, { members = [], skipPolicy = 'owes', span = 'day' }: TestPost): DutyGroup => ({
  officeId: dutyOffice,
  name: key,
  memberIds: members.map(dutyMemberId),
  skipPolicy,
  span,
});

export const aDutyTemplate = (
  dayType: DutyTemplate['dayType'],
  staff: Readonly<Record<string, TestPost>>,
  rest: Partial<DutyTemplate> = {},
): DutyTemplate => ({
  officeId: dutyOffice,
  dayType,
  posts: Object.entries(staff)
    .filter(([, { on = dutyDayTypes }]) => dayType === 'special' || on.includes(dayType))
    .flatMap(([key, { start = '09:00', end = '09:00', times = 1 }]) =>
      Array.from({ length: times }, () => ({ postId: dutyPostId(key), start, end })),
    ),
  effectiveFrom: '2020-01-01',
  source: '值班制度',
  ...rest,
});

/** A shift with its id: `[id, shift]`. Nobody named: a gap. */
export function aDutyShift(
  date: PlainDate,
  post: string,
  member: string | undefined,
  book: DutyBook,
  rest: Partial<DutyShift> = {},
  n = 0,
): [string, DutyShift] {
  const due = member === undefined ? undefined : assignedMemberOf(dutyMemberId(member), book);
  if (member !== undefined && !due) throw new Error(`nobody in the book is called ${member}`);
  const shift: DutyShift = {
    officeId: dutyOffice,
    date,
    postId: dutyPostId(post),
    start: '09:00',
    end: '09:00',
    ...(due && { due }),
    isPinned: false,
    origin: 'manual',
    ...rest,
  };
  return [shiftId(dutyOffice, dutyPostId(post), date, n), shift];
}

export const aRoster = (month: string, state: DutyRoster['state']): DutyRoster => ({
  officeId: dutyOffice,
  month,
  state,
});

export const atTime = (date: PlainDate, time = '12:00'): number => instantOf({ date, time });

/** The book after a proposal was carried out. */
export function bookAfter(book: DutyBook, { changes, rotations }: RosterProposal): DutyBook {
  const isReplaced = (old: DutyBook['rotations'][number]): boolean =>
    rotations.some(
      ({ groupId, dayType, month }) => groupId === old.groupId && dayType === old.dayType && month === old.month,
    );
  return {
    ...book,
    shifts: shiftsAfter(book.shifts, changes),
    rotations: [...book.rotations.filter((old) => !isReplaced(old)), ...rotations],
  };
}

/** `date member …` for each day: who is due, by post in the order of the book. */
export function namesByDay(book: DutyBook, from: PlainDate, to: PlainDate): string[] {
  const ranks = [...book.posts.keys()];
  const shifts = [...book.shifts].filter(([, { date }]) => from <= date && date <= to);
  shifts.sort(
    ([leftId, left], [rightId, right]) =>
      left.date.localeCompare(right.date) ||
      ranks.indexOf(left.postId) - ranks.indexOf(right.postId) ||
      left.start.localeCompare(right.start) ||
      leftId.localeCompare(rightId),
  );
  const byDate = new Map<PlainDate, string[]>();
  for (const [, { date, due }] of shifts) {
    const name = due ? keyOfId(due.memberId) : '-';
    byDate.set(date, [...(byDate.get(date) ?? []), name]);
  }
  return [...byDate].map(([date, names]) => `${date.slice(5)} ${names.join(' ')}`);
}
