import { describe, expect, test } from 'vitest';
import type { LightScheme } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { lightSchemeSchema } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { lightOf } from '../../../../shared/rules/supervision/matter-lights.ts';
import { readyLightSchemes } from '../../../../shared/rules/supervision/ready-light-schemes.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';
import { aMatter } from '../../../support/matters.ts';

const schemeOf = (key: string): LightScheme => {
  const { key: _key, ...scheme } = readyLightSchemes.find((each) => each.key === key) ?? {};
  return lightSchemeSchema.parse(scheme);
};

/** The light of a matter that is due on Thursday, 3 December 2026, at 18:00. */
function light(key: string, at: string, values: object = {}): string {
  const now = Date.parse(`${at}:00+08:00`);
  const rules = { lights: schemeOf(key), dayEndsAt: '18:00' };
  const shown = lightOf(aMatter(values), rules, shippedCalendar, now);
  return shown ? `${shown.colour} ${shown.name}${shown.isOverdue ? ' 逾期' : ''}` : '无';
}

describe('灯', () => {
  test('four schemes are shipped, each with its source', () => {
    expect(readyLightSchemes.map(({ key }) => key)).toEqual([
      'nearAndOverdue',
      'threeSlips',
      'slipsByQuality',
      'projects',
    ]);
    for (const { source } of readyLightSchemes) expect(source).not.toBe('');
  });

  test.each([
    // 黄 3 days before, 红 24 h before or overdue.
    ['nearAndOverdue', '2026-11-29T23:59', 'green 正常'],
    ['nearAndOverdue', '2026-11-30T00:00', 'yellow 临期'],
    ['nearAndOverdue', '2026-12-02T17:59', 'yellow 临期'],
    ['nearAndOverdue', '2026-12-02T18:00', 'red 告急'],
    ['nearAndOverdue', '2026-12-03T18:01', 'red 告急 逾期'],
    // 蓝 3 workdays before, 橙 overdue, 红 10 days overdue.
    ['threeSlips', '2026-11-29T12:00', 'green 正常'],
    ['threeSlips', '2026-11-30T08:00', 'blue 蓝单提醒'],
    ['threeSlips', '2026-12-03T18:01', 'orange 橙单警告 逾期'],
    ['threeSlips', '2026-12-13T18:00', 'orange 橙单警告 逾期'],
    ['threeSlips', '2026-12-13T18:01', 'red 红单问责 逾期'],
    ['slipsByQuality', '2026-12-03T18:01', 'red 红单逾期 逾期'],
  ])('of %s at %s is %s', (key, at, shown) => {
    expect(light(key, at, { startedAt: 1, percent: 100 })).toBe(shown);
  });

  test('workdays before are counted over a holiday', () => {
    // Due on 24 February 2026, the first day after the Spring Festival; three workdays before is Thursday the 12th.
    const due = { assignedAt: 0, dueOn: '2026-02-24' };
    expect(light('threeSlips', '2026-02-11T23:00', due)).toBe('green 正常');
    expect(light('threeSlips', '2026-02-12T00:00', due)).toBe('blue 蓝单提醒');
  });

  test('yellow for what was returned, or is behind an even progress', () => {
    expect(light('slipsByQuality', '2026-11-20T12:00', { state: 'returned', percent: 90 })).toBe('yellow 黄单滞后');
    // Half of the time is over.
    expect(light('slipsByQuality', '2026-11-26T03:00', { percent: 31 })).toBe('green 正常');
    expect(light('slipsByQuality', '2026-11-26T03:00', { percent: 29 })).toBe('yellow 黄单滞后');
  });

  test.each([
    ['2026-11-26T03:00', 41, 'green 正常'],
    ['2026-11-26T03:00', 40, 'yellow 滞后'],
    ['2026-11-26T03:00', 19, 'red 严重滞后'],
  ])('of a project at %s with %i%% is %s', (at, percent, shown) => {
    expect(light('projects', at, { startedAt: 1, percent })).toBe(shown);
  });

  test('of a project that was not begun: yellow after a month, red after three', () => {
    const far = { dueOn: '2029-12-31', percent: 5 };
    expect(light('projects', '2026-12-17T12:00', far)).toBe('green 正常');
    expect(light('projects', '2026-12-18T12:00', far)).toBe('yellow 滞后');
    expect(light('projects', '2027-02-16T12:00', far)).toBe('red 严重滞后');
  });

  test.each(['draft', 'filed', 'awaitingReview', 'awaitingLeader', 'closed', 'paused', 'withdrawn'])(
    'there is none for what is %s',
    (state) => {
      expect(light('nearAndOverdue', '2026-12-10T12:00', { state })).toBe('无');
    },
  );
});
