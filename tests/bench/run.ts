import { commitLatency } from './commit-latency.ts';
import { countdownFigures } from './countdown-figures.ts';
import { dutyFigures } from './duty-figures.ts';
import { dutyMonthFigures } from './duty-month.ts';
import { importFigures } from './import-figures.ts';
import { joinTime } from './join-time.ts';
import { matrixFigures } from './matrix-figures.ts';
import { matterFigures } from './matter-figures.ts';
import type { Figure } from './measure.ts';
import { naiveFigures } from './naive-store.ts';
import { pageFigures } from './page-figures.ts';
import { propagationFigures } from './propagation.ts';
import { searchFigures } from './search-figures.ts';
import { shareCallFigures } from './share-calls.ts';
import { todayFigures } from './today-figures.ts';
import { visitFigures } from './visit-figures.ts';
import { joinFigures, startFigures } from './year-figures.ts';

/**
 * `npm run bench`: ratios against something run beside it. `--only store` leaves out what needs a browser, `--only imports` reads
 * the corpus of plans, `--only duty` makes rosters and opens a month of them, `--only emergency` lets
 * deadlines run, `--only reception` opens a large visit and seats a hall, `--only supervision` opens three thousand matters, `--only search` looks
 * through years of records, `--only matrix` has a
 * full week beside an empty one, `--only today` opens the first screen after one year and after many, `--only page` takes the rest;
 * `--full` takes the largest sizes; `--json` is for machines.
 */
const has = (option: string): boolean => process.argv.includes(option);
const only = has('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const isFull = has('--full');

const storeGroups: readonly (() => Promise<Figure[]>)[] = [
  ...[1000, 20_000, ...(isFull ? [100_000, 300_000] : [])].map((records) => () => commitLatency(records)),
  ...[1000, 10_000, ...(isFull ? [100_000] : [])].map((records) => () => naiveFigures(records)),
  () => startFigures(isFull ? 10 : 3),
  joinFigures,
  joinTime,
  shareCallFigures,
  propagationFigures,
];
const groupsByName: Readonly<Record<string, readonly (() => Promise<Figure[]>)[]>> = {
  store: storeGroups,
  imports: [importFigures],
  duty: [dutyFigures, dutyMonthFigures],
  emergency: [countdownFigures],
  reception: [visitFigures],
  supervision: [matterFigures],
  search: [() => searchFigures(isFull ? 15 : 3)],
  page: [pageFigures],
  matrix: [matrixFigures],
  today: [() => todayFigures(isFull ? 10 : 3)],
};
const groups = only === undefined ? Object.values(groupsByName).flat() : (groupsByName[only] ?? []);
if (groups.length === 0) throw new Error(`--only takes ${Object.keys(groupsByName).join(', ')}`);

const figures: Figure[] = [];
for (const group of groups) {
  const measured = await group();
  figures.push(...measured);
  if (!has('--json')) measured.forEach(print);
}
if (has('--json')) console.log(JSON.stringify(figures, null, 2));

function print({ name, value, unit, goal, aim, note }: Figure): void {
  const isMet = goal !== undefined && (aim === 'atLeast' ? value >= goal : value <= goal);
  const verdict = goal === undefined ? '' : isMet ? `  goal ${goal}: met` : `  goal ${goal}: MISSED`;
  console.log(`${name.padEnd(64)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(5)}${verdict}  (${note})`);
}
