import { expect, test } from 'vitest';
import { inSlices } from '../../../shared/host/in-slices.ts';

/** A clock that moves by a millisecond at each look, and a scheduler that counts how often others had their turn. */
function slowMachine() {
  let now = 0;
  const machine = {
    turns: 0,
    clock: { now: () => (now += 1) },
    scheduler: {
      after: (_milliseconds: number, task: () => void) => {
        machine.turns += 1;
        queueMicrotask(task);
        return () => undefined;
      },
    },
  };
  return machine;
}

function* countTo(limit: number): Generator<undefined, number> {
  for (let count = 0; count < limit; count += 1) yield undefined;
  return limit;
}

test('long work lets others have their turn after every few milliseconds', async () => {
  const machine = slowMachine();
  expect(await inSlices(countTo(1000), machine)).toBe(1000);
  expect(machine.turns).toBeGreaterThan(100);
});

test('short work takes no turn from anybody, and work can be called off between slices', async () => {
  const machine = slowMachine();
  expect(await inSlices(countTo(2), machine)).toBe(2);
  expect(machine.turns).toBe(0);
  const callOff = (): void => {
    throw new Error('called off');
  };
  await expect(inSlices(countTo(1000), machine, callOff)).rejects.toThrow('called off');
});
