import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { IncidentLevel } from '../../shared/domain/emergency/incident.ts';
import { type ReportFigures, reportStatistics } from '../../shared/rules/emergency/report-statistics.ts';
import { calendar, IncidentStory, moment } from '../support/incident-files.ts';

const NOON = moment('2026-11-18 12:00');
const MINUTE_MS = 60_000;

/** One incident of a morning: its level, how many minutes after it happened it became known, and after that was reported. */
interface Case {
  readonly level: IncidentLevel;
  readonly day: number;
  readonly knownAfter: number;
  readonly phonedAfter: number | null;
  readonly writtenAfter: number | null;
  readonly isOccurrenceKnown: boolean;
}

const aCase: fc.Arbitrary<Case> = fc.record({
  level: fc.constantFrom('I', 'II', 'III', 'IV'),
  day: fc.integer({ min: 10, max: 17 }),
  knownAfter: fc.integer({ min: 0, max: 45 }),
  phonedAfter: fc.option(fc.integer({ min: 0, max: 60 })),
  writtenAfter: fc.option(fc.integer({ min: 0, max: 180 })),
  isOccurrenceKnown: fc.boolean(),
});

const text = (instant: number): string => {
  const { date, time } = chinaTimeOf(instant);
  return `${date} ${time}`;
};

/** The response ends within the hour before 17:00, so that no daily follow-up is due, and the final report is not due yet. */
function storyOf({ level, day, knownAfter, phonedAfter, writtenAfter, isOccurrenceKnown }: Case): IncidentStory {
  const occurred = moment(`2026-11-${day} 13:00`);
  const known = occurred + knownAfter * MINUTE_MS;
  const story = new IncidentStory({ level, known: text(known), occurred: isOccurrenceKnown ? text(occurred) : null });
  if (phonedAfter !== null)
    story.report(text(known + phonedAfter * MINUTE_MS), { kind: 'firstCall', channel: 'phone' });
  if (writtenAfter !== null) story.report(text(known + writtenAfter * MINUTE_MS));
  return story.ended(`2026-11-${day} 16:50`);
}

/** Counted by hand from what was told: minutes after the clock began against the minutes of the suggested deadlines. */
function recount(cases: readonly Case[]): Pick<ReportFigures, 'due' | 'onTime' | 'late'> {
  const limits: Readonly<Record<IncidentLevel, readonly (readonly ['phone' | 'written', number])[]>> = {
    I: [
      ['phone', 15],
      ['written', 30],
    ],
    II: [
      ['phone', 15],
      ['written', 30],
    ],
    III: [
      ['phone', 30],
      ['written', 60],
    ],
    IV: [['written', 120]],
  };
  let [onTime, late] = [0, 0];
  for (const { level, knownAfter, phonedAfter, writtenAfter, isOccurrenceKnown } of cases) {
    const isFromOccurrence = (level === 'I' || level === 'II') && isOccurrenceKnown;
    for (const [channel, minutes] of limits[level]) {
      const after = channel === 'phone' ? phonedAfter : writtenAfter;
      const taken = after === null ? Number.POSITIVE_INFINITY : after + (isFromOccurrence ? knownAfter : 0);
      if (taken <= minutes) onTime += 1;
      else late += 1;
    }
  }
  return { due: onTime + late, onTime, late };
}

test('the figures of any incidents equal a count from what was told, by level and for the days asked for', () => {
  fc.assert(
    fc.property(fc.array(aCase, { maxLength: 30 }), fc.integer({ min: 10, max: 17 }), (cases, from) => {
      const files = cases.map((each) => storyOf(each).file);
      const range = { from: `2026-11-${from}`, to: '2026-11-17', basis: 'occurred' as const };
      const { all, byLevel, incidents } = reportStatistics(files, range, calendar, NOON);
      const counted = cases.filter(({ day }) => day >= from);
      // A final report of days long enough ago is due and was never sent.
      const finals = counted.filter(({ day }) => day <= 12).length;
      const expected = recount(counted);
      expect(incidents).toBe(counted.length);
      expect(all).toMatchObject({ ...expected, due: expected.due + finals, late: expected.late + finals });
      for (const level of ['I', 'II', 'III', 'IV'] as const) {
        const own = counted.filter((each) => each.level === level);
        expect(byLevel.get(level)?.onTime ?? 0).toBe(recount(own).onTime);
      }
    }),
  );
});

test('an incident counts for the day on which it happened and not for that of its entry', () => {
  const { file } = new IncidentStory({ occurred: '2026-11-17 23:50', known: '2026-11-18 00:20' });
  const onThe = (date: string, basis: 'occurred' | 'entered') =>
    reportStatistics([file], { from: date, to: date, basis }, calendar, NOON).incidents;
  expect([onThe('2026-11-17', 'occurred'), onThe('2026-11-18', 'occurred')]).toEqual([1, 0]);
  expect([onThe('2026-11-17', 'entered'), onThe('2026-11-18', 'entered')]).toEqual([0, 1]);
});
