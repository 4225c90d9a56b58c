import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../shared/domain/plan-item.ts';
import { visibleViews } from '../../shared/host/visibility.ts';
import type { Clash } from '../../shared/rules/clash.ts';
import { findClashes } from '../../shared/rules/clashes.ts';
import type { Actor } from '../../shared/rules/permissions.ts';
import { planWeekOf } from '../../shared/rules/plan-week.ts';
import { fieldsOf } from '../../shared/store/decide/context.ts';
import { State } from '../../shared/store/state.ts';
import { testLeaders, testOffices, testWeek } from '../support/plan-builders.ts';

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const hours = ['08:30', '09:00', '10:00', '14:30', '15:00', '19:00'];
const venues = ['venue.all.hall', 'venue.all.room'];

const time: fc.Arbitrary<PlanItem['time']> = fc.oneof(
  fc.record({ kind: fc.constant('exact' as const), start: pick(hours) }),
  pick(hours).map((start) => ({ kind: 'exact' as const, start, end: `${start.slice(0, 2)}:59` })),
  pick(['morning', 'afternoon', 'evening', 'allDay'] as const).map((part) => ({ kind: 'dayPart' as const, part })),
  fc.constant({ kind: 'after' as const, text: '会后', part: 'morning' as const }),
);

const planItem: fc.Arbitrary<PlanItem> = fc
  .record({
    officeId: pick([...testOffices.keys()]),
    day: fc.nat(2),
    time,
    category: pick(['meeting', 'reception', 'away'] as const),
    leaders: fc.uniqueArray(pick([...testLeaders.keys()]), { maxLength: 3 }),
    venueId: fc.option(pick(venues), { nil: undefined }),
    content: pick(['全区安全生产大会', '安全生产调度会', '区委常委会会议', '走访企业']),
    isParallel: fc.constant(false),
    visibility: pick(['concerned', 'withheld'] as const),
  })
  .map(({ day, leaders, venueId, ...rest }) => ({
    ...emptyPlanItem(rest.officeId, testWeek, addDays(testWeek, day)),
    ...rest,
    ...(venueId && { venueId }),
    attendance: leaders.map((leaderId) => ({ leaderId, role: 'attend' as const })),
  }));

const absence = fc.record({
  leaderId: pick(['leader.all.secretary', 'leader.all.mayor', 'leader.all.deputy']),
  day: fc.nat(2),
});

/** Rules that judge what an item says: only who sees it whole can apply them. */
const byContent = new Set(['C4', 'C5', 'C7']);
const shown = (clashes: readonly Clash[]) =>
  clashes
    .filter(({ code }) => !byContent.has(code))
    .map(({ key, fingerprint, level }) => ({ key, fingerprint, level }));

test('whoever sees an item only as busy still sees every clash of time, hall, absence and number, with the same key and fingerprint', () => {
  let clashesSeen = 0;
  fc.assert(
    fc.property(
      fc.array(planItem, { minLength: 3, maxLength: 12 }),
      fc.array(absence, { maxLength: 3 }),
      pick([...testOffices.keys()]),
      pick(['liaison', 'viewer'] as const),
      (items, absences, officeId, role) => {
        const state = new State();
        const records = [
          ...[...testOffices, ...testLeaders].map(([id, values]) => [id, fieldsOf(values)] as const),
          ...venues.map((id) => [id, { name: id, bufferMinutes: 0 }] as const),
          ...items.map((values, index) => [`planItem.2026-W48.item${index}`, fieldsOf(values)] as const),
          ...absences.map(({ leaderId, day }, index) => {
            const date = addDays(testWeek, day);
            const days = { fromDate: date, fromPart: 'morning', toDate: date, toPart: 'evening' };
            return [`absence.all.absence${index}`, { leaderId, ...days, place: '杭州', reason: '招商' }] as const;
          }),
        ];
        state.apply(
          records.map(([recordId, fields], index) => ({
            id: `abcdef.${index + 1}.run1`,
            stamp: [1, index] as const,
            deviceId: 'd',
            personId: 'p',
            recordId,
            fields,
            replaces: {},
          })),
        );
        const views = state.recordsOf(new Set(['all', '2026-W48']));
        const actor: Actor = { personId: 'person.all.x', name: '何静', officeId, role };
        const seen = findClashes(planWeekOf(visibleViews(views, actor, state), testWeek));
        const whole = findClashes(planWeekOf(views, testWeek));
        clashesSeen += shown(whole).length;
        expect(shown(seen)).toEqual(shown(whole));
      },
    ),
    { numRuns: 300 },
  );
  expect(clashesSeen, 'the weeks drawn do hold clashes').toBeGreaterThan(100);
});
