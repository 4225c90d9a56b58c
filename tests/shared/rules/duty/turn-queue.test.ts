import { expect, test } from 'vitest';
import { TurnQueue } from '../../../../shared/rules/duty/turn-queue.ts';

/** Takes turns by name: whoever is first among those who may. */
function play(queue: TurnQueue, turns: number, mayServe: (id: string) => boolean = () => true): string {
  let served = '';
  for (let turn = 0; turn < turns; turn += 1) {
    const next = queue.members().find(mayServe);
    if (next === undefined) throw new Error('nobody is left');
    served += next;
    queue.takeTurn(next);
  }
  return served;
}

test('with everybody there turns go round in the order of the group', () => {
  expect(play(new TurnQueue(['A', 'B', 'C']), 8)).toBe('ABCABCAB');
});

test('whoever is passed over owes every turn of the time and has them before the others, then goes on in the round', () => {
  const queue = new TurnQueue(['A', 'B', 'C', 'D']);
  expect(play(queue, 6, (id) => id !== 'B')).toBe('ACDACD');
  expect(play(queue, 6)).toBe('BBACDB');
});

test('a turn that is given up is not owed', () => {
  const queue = new TurnQueue(['A', 'B', 'C']);
  play(queue, 1);
  queue.takeTurn('B');
  expect(play(queue, 4)).toBe('CABC');
});

test('newcomers come in at the end of the round that is going on, in their order, and owe nothing', () => {
  const queue = new TurnQueue(['A', 'B', 'C']);
  play(queue, 100);
  queue.hold(['A', 'B', 'C', 'Y', 'X']);
  expect(play(queue, 10)).toBe('BCAYXBCAYX');
});

test('a member with many extra turns does not push newcomers back', () => {
  const queue = new TurnQueue(['A', 'B', 'C']);
  for (let extra = 0; extra < 5; extra += 1) queue.takeTurn('C');
  queue.hold(['A', 'B', 'C', 'N']);
  expect(play(queue, 6)).toBe('ABNABN');
});

test('who is no longer in the group leaves the queue', () => {
  const queue = new TurnQueue(['A', 'B', 'C']);
  queue.hold(['A', 'C']);
  expect(queue.members()).toEqual(['A', 'C']);
  expect(queue.roundOf('B')).toBeUndefined();
});

test('who keeps up falls not behind and keeps the place in the round', () => {
  const queue = new TurnQueue(['A', 'B', 'C']);
  play(queue, 6, (id) => id !== 'A');
  queue.keepUp('A', queue.roundOf('B') ?? 0);
  expect(play(queue, 4)).toBe('ABCA');
});

test('the coming turns say where a round stands and who owes: a queue made of them goes on in the same way', () => {
  const queue = new TurnQueue(['A', 'B', 'C', 'D']);
  play(queue, 7, (id) => id !== 'B');
  for (let extra = 0; extra < 2; extra += 1) queue.takeTurn('D');
  const stored = queue.comingTurns();
  expect(stored.filter((id) => id === 'B').length).toBeGreaterThan(stored.filter((id) => id === 'A').length);
  expect(play(new TurnQueue(stored), 20)).toBe(play(queue, 20));
});

test('at the beginning of a round the coming turns are the members, each once', () => {
  const queue = new TurnQueue(['A', 'B', 'C']);
  play(queue, 6);
  expect(queue.comingTurns()).toEqual(['A', 'B', 'C']);
});

test('as many coming turns are kept as a stored rotation may hold; the oldest debts are forgiven', () => {
  const members = Array.from({ length: 60 }, (_, index) => `m${index}`);
  const queue = new TurnQueue(members);
  play(queue, 59 * 300, (id) => id !== 'm0');
  const turns = queue.comingTurns();
  expect(turns.length).toBeLessThanOrEqual(300);
  expect(turns.filter((id) => id === 'm0').length).toBeGreaterThan(200);
  const many = new TurnQueue(Array.from({ length: 300 }, (_, index) => `m${index}`));
  play(many, 150);
  expect(many.comingTurns()).toHaveLength(300);
  expect(new TurnQueue([]).comingTurns()).toEqual([]);
});
