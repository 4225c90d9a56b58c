import { runSeed } from './run-seed.ts';

/** `npm run simulate -- 17` plays one seed and prints what happened; `-- 1 5000` plays that many from there on. */
const [first = '1', count = '1'] = process.argv.slice(2);
const from = Number(first);
const seeds = Array.from({ length: Number(count) }, (_, index) => from + index);
if (!(seeds.length > 0 && Number.isSafeInteger(from))) throw new RangeError('a seed, and how many from there on');

const failed: number[] = [];
for (const seed of seeds) {
  try {
    const world = await runSeed(seed);
    if (seeds.length === 1) console.log(world.describe());
  } catch (error) {
    failed.push(seed);
    console.error(error instanceof Error ? error.message : error);
  }
  if (seeds.length > 1 && seed % 100 === 0) console.log(`${seed - from + 1} of ${seeds.length}`);
}
console.log(failed.length === 0 ? `passed: ${seeds.length} of ${seeds.length}` : `FAILED: ${failed.join(' ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
