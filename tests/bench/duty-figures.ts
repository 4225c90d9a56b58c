import { addDays, datesFrom, type PlainDate } from '../../shared/domain/plain-date.ts';
import { standingObstacles } from '../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../shared/rules/duty/duty-book.ts';
import { dutyDayType } from '../../shared/rules/duty/duty-days.ts';
import { proposeRoster, proposeRosterInSteps } from '../../shared/rules/duty/generate-roster.ts';
import { rosterFindings } from '../../shared/rules/duty/roster-findings.ts';
import { aDutyBook, bookAfter, dutyDayTypes, dutyMemberId, dutyOffice, memberKeys } from '../support/duty-builders.ts';
import { smallestSpread } from '../support/fairest-counts.ts';
import { type Figure, median, timed } from './measure.ts';
import { roundRobin } from './round-robin.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;
const RUNS = 7;
const SMALL_CASES = 40;
const YEARS = 5;
const LAST_WEEKS = { from: '2026-11-16', to: '2026-12-31' } as const;

/** Numbers that are the same in every run. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function leavesOf(keys: readonly string[], each: number, most: number, first: PlainDate, length: number, seed: number) {
  const draw = drawn(seed);
  return keys.flatMap((key) =>
    Array.from({ length: each }, () => {
      const fromDate = addDays(first, draw(length));
      const toDate = addDays(fromDate, draw(most));
      return { officeId: dutyOffice, memberId: dutyMemberId(key), fromDate, toDate, reason: '年休' };
    }),
  );
}

/** An office with five posts: a chief by weeks, a leader, 主班, 副班, and a driver by night. */
function fivePosts(count: number): DutyBook {
  const keys = memberKeys(count);
  const leaders = keys.slice(0, Math.max(4, Math.floor(count / 4)));
  const staff = keys.slice(Math.floor(count / 4));
  return aDutyBook({
    staff: {
      chief: { duty: 'chief', members: leaders, span: 'week' },
      lead: { duty: 'lead', members: leaders },
      main: { members: staff },
      second: { duty: 'second', members: staff },
      driver: { duty: 'other', members: staff, start: '17:00', end: '09:00' },
    },
    leaves: leavesOf(keys, 3, 15, YEAR.from, 365, count),
  });
}

/** A year of an office generated, and how evenly, beside a plain round robin and a proved optimum. */
export async function dutyFigures(): Promise<Figure[]> {
  return [...[12, 40].flatMap(timeFigures), ...restFigures(), ...(await spreadFigures())];
}

const generate = (book: DutyBook, range: { readonly from: PlainDate; readonly to: PlainDate }): DutyBook =>
  bookAfter(book, proposeRoster(book, { officeId: dutyOffice, ...range, now: 0 }));

function timeFigures(count: number): Figure[] {
  const book = fivePosts(count);
  const ours: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(timed(() => void proposeRoster(book, { officeId: dutyOffice, ...YEAR, now: 0 })));
    plain.push(timed(() => void roundRobin(book, dutyOffice, YEAR.from, YEAR.to)));
  }
  const year = generate(book, { ...YEAR, from: '2025-01-01' });
  const check = timed(() => void rosterFindings(year, { officeId: dutyOffice, ...YEAR, today: YEAR.from }));
  const size = `${count} people, 5 posts, 365 days, ${book.leaves.length} leaves`;
  return [
    { name: `duty: a year generated, ${count} people`, value: median(ours), unit: 'ms', goal: 2000, note: size },
    {
      name: `duty: a year generated, ${count} people, to round robin`,
      value: median(ours) / median(plain),
      unit: 'ratio',
      note: `plain round robin ${median(plain).toFixed(0)} ms`,
    },
    {
      name: `duty: the longest step of a year made again, ${count} people`,
      // Whatever else the computer does makes a step longer, nothing makes it shorter.
      value: Math.min(...Array.from({ length: RUNS }, () => longestStep(year))),
      unit: 'ms',
      goal: 8,
      note: `${year.shifts.size} shifts there; a slice of the host is 8 ms`,
    },
    {
      name: `duty: a year checked, ${count} people`,
      value: check,
      unit: 'ms',
      note: 'all findings of the final roster',
    },
  ];
}

function longestStep(book: DutyBook): number {
  const work = proposeRosterInSteps(book, { officeId: dutyOffice, ...YEAR, now: 0 });
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const took = timed(() => {
      isDone = work.next().done === true;
    });
    longest = Math.max(longest, took);
  }
  return longest;
}

