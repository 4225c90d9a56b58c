import fc from 'fast-check';
import type { DutyAdjustment } from '../../shared/domain/duty/duty-adjustment.ts';
import type { DutyShift } from '../../shared/domain/duty/duty-roster.ts';
import type { DutyMember } from '../../shared/domain/duty/duty-staff.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../shared/rules/duty/duty-book.ts';
import { assignedMemberOf } from '../../shared/rules/duty/roster-changes.ts';
import { workCalendarOf } from '../../shared/rules/work-calendar.ts';
import {
  aDutyBook,
  aDutyShift,
  aDutyTemplate,
  aRoster,
  atTime,
  dutyDayTypes,
  dutyMemberId,
  dutyOffice,
  memberKeys,
  type TestPost,
} from './duty-builders.ts';

/** Three months around the National Day: every kind of day is in them. */
export const drawnMonths = ['2026-09', '2026-10', '2026-11'] as const;
const FIRST = '2026-09-01';
const DAYS = 91;
const MEMBERS = 8;

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const keys = memberKeys(MEMBERS);
const date = fc.nat(DAYS - 1).map((day) => addDays(FIRST, day));
const span = (most: number) =>
  fc
    .record({ fromDate: date, days: fc.nat(most) })
    .map(({ fromDate, days }) => ({ fromDate, toDate: addDays(fromDate, days) }));
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const member: fc.Arbitrary<Partial<DutyMember>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ joinsOn: date }) },
  { weight: 1, arbitrary: fc.record({ leavesOn: date }) },
  { weight: 2, arbitrary: span(60).map(({ fromDate, toDate }) => ({ nightBarFrom: fromDate, nightBarUntil: toDate })) },
  { weight: 1, arbitrary: pick(['leader.all.a', 'leader.all.b']).map((leaderId) => ({ leaderId })) },
  { weight: 1, arbitrary: fc.constant<Partial<DutyMember>>({ tags: ['保安'] }) },
);

const hours = pick([
  { start: '09:00', end: '09:00' },
  { start: '08:30', end: '17:30' },
  { start: '17:30', end: '08:30' },
  { start: '14:00', end: '24:00' },
]);

const post = (duty: NonNullable<TestPost['duty']>): fc.Arbitrary<TestPost> =>
  fc
    .record({
      members: rarely(fc.subarray(keys, { minLength: 1 })).map((drawn) => drawn ?? keys),
      span: pick(['day', 'day', 'weekend', 'week'] as const),
      skipPolicy: pick(['owes', 'consumes'] as const),
      on: rarely(fc.subarray([...dutyDayTypes])).map((drawn) => drawn ?? dutyDayTypes),
      hours,
      times: pick([1, 1, 1, 2]),
    })
    .map(({ hours: { start, end }, ...rest }) => ({ duty, start, end, ...rest }));

const staff: fc.Arbitrary<Readonly<Record<string, TestPost>>> = fc.record({
  chief: fc.constant({ duty: 'chief' as const }),
  lead: post('lead'),
  main: post('main'),
  second: post('second'),
});

/** What stands on the roster before: a day, a post and somebody; `null` is a gap. */
const present = fc.record({
  date,
  post: pick(['chief', 'lead', 'main', 'second', 'main']),
  member: fc.option(pick(keys), { nil: null }),
  hours: fc.option(hours, { nil: undefined }),
  isPinned: fc.boolean(),
  n: fc.nat(2),
});

const adjustment = fc.record({
  at: fc.nat(),
  to: pick(keys),
  step: pick(['draft', 'awaitingConsent', 'approved', 'filed', 'declined', 'withdrawn'] as const),
});

/** An office with its staff, its absences, days kept otherwise, a special period, and shifts that are there already. */
export interface DrawnOffice {
  readonly book: DutyBook;
  /** In the middle of the months drawn, or long before them. */
  readonly now: number;
}

