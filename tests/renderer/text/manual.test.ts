import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { manualPlaceOf } from '../../../renderer/state/manual-place.ts';
import {
  directorySections,
  dutyTabs,
  emergencyTabs,
  formatRoute,
  historySections,
  parseRoute,
  planTabs,
  type Route,
  receptionTabs,
  settingsSections,
  supervisionTabs,
  visitTabs,
} from '../../../renderer/state/route.ts';
import { keyGroups } from '../../../renderer/text/keys.ts';
import { manualBook, placeTitle } from '../../../renderer/text/manual/manual-book.ts';
import { type ManualPlace, manualChapterIds, manualPictureIds } from '../../../renderer/text/manual/manual-content.ts';
import { findInManual } from '../../../renderer/views/manual/find-in-manual.ts';
import { linesOf } from '../../../renderer/views/manual/manual-lines.ts';
import type { SyncProblem } from '../../../shared/contract/sync-details.ts';

const parts = manualBook.flatMap((chapter) => chapter.parts.map((part) => ({ chapter, part })));
const blocks = parts.flatMap(({ part }) => part.blocks);
const stands = ({ chapter, part }: ManualPlace): boolean =>
  parts.some((each) => each.chapter.id === chapter && (part === undefined || each.part.id === part));

const today = '2026-11-25';
const month = '2026-11';
const routes: readonly Route[] = [
  { screen: 'today' },
  ...planTabs.map((tab): Route => ({ screen: 'weeklyPlan', tab, weekStart: '2026-11-23' })),
  ...dutyTabs.map((tab): Route => ({ screen: 'duty', tab, month })),
  ...emergencyTabs.map((tab): Route => ({ screen: 'emergency', tab })),
  { screen: 'emergency', tab: 'board', incidentId: 'incident.all.x' },
  { screen: 'emergency', tab: 'board', intake: '' },
  ...supervisionTabs.map((tab): Route => ({ screen: 'supervision', tab })),
  { screen: 'supervision', tab: 'board', matterId: 'matter.all.x' },
  { screen: 'supervision', tab: 'meetings', meetingId: 'jointMeeting.all.x' },
  { screen: 'supervision', tab: 'board', from: 'planItem.all.x' },
  ...receptionTabs.map((tab): Route => ({ screen: 'reception', tab })),
  ...visitTabs.map((visitTab): Route => ({ screen: 'reception', tab: 'board', visitId: 'reception.all.x', visitTab })),
  ...directorySections.map((section): Route => ({ screen: 'directory', section })),
  ...historySections.map((section): Route => ({ screen: 'history', section })),
  ...settingsSections.map((section): Route => ({ screen: 'settings', section })),
  ...manualChapterIds.map((chapter): Route => ({ screen: 'manual', chapter })),
  { screen: 'manual', chapter: 'plan', part: 'import' },
];