function restFigures(): Figure[] {
  const book = fivePosts(40);
  const shortRests = (made: DutyBook): number =>
    rosterFindings(made, { officeId: dutyOffice, ...YEAR, today: YEAR.from }).filter(
      ({ code }) => code === 'SHORT_REST',
    ).length;
  const [ours, plain] = [
    shortRests(generate(book, YEAR)),
    shortRests(roundRobin(book, dutyOffice, YEAR.from, YEAR.to)),
  ];
  return [
    {
      name: 'duty: rests cut short, to a round robin',
      value: ours / plain,
      unit: 'ratio',
      goal: 0.5,
      note: `40 people, a year: ${ours} of less than 24 h, round robin ${plain}`,
    },
  ];
}

/** The last weeks of a year, when nothing can be made up for any more, in small offices; and a year of twelve people. */
async function spreadFigures(): Promise<Figure[]> {
  const small = Array.from({ length: SMALL_CASES }, (_, run) => {
    const keys = memberKeys(5 + (run % 4));
    const leaves = leavesOf(keys.slice(0, 4), 1, 10, LAST_WEEKS.from, 46, run + 1);
    return { book: aDutyBook({ staff: { main: { members: keys } }, leaves }), range: LAST_WEEKS };
  });
  const year = Array.from({ length: YEARS }, (_, run) => {
    const leaves = leavesOf(memberKeys(12), 2, 15, YEAR.from, 365, run + 1);
    return { book: aDutyBook({ staff: { main: { members: memberKeys(12) } }, leaves }), range: YEAR };
  });
  return [
    ...(await spreadRatios(`${SMALL_CASES} small offices with leaves`, small)),
    ...(await spreadRatios(`${YEARS} years of 12 people with leaves`, year)),
  ];
}

interface Case {
  readonly book: DutyBook;
  readonly range: { readonly from: PlainDate; readonly to: PlainDate };
}

async function spreadRatios(what: string, cases: readonly Case[]): Promise<Figure[]> {
  const byType = { ours: 0, plain: 0, best: 0 };
  const weighted = { ours: 0, plain: 0, best: 0 };
  let worst = 0;
  for (const { book, range } of cases) {
    const days = datesFrom(range.from, range.to);
    const made = generate(book, range);
    const plain = roundRobin(book, dutyOffice, range.from, range.to);
    for (const type of dutyDayTypes) {
      const kind = days.filter((date) => dutyDayType(date, book.calendar) === type);
      const best = await optimum(book, kind, 'equal');
      const ours = spread(made, kind, 'equal');
      add(byType, { ours, best, plain: spread(plain, kind, 'equal') });
      worst = Math.max(worst, ours - best);
    }
    const best = await optimum(book, days, 'weighted');
    add(weighted, { ours: spread(made, days, 'weighted'), best, plain: spread(plain, days, 'weighted') });
  }
  return [
    {
      name: `duty: spread beyond the optimum, ${what}`,
      value: worst,
      unit: 'duties',
      goal: 1,
      note: 'the worst type of day',
    },
    ...ratios(`spread by type of day, ${what}`, byType, 1.25),
    ...ratios(`weighted spread, ${what}`, weighted),
  ];
}

type Spreads = Record<'ours' | 'plain' | 'best', number>;

function add(sum: Spreads, { ours, plain, best }: Spreads): void {
  sum.ours += ours;
  sum.plain += plain;
  sum.best += best;
}

const ratios = (what: string, { ours, plain, best }: Spreads, goal?: number): Figure[] => [
  {
    name: `duty: ${what}, to MILP`,
    value: ours / best,
    unit: 'ratio',
    ...(goal !== undefined && { goal }),
    note: `sums: ${ours.toFixed(1)}, optimum by MILP ${best.toFixed(1)}`,
  },
  {
    name: `duty: ${what}, to round robin`,
    value: ours / plain,
    unit: 'ratio',
    note: `round robin ${plain.toFixed(1)}, ${(plain / best).toFixed(2)} of the optimum`,
  },
];

type Weighing = 'equal' | 'weighted';

const weightOn = (date: PlainDate, book: DutyBook, weighing: Weighing): number =>
  weighing === 'equal' ? 1 : book.rulesOn(date).weights[dutyDayType(date, book.calendar)];

function spread(book: DutyBook, days: readonly PlainDate[], weighing: Weighing): number {
  const loads = new Map([...book.members.keys()].map((id) => [id, 0]));
  const counted = new Set(days);
  for (const { date, due } of book.shifts.values())
    if (due && counted.has(date))
      loads.set(due.memberId, (loads.get(due.memberId) ?? 0) + weightOn(date, book, weighing));
  return Math.max(...loads.values()) - Math.min(...loads.values());
}

function optimum(book: DutyBook, days: readonly PlainDate[], weighing: Weighing): Promise<number> {
  const obstacles = standingObstacles(book);
  const members = [...book.members.keys()];
  return smallestSpread(
    days.map((date) => ({
      weight: weightOn(date, book, weighing),
      members: members.filter((id) => obstacles(id, { date, start: '09:00', end: '09:00' }).length === 0),
    })),
    members,
  );
}