/** `unpinned`: whether shifts that the generator may change are there as well. */
export function drawnOffice(unpinned: 'withDrafts' | 'withoutDrafts'): fc.Arbitrary<DrawnOffice> {
  return fc
    .record({
      staff,
      members: fc.tuple(...keys.map(() => member)),
      leaves: fc.array(fc.tuple(pick(keys), span(20)), { maxLength: 10 }),
      away: fc.array(fc.tuple(pick(['leader.all.a', 'leader.all.b']), span(10)), { maxLength: 3 }),
      kept: fc.array(fc.tuple(date, pick(['workday', 'holiday', 'weekend'] as const)), { maxLength: 4 }),
      period: rarely(span(20)),
      shifts: fc.array(present, { maxLength: 25 }),
      adjustments: fc.array(adjustment, { maxLength: 6 }),
      issued: fc.subarray(['2026-09', '2026-10'], { maxLength: 1 }),
      today: rarely(date),
      restHours: pick([0, 24, 48]),
    })
    .map((drawn) => {
      const calendar = workCalendarOf(
        [],
        drawn.kept.map(([day, type]) => ({ date: day, type, source: '区政府通知' })),
      );
      const plain = aDutyBook({
        staff: drawn.staff,
        members: Object.fromEntries(keys.map((key, index) => [key, drawn.members[index] ?? {}])),
        leaves: drawn.leaves.map(([key, days]) => ({
          officeId: dutyOffice,
          memberId: dutyMemberId(key),
          ...days,
          reason: '',
        })),
        leadersAway: drawn.away.map(([leaderId, days]) => ({ leaderId, ...days })),
        calendar,
        rules: { restHours: drawn.restHours },
        rosters: drawn.issued.map((month) => aRoster(month, 'published')),
      });
      const book = drawn.period ? withPeriod(plain, drawn.staff, drawn.period) : plain;
      const shifts = new Map<string, DutyShift>();
      for (const { date: day, post: key, member: name, hours: at, isPinned, n } of drawn.shifts) {
        if (unpinned === 'withoutDrafts' && !isPinned) continue;
        const { start = '09:00', end = '09:00' } = drawn.staff[key] ?? {};
        const [id, shift] = aDutyShift(day, key, name ?? undefined, book, { start, end, ...at, isPinned }, n);
        shifts.set(id, shift);
      }
      const now = drawn.today === undefined ? 0 : atTime(drawn.today, '09:00');
      return { book: withAdjustments({ ...book, shifts }, drawn.adjustments), now };
    });
}

function withPeriod(
  book: DutyBook,
  posts: Readonly<Record<string, TestPost>>,
  days: { readonly fromDate: string; readonly toDate: string },
): DutyBook {
  const specialPeriodId = 'specialPeriod.2026-Y.a';
  const doubled = { ...posts, main: { ...posts.main, times: 2 } };
  return {
    ...book,
    periods: new Map([[specialPeriodId, { name: '安保期', ...days, officeIds: [], source: '通知' }]]),
    templates: [...book.templates, aDutyTemplate('special', doubled, { specialPeriodId })],
  };
}

function withAdjustments(
  book: DutyBook,
  drawn: readonly { readonly at: number; readonly to: string; readonly step: DutyAdjustment['step'] }[],
): DutyBook {
  const shifts = new Map(book.shifts);
  const adjustments = new Map<string, DutyAdjustment>();
  for (const [index, { at, to, step }] of drawn.entries()) {
    const open = [...shifts].filter(([, { due, adjustmentId }]) => due && adjustmentId === undefined);
    const [shiftId, shift] = open[at % Math.max(1, open.length)] ?? [];
    const taker = assignedMemberOf(dutyMemberId(to), book);
    if (shiftId === undefined || !shift?.due || !taker) continue;
    const id = `dutyAdjustment.2026-Y.a${index}`;
    const said = { reason: '出差', step, requestedBy: '何静', requestedAt: index };
    adjustments.set(id, { officeId: dutyOffice, kind: 'substitute', shiftId, from: shift.due, to: taker, ...said });
    if (step !== 'draft') shifts.set(shiftId, { ...shift, adjustmentId: id });
  }
  return { ...book, shifts, adjustments };
}
