import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, weekInFocus } from '../../../renderer/state/route.ts';

describe('the address', () => {
  it('comes back as it was written', () => {
    const routes = [
      { screen: 'today' },
      { screen: 'weeklyPlan', weekStart: '2026-11-23', tab: 'versions' },
      { screen: 'directory', section: 'venues' },
      { screen: 'settings', section: 'about' },
    ] as const;
    for (const route of routes) expect(parseRoute(formatRoute(route), '2026-01-01')).toEqual(route);
  });

  it('opens 今日 when it says nothing that is known', () => {
    for (const hash of ['', '#/', '#/nowhere/?week=2026-13-99', '#/today'])
      expect(parseRoute(hash, '2026-11-23')).toEqual({ screen: 'today' });
  });

  it('falls back to the matrix of the week at work', () => {
    expect(parseRoute('#/weeklyPlan/nowhere?week=2026-13-99', '2026-11-23')).toEqual({
      screen: 'weeklyPlan',
      weekStart: '2026-11-23',
      tab: 'matrix',
    });
  });

  it('names the Monday of any day', () => {
    expect(parseRoute('#/weeklyPlan/list?week=2026-11-26', '2026-01-01')).toMatchObject({ weekStart: '2026-11-23' });
  });

  it('opens on the week that offices work at', () => {
    expect(weekInFocus('2026-11-24')).toBe('2026-11-23');
    expect(weekInFocus('2026-11-25')).toBe('2026-11-30');
    expect(weekInFocus('2026-11-29')).toBe('2026-11-30');
  });
});
