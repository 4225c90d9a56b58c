import { commitLatency } from './commit-latency.ts';
import type { Figure } from './measure.ts';
import { pageFigures } from './page-figures.ts';

/** `npm run bench`: ratios against something run beside it; `--json` for machines. */
const figures: Figure[] = [...(await commitLatency(1000)), ...(await commitLatency(20_000)), ...(await pageFigures())];

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  for (const { name, value, unit, goal, note } of figures) {
    const verdict = goal === undefined ? '' : value <= goal ? `  goal ${goal}: met` : `  goal ${goal}: MISSED`;
    console.log(`${name.padEnd(44)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(5)}${verdict}  (${note})`);
  }
}
