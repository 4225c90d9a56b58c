import { expect, test } from 'vitest';
import { runSeed } from './run-seed.ts';
import pinned from './seeds.json' with { type: 'json' };

/** `SEED=17` plays one seed, `SEEDS=5000` that many from 1 on. */
const { SEED, SEEDS } = process.env;
const seeds =
  SEED === undefined ? Array.from({ length: Number(SEEDS ?? 200) }, (_, index) => index + 1) : [Number(SEED)];
const happened = new Map<string, number>();

test('[S-1] [S-6] [T2] [T6] nothing acknowledged is lost and all agree, whatever the folder and the machines do', async () => {
  const failures: string[] = [];
  for (const seed of SEED === undefined ? [...pinned.pinned, ...seeds] : seeds) {
    try {
      const world = await runSeed(seed);
      for (const [fault, times] of world.faults) happened.set(fault, (happened.get(fault) ?? 0) + times);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      failures.push(text.startsWith('seed ') ? text : `seed ${seed}: ${error instanceof Error ? error.stack : text}`);
      if (failures.length === 3) break;
    }
  }
  expect(failures.join('\n\n')).toBe('');
}, 900_000);

const faults = [
  'access refused',
  'adopted',
  'announcement lost',
  'announcements reordered, doubled or missing',
  'bit flip',
  'branch kept',
  'clock set',
  'clone',
  'destroyed',
  'folder full',
  'folder restored',
  'garbage',
  'healed',
  'joined by snapshot',
  'known to be read',
  'member removed',
  'partly visible',
  'power cut',
  'profile restored',
  'reading damaged',
  'rehomed',
  'relayed',
  'rename refused',
  'root empty',
  'root gone',
  'root other',
  'segment closed',
  'snapshot damaged',
  'snapshot same',
  'snapshot written',
  'stale listing',
  'torn tail',
  'torn write',
  'truncation',
  'zeroes',
];

test.runIf(SEED === undefined).each(faults)('the simulation made it happen: %s', (fault) => {
  expect(happened.get(fault) ?? 0).toBeGreaterThan(0);
});