describe('使用手册', () => {
  it.each(routes.map((route) => [formatRoute(route), route] as const))('tells about %s', (address, route) => {
    expect(parseRoute(address, today)).toEqual(route);
    expect(stands(manualPlaceOf(route)), JSON.stringify(manualPlaceOf(route))).toBe(true);
  });

  it('tells about the places that windows and the time before the first screen name', () => {
    const named = sourcesIn('renderer').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:HelpButton place=|placeOf\()["']([^"']+)["']/g)].map(
        ([, place]) => place,
      ),
    );
    expect(named.length).toBeGreaterThan(8);
    for (const place of named) {
      const [chapter, part] = String(place).split('/');
      expect(stands({ chapter: chapter as ManualPlace['chapter'], ...(part && { part }) }), place).toBe(true);
    }
  });

  it('has no link that leads nowhere', () => {
    const links = blocks.flatMap((block) => (block.kind === 'see' ? block.places : []));
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((place) => !stands(place))).toEqual([]);
  });

  it('names no part and no chapter twice', () => {
    for (const chapter of manualBook)
      expect(new Set(chapter.parts.map(({ id }) => id)).size).toBe(chapter.parts.length);
    const titles = parts.map(({ chapter, part }) => placeTitle({ chapter: chapter.id, part: part.id }));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('shows every picture that is kept, keeps every picture that it shows, and stays small', () => {
    const folder = path.resolve('renderer/views/manual/pictures');
    const shown = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
    expect([...shown].sort()).toEqual([...manualPictureIds].sort());
    const kept = existsSync(folder) ? readdirSync(folder) : [];
    expect(kept.sort()).toEqual(manualPictureIds.map((id) => `${id}.webp`).sort());
    expect(kept.reduce((bytes, name) => bytes + statSync(path.join(folder, name)).size, 0)).toBeLessThan(1_500_000);
  });

  it('lists every key once', () => {
    const listed = blocks.flatMap((block) => (block.kind === 'keys' ? block.groups : []));
    expect([...listed].sort()).toEqual(keyGroups.map(({ id }) => id).sort());
  });

  const words = [...sourcesIn('renderer/text'), 'electron/shell/wording.ts', ...sourcesIn('shared/rules')]
    .filter((file) => !file.includes('manual'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  it('explains only marks that stand on the screen', () => {
    const marked = blocks.flatMap((block) =>
      block.kind === 'marks' ? block.marks.flatMap(([mark]) => mark.split(/[、，]/)) : [],
    );
    expect(marked.length).toBeGreaterThan(150);
    // 几, 多久 and 某 stand for what a screen puts in.
    const pattern = (mark: string): RegExp =>
      new RegExp(mark.replace(/[（）()]/g, '.').replace(/几|多久|何时|某[^与时]{0,2}/g, '[^\\n]{0,40}?'));
    expect(marked.filter((mark) => !pattern(mark).test(words))).toEqual([]);
  });

  it('quotes only words that stand on the screen', () => {
    // A value put into a sentence stands for itself; `“` inside a quotation closes with the innermost.
    const quoted = parts.flatMap(({ part }) => linesOf(part)).flatMap((line) => [...line.matchAll(/“([^“”]+)”/g)]);
    expect(quoted.length).toBeGreaterThan(200);
    const strange = quoted.map(([, quotation]) => String(quotation)).filter((quotation) => !words.includes(quotation));
    expect([...new Set(strange)].filter((quotation) => !examples.has(quotation))).toEqual([]);
  });

  it('has no word of another language but the names of keys, files and versions', () => {
    const known =
      /^(?:F[0-9]+|Ctrl|Shift|Tab|Esc|Home|End|PageUp|PageDown|Delete|Enter|[A-Z]|V[12]|xlsx|docx|PDF|Word|Excel|PIN|U|lock|previous|MB|zjg|devices|workspace|json)$/;
    const foreign = parts
      .flatMap(({ part }) => linesOf(part))
      .flatMap((line) => line.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [])
      .filter((word) => !known.test(word));
    expect([...new Set(foreign)]).toEqual([]);
  });

  it('says short things', () => {
    const long = parts
      .flatMap(({ part }) => linesOf(part))
      .flatMap((line) => line.split(/[。；！？]/))
      .filter((sentence) => sentence.length > 68);
    expect(long).toEqual([]);
  });
});

/** What somebody writes, what others' programs show, and what a screen puts together from parts. */
const examples = new Set(['9:30 召开专题会', '张建国', '防汛 下周', '另存为 PDF', '写首报']);

test('what can be wrong with synchronisation stands in 出了问题怎么办, each with what is seen, meant and done', () => {
  const pages: Readonly<Record<SyncProblem['code'], string>> = {
    shareUnreachable: 'share-unreachable',
    otherWorkspace: 'other-workspace',
    noWorkspace: 'other-workspace',
    newerFormat: 'newer',
    ownJournalDiffers: 'journal-differs',
    deviceUnverified: 'device-unverified',
    deviceNotSeen: 'device-not-seen',
    filesSetAside: 'damaged',
    ownJournalMended: 'damaged',
    snapshotDiffers: 'device-unverified',
    operationsHeld: 'held',
    recordsUnreadable: 'newer',
    distributionsWaiting: 'distribution',
    clockOff: 'clock',
  };
  for (const part of new Set(Object.values(pages))) expect(stands({ chapter: 'trouble', part }), part).toBe(true);
  for (const block of blocks) {
    if (block.kind !== 'trouble') continue;
    const { seen, means, act, askWhom } = block.trouble;
    expect(Math.min(seen.length, means.length, act.length, askWhom.length)).toBeGreaterThan(0);
  }
});

describe('searching the manual', () => {
  const titlesOf = (typed: string): string[] => findInManual(typed).map(({ place }) => placeTitle(place));

  it('finds a part by its words and by first letters, those of its title first', () => {
    expect(titlesOf('外出报备')[0]).toBe('周计划：外出报备');
    expect(titlesOf('jjb')[0]).toBe('值班：交接班');
    expect(titlesOf('ＣＴＲＬ+K').length).toBeGreaterThan(0);
  });

  it('wants every word, and finds nothing for nothing', () => {
    expect(titlesOf('邀请码 忘了')).toContain('出了问题怎么办：忘了邀请码，换了电脑，重装了系统');
    expect(titlesOf('邀请码 座次')).toEqual([]);
    expect(titlesOf('  ')).toEqual([]);
  });

  it('shows the line in which the word stands', () => {
    for (const { line } of findInManual('催办')) expect(line).toMatch(/催办/);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.]tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}
