import { describe, expect, test } from 'vitest';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { slaPackSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { IncidentLevel } from '../../../../shared/domain/emergency/incident.ts';
import { obligationsOf } from '../../../../shared/rules/emergency/obligations.ts';
import { readyPacks } from '../../../../shared/rules/emergency/ready-packs.ts';
import { calendar, counts, IncidentStory, moment } from '../../../support/incident-files.ts';

const packNamed = (name: string) => {
  const pack = readyPacks.find((each) => each.name === name);
  if (!pack) throw new Error(`no pack ${name}`);
  return pack;
};

/** First deadlines of one incident, which happened at three and became known a quarter of an hour later: `city phone 03:15`. */
const firstOf = (story: IncidentStory): string[] =>
  obligationsOf(story.file, calendar, moment('2026-11-18 03:16'))
    .filter(({ kind }) => kind === 'first')
    .map(({ leg, channel, dueAt }) => `${leg} ${channel} ${chinaTimeOf(dueAt ?? 0).time}`)
    .sort();

const storyOf = (name: string, level: IncidentLevel, rest: object = {}) =>
  new IncidentStory({ pack: packNamed(name), level, ...rest });

describe('the same incident under each ready set of deadlines', () => {
  const expected: Readonly<Record<string, Readonly<Record<IncidentLevel, readonly string[]>>>> = {
    建议默认: {
      I: ['city phone 03:15', 'city written 03:30'],
      II: ['city phone 03:15', 'city written 03:30'],
      III: ['city phone 03:45', 'city written 04:15'],
      IV: ['city written 05:15'],
    },
    重庆: {
      I: ['city written 04:00'],
      II: ['city written 04:00'],
      III: ['city written 04:00'],
      IV: ['city written 05:15'],
    },
    武汉: {
      I: ['city written 03:30'],
      II: ['city written 03:30'],
      III: ['city written 04:15'],
      IV: ['city written 05:15'],
    },
    广元: {
      I: ['city phone 03:45', 'city written 04:15'],
      II: ['city phone 03:45', 'city written 04:15'],
      III: ['city phone 03:45', 'city written 04:15'],
      IV: ['city written 05:15'],
    },
    河南: {
      I: ['city phone 03:15', 'city written 03:35', 'province phone 03:15', 'province written 03:35'],
      II: ['city phone 03:15', 'city written 03:35', 'province phone 03:15', 'province written 03:35'],
      III: ['city written 04:00', 'province written 04:00'],
      IV: ['city written 05:15', 'province written 09:00'],
    },
  };

  for (const [name, byLevel] of Object.entries(expected)) {
    for (const [level, due] of Object.entries(byLevel)) {
      test(`${name}, level ${level}`, () => expect(firstOf(storyOf(name, level as IncidentLevel))).toEqual(due));
    }
  }

  test('without a known time of occurrence all run from when it became known', () => {
    const unknown = { occurred: null };
    expect(firstOf(storyOf('建议默认', 'II', unknown))).toEqual(['city phone 03:30', 'city written 03:45']);
    expect(firstOf(storyOf('重庆', 'III', unknown))).toEqual(['city written 04:15']);
    expect(firstOf(storyOf('武汉', 'II', unknown))).toEqual(['city written 03:45']);
    expect(firstOf(storyOf('广元', 'III', unknown))).toEqual(['city phone 03:45', 'city written 04:15']);
    expect(firstOf(storyOf('河南', 'III', unknown))).toEqual(['city written 04:15', 'province written 04:15']);
  });

  test('sensitive: as the graver level that the set names', () => {
    const sensitive = { isSensitive: true };
    expect(firstOf(storyOf('建议默认', 'IV', sensitive))).toEqual(['city phone 03:15', 'city written 03:30']);
    expect(firstOf(storyOf('重庆', 'IV', sensitive))).toEqual(['city written 04:00']);
    expect(firstOf(storyOf('武汉', 'IV', sensitive))).toEqual(['city written 03:30']);
    expect(firstOf(storyOf('广元', 'IV', sensitive))).toEqual(['city phone 03:45', 'city written 04:15']);
    expect(firstOf(storyOf('河南', 'IV', sensitive))).toEqual([
      'city phone 03:15',
      'city written 03:35',
      'province phone 03:15',
      'province written 03:35',
    ]);
  });

  test('raised from 一般 to 较大 after an hour', () => {
    const raised = (name: string): string[] => firstOf(storyOf(name, 'IV').level('III', '2026-11-18 04:15'));
    expect(raised('建议默认')).toEqual(['city phone 04:45', 'city written 05:15']);
    expect(raised('重庆')).toEqual(['city written 05:15']);
    expect(raised('武汉')).toEqual(['city written 05:15']);
    expect(raised('广元')).toEqual(['city phone 04:45', 'city written 05:15']);
    expect(raised('河南')).toEqual(['city written 05:15', 'province written 05:15']);
  });

  test('武汉: ten dead or missing in a natural disaster go to the province as well, nine do not', () => {
    const disaster = (dead: number, missing: number) =>
      firstOf(
        storyOf('武汉', 'II', {
          values: { category: 'naturalDisaster', subtype: '气象灾害', casualties: counts({ dead, missing }) },
        }),
      );
    expect(disaster(6, 3)).toEqual(['city written 03:30']);
    expect(disaster(6, 4)).toEqual(['city written 03:30', 'province written 05:15']);
  });
});

test('every set is valid, dated, and every rule of it names its source', () => {
  for (const pack of readyPacks) {
    expect(slaPackSchema.parse(pack)).toEqual(pack);
    expect(pack.rules.every(({ source }) => source.length > 4)).toBe(true);
  }
});
