import type { DutyShift } from '../../../domain/duty/duty-roster.ts';
import type { ClockTime, PlainDate } from '../../../domain/plain-date.ts';
import { hoursText } from '../../documents/duty/duty-texts.ts';
import type { DutyBook, Kept } from '../../duty/duty-book.ts';
import { templateOn } from '../../duty/duty-days.ts';

export interface Hours {
  readonly start: ClockTime;
  readonly end: ClockTime;
}

/** The places of a post on a day that have the same hours. */
export interface PlaceGroup extends Hours {
  /** In a fixed order, which names in a cell follow. */
  readonly shifts: readonly Kept<DutyShift>[];
  /** How many the template asks for. */
  readonly asked: number;
}

export interface PostPlaces {
  readonly groups: readonly PlaceGroup[];
  /** The day is staffed by a template, whether or not with this post. */
  readonly hasTemplate: boolean;
}

/** What is there and what is asked for of a post on a day, by hours, the earliest first. */
export function postPlaces(postId: string, date: PlainDate, officeId: string, book: DutyBook): PostPlaces {
  const template = templateOn(date, officeId, book);
  const asked = (template?.posts ?? []).filter((post) => post.postId === postId);
  const shifts = [...book.shifts]
    .map(([id, values]) => ({ id, values }))
    .filter(({ values }) => values.officeId === officeId && values.postId === postId && values.date === date)
    .sort((left, right) => left.id.localeCompare(right.id));
  const keyOf = ({ start, end }: Hours): string => `${start} ${end}`;
  const spans = new Map([...asked, ...shifts.map(({ values }) => values)].map((span) => [keyOf(span), span]));
  const groups = [...spans].map(([key, { start, end }]) => ({
    start,
    end,
    shifts: shifts.filter(({ values }) => keyOf(values) === key),
    asked: asked.filter((post) => keyOf(post) === key).length,
  }));
  groups.sort((left, right) => left.start.localeCompare(right.start) || left.end.localeCompare(right.end));
  return { groups, hasTemplate: template !== undefined };
}

/** Names as a cell of the empty roster holds them: by hours where the post has several on the day. */
export function placesText({ groups }: PostPlaces, writings: ReadonlyMap<string, string>): string {
  const namesIn = ({ shifts }: PlaceGroup): string =>
    shifts.flatMap(({ values: { due } }) => (due ? (writings.get(due.memberId) ?? due.name) : [])).join('、');
  if (groups.length < 2) return groups.map(namesIn).join('');
  return groups.map((group) => `${hoursText(group)}：${namesIn(group)}`).join('\n');
}

/** Every span of hours that a post of the day has, the earliest first, as rosters print them. */
export function dayHoursText(date: PlainDate, officeId: string, book: DutyBook): string {
  const asked = templateOn(date, officeId, book)?.posts ?? [];
  const shifts = [...book.shifts.values()].filter((shift) => shift.officeId === officeId && shift.date === date);
  const spans = [...asked, ...shifts].sort(
    (left, right) => left.start.localeCompare(right.start) || left.end.localeCompare(right.end),
  );
  return [...new Set(spans.map(hoursText))].join('\n');
}
