import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { addDays, datesFrom, type PlainDate } from '../../shared/domain/plain-date.ts';
import { standingObstacles } from '../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../shared/rules/duty/duty-book.ts';
import { dutyDayType } from '../../shared/rules/duty/duty-days.ts';
import { proposeRoster } from '../../shared/rules/duty/generate-roster.ts';
import { aDutyBook, bookAfter, dutyDayTypes, dutyMemberId, dutyOffice, memberKeys } from '../support/duty-builders.ts';
import { smallestSpread } from '../support/fairest-counts.ts';

/** `RUNS=1000` plays more; a failing run prints its seed and path (tests/README.md). */
const runs = (usual: number) => ({ numRuns: Number(process.env.RUNS ?? usual) });
// Seconds as a rule; `RUNS` may ask for hundreds of years.
vi.setConfig({ testTimeout: 1_200_000 });
const wholeYear = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
type DayType = (typeof dutyDayTypes)[number];

/** The duties of each member from one day to another, by type of day. */
function dutiesByType(
  book: DutyBook,
  from: PlainDate,
  to: PlainDate,
): ReadonlyMap<DayType, ReadonlyMap<string, number>> {
  const byType = new Map(dutyDayTypes.map((type) => [type, new Map([...book.members.keys()].map((id) => [id, 0]))]));
  for (const { date, due } of book.shifts.values()) {
    const counts = byType.get(dutyDayType(date, book.calendar));
    if (due && counts && from <= date && date <= to) counts.set(due.memberId, (counts.get(due.memberId) ?? 0) + 1);
  }
  return byType;
}

const spreadOf = (counts: ReadonlyMap<string, number> = new Map([['nobody', 0]])): number =>
  Math.max(...counts.values()) - Math.min(...counts.values());

/** The smallest spread that any roster of these days reaches, by type of day. */
async function bestSpreads(book: DutyBook, from: PlainDate, to: PlainDate): Promise<Map<DayType, number>> {
  const obstacles = standingObstacles(book);
  const members = [...book.members.keys()];
  const best = new Map<DayType, number>();
  for (const type of dutyDayTypes) {
    const duties = datesFrom(from, to)
      .filter((date) => dutyDayType(date, book.calendar) === type)
      .map((date) => {
        const able = members.filter((id) => obstacles(id, { date, start: '09:00', end: '09:00' }).length === 0);
        return { weight: 1, members: able };
      });
    best.set(type, await smallestSpread(duties, members));
  }
  return best;
}

interface Leave {
  readonly member: number;
  readonly day: number;
  readonly days: number;
}

function madeWith(count: number, leaves: readonly Leave[], from: PlainDate, to: PlainDate): DutyBook {
  const book = aDutyBook({
    staff: { main: { members: memberKeys(count) } },
    leaves: leaves.map(({ member, day, days }) => ({
      officeId: dutyOffice,
      memberId: dutyMemberId(memberKeys(count)[member % count] ?? ''),
      fromDate: addDays(from, day),
      toDate: addDays(from, day + days),
      reason: '',
    })),
  });
  return bookAfter(book, proposeRoster(book, { officeId: dutyOffice, from, to, now: 0 }));
}

test('with everybody there nobody has more than one duty of a kind of day more than anybody else in a year', () => {
  for (let count = 3; count <= 20; count += 1) {
    const made = madeWith(count, [], '2026-01-01', '2026-12-31');
    for (const [type, counts] of dutiesByType(made, '2026-01-01', '2026-12-31'))
      expect(spreadOf(counts), `${count} members, ${type}`).toBeLessThanOrEqual(1);
  }
});

test('with leaves the spread of a year of twelve is at most one duty above the proved optimum, for each kind of day', async () => {
  const leave = fc.record({ member: fc.nat(11), day: fc.nat(364), days: fc.nat(14) });
  await fc.assert(
    fc.asyncProperty(fc.array(leave, { maxLength: 24, size: 'max' }), async (leaves) => {
      const made = madeWith(12, leaves, '2026-01-01', '2026-12-31');
      const best = await bestSpreads(made, '2026-01-01', '2026-12-31');
      for (const [type, counts] of dutiesByType(made, '2026-01-01', '2026-12-31'))
        expect(spreadOf(counts), type).toBeLessThanOrEqual((best.get(type) ?? 0) + 1);
    }),
    runs(6),
  );
});

