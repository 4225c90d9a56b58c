import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../support/office-workstation.ts';
import { cacheFolder, type GeneratedYears, generateYears } from './generate-years.ts';
import { inAProcess, type Measured } from './in-a-process.ts';
import { type Figure, median } from './measure.ts';

const ROUNDS = 3;
const JOIN_YEARS = 3;

/** A workstation's profile after so many years: of one that joined and was closed, and kept for the next run. */
export async function profileOf(years: number, made: GeneratedYears): Promise<string> {
  const folder = cacheFolder(`profile-${years}`);
  if (existsSync(folder)) return folder;
  rmSync(`${folder}.making`, { recursive: true, force: true });
  await inAProcess('join', `${folder}.making`, made.shareFolder, made.records);
  renameSync(`${folder}.making`, folder);
  return folder;
}

/** What a start and its memory cost with one year of data and with many, beside lowdb's reading of the same records. */
export async function startFigures(years: number): Promise<Figure[]> {
  const sizes = [1, years] as const;
  const made = { 1: await generateYears(1), [years]: await generateYears(years) };
  const profiles = { 1: await profileOf(1, made[1]), [years]: await profileOf(years, made[years] ?? made[1]) };
  const ours: Record<number, Measured[]> = { 1: [], [years]: [] };
  const theirs: Record<number, Measured[]> = { 1: [], [years]: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const size of sizes) {
      const data = made[size] ?? made[1];
      ours[size]?.push(await inAProcess('open', profiles[size] ?? '', data.shareFolder, data.lastWeek));
      theirs[size]?.push(await inAProcess('lowdb', data.plainFile));
    }
  }
  const middle = (measured: readonly Measured[] | undefined, of: (one: Measured) => number): number =>
    median((measured ?? []).map(of));
  const ready = (one: Measured): number => one.milliseconds;
  const grown = ({ rss, empty }: Measured): number => rss - empty;
  const growth = (of: (one: Measured) => number): number => middle(ours[years], of) / middle(ours[1], of);
  const figures: Figure[] = sizes.flatMap((size) => {
    const at = `${size} year${size === 1 ? '' : 's'}, ${(made[size]?.records ?? 0).toLocaleString('en')} records`;
    const beside = 'to one lowdb read() of the same records';
    return [
      {
        name: `host ready, ${at}`,
        value: middle(ours[size], ready) / middle(theirs[size], ready),
        unit: 'ratio',
        note: beside,
      },
      { name: `host ready, ${at}, absolute`, value: middle(ours[size], ready), unit: 'ms', note: 'for scale only' },
      {
        name: `memory at rest, ${at}`,
        value: middle(ours[size], grown) / middle(theirs[size], grown),
        unit: 'ratio',
        note: `resident, without the empty process, ${beside}`,
      },
      {
        name: `memory at rest, ${at}, absolute`,
        value: middle(ours[size], ({ rss }) => rss),
        unit: 'MiB',
        note: `resident; empty ${middle(ours[size], ({ empty }) => empty).toFixed(0)} MiB`,
      },
    ];
  });
  const many = `${years} years to 1`;
  return [
    ...figures,
    {
      name: `host ready, ${many}`,
      value: growth(ready),
      unit: 'ratio',
      goal: 1.2,
      note: 'ten years open as fast as one',
    },
    {
      name: `memory at rest, ${many}`,
      value: growth(({ rss }) => rss),
      unit: 'ratio',
      goal: 1.2,
      note: 'resident memory of the whole process',
    },
  ];
}

/** A newcomer that has the shared folder alone, beside the least that reading the same bytes takes. */
export async function joinFigures(): Promise<Figure[]> {
  const made = await generateYears(JOIN_YEARS);
  const joins: Measured[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const profile = path.join(scratchFolder('bench-join'), 'profile');
    joins.push(await inAProcess('join', profile, made.shareFolder, made.records));
    bare.push((await inAProcess('bare', made.shareFolder)).milliseconds);
    rmSync(path.dirname(profile), { recursive: true, force: true });
  }
  const least = median(bare);
  const what = `join after ${JOIN_YEARS} years, ${made.operations.toLocaleString('en')} operations`;
  const note = 'to reading, hashing and parsing the same bytes';
  const until = (of: (one: Measured) => number): number => median(joins.map(of));
  return [
    {
      name: `${what}: all data`,
      value: until(({ milliseconds }) => milliseconds) / least,
      unit: 'ratio',
      goal: 2.5,
      note,
    },
    {
      name: `${what}: all data, absolute`,
      value: until(({ milliseconds }) => milliseconds),
      unit: 'ms',
      note: `${(made.journalBytes / 1024 / 1024).toFixed(0)} MiB of journals`,
    },
    {
      name: `${what}: ready to join`,
      value: until(({ ready }) => ready) / least,
      unit: 'ratio',
      note: 'until offices can be chosen from; the same',
    },
    { name: `${what}: memory`, value: until(({ rss }) => rss), unit: 'MiB', note: 'resident, with all data' },
  ];
}
