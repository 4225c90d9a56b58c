import { describe, expect, test } from 'vitest';
import { ServerTime } from '../../../../shared/host/emergency/server-time.ts';
import { emptyProfile, type Profile } from '../../../../shared/host/ports.ts';
import { VirtualTime } from '../../../support/virtual-time.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** A computer with a profile that survives starts. */
function computer() {
  let profile: Profile = emptyProfile;
  const clock = new VirtualTime(Date.UTC(2026, 10, 18));
  const store = {
    read: () => profile,
    write: async (next: Profile) => {
      profile = next;
    },
  };
  const onBug = (place: string, error: unknown): never => {
    throw new Error(place, { cause: error });
  };
  return { clock, start: () => new ServerTime({ clock, profile: store, onBug }) };
}

describe('the time of the file server', () => {
  test('is this computer’s own until it was measured', () => {
    const { clock, start } = computer();
    const time = start();
    expect([time.offsetMs, time.now()]).toEqual([null, clock.now()]);
  });

  test('goes by the newest measure, and by it still when there is none any more', () => {
    const { clock, start } = computer();
    const time = start();
    time.measured(-YEAR_MS);
    time.measured(null);
    expect(time.now()).toBe(clock.now() - YEAR_MS);
  });

  test('is remembered over a start without the shared folder', () => {
    const { clock, start } = computer();
    start().measured(-YEAR_MS);
    clock.advance(8 * HOUR_MS);
    expect(start().offsetMs).toBe(-YEAR_MS);
  });

  test.each([
    ['ahead', -YEAR_MS],
    ['behind', YEAR_MS],
  ])('is not known any more when a clock that was a year %s is put right, running or not', (_, offset) => {
    const whileOff = computer();
    whileOff.start().measured(offset);
    whileOff.clock.jump(offset + HOUR_MS);
    expect(whileOff.start().offsetMs).toBeNull();

    const whileOn = computer();
    const time = whileOn.start();
    time.measured(offset);
    whileOn.clock.jump(offset);
    expect(time.offsetMs).toBeNull();
  });

  test('stays known when the computer sleeps for a week', () => {
    const { clock, start } = computer();
    const time = start();
    time.measured(-YEAR_MS);
    clock.jump(7 * 24 * HOUR_MS);
    expect(time.offsetMs).toBe(-YEAR_MS);
  });

  test('a small difference is forgotten when the clock goes back, since nobody knows by how much', () => {
    const { clock, start } = computer();
    const time = start();
    time.measured(5000);
    clock.jump(-10 * 60_000);
    expect(time.offsetMs).toBeNull();
  });
});