test('with leaves the last two months of few are at most one duty above the proved optimum, for each kind of day', async () => {
  const office = fc.record({
    count: fc.integer({ min: 5, max: 8 }),
    leaves: fc.uniqueArray(fc.record({ member: fc.nat(4), day: fc.nat(60), days: fc.nat(9) }), {
      maxLength: 5,
      selector: ({ member }) => member,
    }),
  });
  let worseThanBest = 0;
  let withLeaves = 0;
  await fc.assert(
    fc.asyncProperty(office, async ({ count, leaves }) => {
      const made = madeWith(count, leaves, '2026-11-01', '2026-12-31');
      const best = await bestSpreads(made, '2026-11-01', '2026-12-31');
      withLeaves += Number(leaves.length > 1);
      for (const [type, counts] of dutiesByType(made, '2026-11-01', '2026-12-31')) {
        worseThanBest += Number(spreadOf(counts) > (best.get(type) ?? 0));
        expect(spreadOf(counts), type).toBeLessThanOrEqual((best.get(type) ?? 0) + 1);
      }
    }),
    runs(60),
  );
  expect(withLeaves, 'the offices drawn do have leaves').toBeGreaterThan(10);
  expect(worseThanBest, 'mostly it is the optimum').toBeLessThan(withLeaves / 5 + 1);
});

test('whoever joins within the year has from then on as many duties of a kind as the others, and makes up for none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 20, max: 300 }), (count, day) => {
      const joinsOn = addDays('2026-01-01', day);
      const [newcomer = ''] = memberKeys(count).slice(-1);
      const book = aDutyBook({ staff: { main: { members: memberKeys(count) } }, members: { [newcomer]: { joinsOn } } });
      const made = bookAfter(book, proposeRoster(book, { officeId: dutyOffice, months: wholeYear, now: 0 }));
      for (const [type, counts] of dutiesByType(made, joinsOn, '2026-12-31')) {
        const own = counts.get(dutyMemberId(newcomer)) ?? 0;
        const others = [...counts].filter(([id]) => id !== dutyMemberId(newcomer)).map(([, duties]) => duties);
        expect(own, `${type} of ${count} from ${joinsOn}`).toBeLessThanOrEqual(Math.max(...others) + 1);
        expect(own, `${type} of ${count} from ${joinsOn}`).toBeGreaterThanOrEqual(Math.min(...others) - 1);
      }
    }),
    runs(30),
  );
});

test('a year made at once is the year made month by month with its rotations stored', () => {
  const leave = fc.record({ member: fc.nat(11), day: fc.nat(364), days: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(leave, { maxLength: 20, size: 'max' }), (leaves) => {
      const staff = {
        lead: { duty: 'lead' as const, members: memberKeys(5), span: 'week' as const },
        main: { members: memberKeys(12), times: 2 },
      };
      const book = aDutyBook({
        staff,
        leaves: leaves.map(({ member, day, days }) => ({
          officeId: dutyOffice,
          memberId: dutyMemberId(memberKeys(12)[member] ?? ''),
          fromDate: addDays('2026-01-01', day),
          toDate: addDays('2026-01-01', day + days),
          reason: '',
        })),
      });
      const atOnce = bookAfter(book, proposeRoster(book, { officeId: dutyOffice, months: wholeYear, now: 0 }));
      let oneByOne = book;
      for (const month of wholeYear)
        oneByOne = bookAfter(oneByOne, proposeRoster(oneByOne, { officeId: dutyOffice, months: [month], now: 0 }));
      expect(oneByOne.shifts).toEqual(atOnce.shifts);
      expect(oneByOne.rotations).toHaveLength(atOnce.rotations.length);
    }),
    runs(6),
  );
});
