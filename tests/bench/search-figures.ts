import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { foldText } from '../../shared/rules/search/fold-text.ts';
import { soundsOf } from '../../shared/rules/search/sounds.ts';
import { syllables } from '../../shared/rules/search/syllables.ts';
import { SeededRandom } from '../support/hostile-share.ts';
import { openWorkstation, scratchFolder, type Workstation } from '../support/office-workstation.ts';
import { generateYears, VOCABULARY } from './generate-years.ts';
import { type Figure, median, percentile, timed } from './measure.ts';
import { profileOf } from './year-figures.ts';

const QUERIES = 120;

/** Words that somebody may type, from frequent to nowhere, and how they are typed by sound. */
function queries(random: SeededRandom): Readonly<Record<string, readonly string[]>> {
  const word = (length: number): string => Array.from({ length }, () => random.pick(VOCABULARY)).join('');
  const words = Array.from({ length: QUERIES }, (_, index) => word(2 + (index % 4)));
  const spelled = (text: string): string[] =>
    [...soundsOf(foldText(text))].map((sound) => syllables[sound.charCodeAt(0) - 0x100] ?? '');
  return {
    'Chinese text': words,
    'whole pinyin': words.map((each) => spelled(each).join('')),
    'first letters': words.map((each) =>
      spelled(each)
        .map((syllable) => syllable[0])
        .join(''),
    ),
    'two words and a month': words.map((each) => `${each} ${word(2)} 2017年5月`),
  };
}

/** What everybody at a workstation of so many years waits for when they look for something, beside one bare pass over the same text. */
export async function searchFigures(years: number): Promise<Figure[]> {
  const made = await generateYears(years);
  const profileFolder = path.join(scratchFolder('bench-search'), 'profile');
  cpSync(await profileOf(years, made), profileFolder, { recursive: true });
  const station = await openWorkstation(made.shareFolder, { profileFolder });
  const me = { name: '林永康', officeId: 'office.all.party', role: 'director' } as const;
  await station.client.request('workspace.join', { me });
  const firstTime = await untilReady(station);
  const text = bareText(made.plainFile);
  const random = new SeededRandom(1);
  const figures: Figure[] = [];
  const records = made.records.toLocaleString('en');
  for (const [kind, words] of Object.entries(queries(random))) {
    const ours: number[] = [];
    for (const word of words) ours.push(await timeOf(station, word));
    const bare = words.map((word) => timed(() => passOver(text, word)));
    const p95 = percentile(ours, 0.95);
    figures.push(
      {
        name: `${kind}, ${records} records, p95`,
        value: p95,
        unit: 'ms',
        goal: 30,
        note: `median ${median(ours).toFixed(1)} ms`,
      },
      {
        name: `${kind}, ${records} records, p95`,
        value: p95 / percentile(bare, 0.95),
        unit: 'ratio',
        note: `to one bare pass over the text, p95 ${percentile(bare, 0.95).toFixed(1)} ms`,
      },
    );
  }
  await station.host.stop();
  const again = await openWorkstation(made.shareFolder, { profileFolder });
  figures.push(
    { name: 'texts made ready the first time', value: firstTime, unit: 'ms', note: 'in the background, once' },
    { name: 'texts taken up at a later start', value: await untilReady(again), unit: 'ms', note: 'from the disk' },
  );
  await again.host.stop();
  return figures;
}

async function timeOf(station: Workstation, text: string): Promise<number> {
  const started = performance.now();
  await station.client.request('search.find', { text });
  return performance.now() - started;
}

async function untilReady(station: Workstation): Promise<number> {
  const started = performance.now();
  for (;;) {
    const { ready, total } = await station.client.request('search.find', { text: '' });
    if (ready === total) return performance.now() - started;
    await sleep(20);
  }
}

/** The same records' words as one text. */
function bareText(plainFile: string): string {
  const { records } = JSON.parse(readFileSync(plainFile, 'utf8')) as { records: Record<string, object> };
  const words = Object.values(records).map((values) =>
    Object.values(values).filter((each) => typeof each === 'string'),
  );
  return words.map((each) => each.join('\n')).join('\0');
}

function passOver(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count += 1;
  return count;
}
