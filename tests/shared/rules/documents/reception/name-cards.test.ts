import { describe, expect, test } from 'vitest';
import type { SeatPlan } from '../../../../../shared/domain/reception/seat-plan.ts';
import {
  afterPrinting,
  type CardOptions,
  changedCards,
  nameCards,
} from '../../../../../shared/rules/documents/reception/name-cards.ts';
import { aSeatPerson, numbered } from '../../../../support/seat-builders.ts';

const options: CardOptions = { preset: 'fold', font: 'title', colour: 'black', line: 'none', hasMarks: false };
const guest = aSeatPerson('g', { name: '欧阳志远', unit: '省发展改革委', title: '副主任' });
const two = aSeatPerson('t', { name: '张明' });
const long = aSeatPerson('l', { name: '买买提·阿不都热合曼' });

const textsOf = (person = guest, rest: Partial<CardOptions> = {}) => {
  const [sheet] = nameCards([person], { ...options, ...rest });
  return sheet?.texts ?? [];
};

const mmPerPoint = 25.4 / 72;

describe('the sheet', () => {
  test.each([
    ['fold', 3],
    ['triangle', 3],
    ['insert', 3],
    ['smallInsert', 2],
  ] as const)('%s: three cards on %d sheets of A4 across', (preset, sheets) => {
    const made = nameCards(numbered(3), { ...options, preset });
    expect(made.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual(
      Array.from({ length: sheets }, () => [297, 210]),
    );
  });

  test('nobody, no sheet', () => {
    expect(nameCards([], options)).toEqual([]);
  });

  test('folds are marked at 105 mm, or at 70 and 140 mm', () => {
    const heights = (preset: CardOptions['preset']) =>
      new Set(
        nameCards([guest], { ...options, preset, hasMarks: true })
          .flatMap(({ shapes }) => shapes)
          .map((shape) => (shape.kind === 'line' ? shape.fromYMm : Number.NaN)),
      );
    expect(heights('fold')).toEqual(new Set([105]));
    expect(heights('triangle')).toEqual(new Set([70, 140]));
  });

  test('a card of 200 × 100 is marked outside its four corners', () => {
    const [sheet] = nameCards([guest], { ...options, preset: 'insert', hasMarks: true });
    const corners = [48.5, 248.5].flatMap((x) => [55, 155].map((y) => [x, y]));
    expect(sheet?.shapes).toHaveLength(8);
    for (const [x = 0, y = 0] of corners) {
      const strokes = sheet?.shapes.filter(
        (shape) => shape.kind === 'line' && (shape.fromXMm === x || shape.fromYMm === y),
      );
      expect([x, y, strokes?.length]).toEqual([x, y, 4]);
    }
  });
});

describe('the name', () => {
  test('is about half as high as the face: 140 pt on the largest card', () => {
    const [name] = textsOf();
    expect(name?.sizePt).toBeGreaterThan(138);
    expect(name?.sizePt).toBeLessThan(148);
    expect(textsOf(guest, { preset: 'triangle' })[0]?.sizePt).toBeCloseTo(((name?.sizePt ?? 0) * 70) / 105, 5);
  });

  test('stands twice on a sheet that is folded: the upper one upside-down', () => {
    const [upper, lower] = textsOf();
    expect([upper?.text, upper?.isUpsideDown, lower?.text, lower?.isUpsideDown]).toEqual([
      '欧阳志远',
      true,
      '欧阳志远',
      undefined,
    ]);
    // Both are as far from the fold: what is 0.38 em below the middle is above it once turned.
    expect((upper?.baselineMm ?? 0) + (lower?.baselineMm ?? 0)).toBeCloseTo(210, 5);
    expect(upper?.xMm).toBeCloseTo(148.5, 5);
  });

  test('the third face of a triangle is blank', () => {
    for (const { baselineMm } of textsOf(guest, { preset: 'triangle', line: 'unitTitle' }))
      expect(baselineMm).toBeLessThan(140);
  });

  test('of two characters is spaced by 0.8 em', () => {
    const [, , first, second] = textsOf(two);
    expect([first?.text, second?.text]).toEqual(['张', '明']);
    const em = (first?.sizePt ?? 0) * mmPerPoint;
    expect((second?.xMm ?? 0) - (first?.xMm ?? 0)).toBeCloseTo(1.8 * em, 5);
    expect(((second?.xMm ?? 0) + (first?.xMm ?? 0)) / 2).toBeCloseTo(148.5, 5);
    const [turnedFirst, turnedSecond] = textsOf(two);
    expect([turnedFirst?.text, turnedSecond?.text]).toEqual(['张', '明']);
    expect(turnedFirst?.xMm).toBeGreaterThan(turnedSecond?.xMm ?? 0);
  });

  test('that is long gets smaller until it fits nine tenths of the width', () => {
    const [name] = textsOf(long);
    expect((name?.sizePt ?? 0) * mmPerPoint * 10).toBeCloseTo(297 * 0.9, 5);
  });

  test('is red, and of the chosen typeface, where that is asked for', () => {
    const [name] = textsOf(guest, { colour: 'red', font: 'kai' });
    expect([name?.colour, name?.font]).toEqual(['C00000', 'kai']);
    expect(textsOf()[0]?.colour).toBeUndefined();
  });
});

describe('the line above the name', () => {
  test.each([
    ['title', '副主任'],
    ['unit', '省发展改革委'],
    ['unitTitle', '省发展改革委副主任'],
  ] as const)('%s: %s, 13 %% as high as the face', (line, words) => {
    const [, , name, above] = textsOf(guest, { line });
    expect(above?.text).toBe(words);
    expect((above?.sizePt ?? 0) * mmPerPoint).toBeCloseTo(0.13 * 105, 5);
    expect(above?.baselineMm).toBeLessThan((name?.baselineMm ?? 0) - 49 * 0.88);
  });

  test('is left out where there is nothing to say', () => {
    expect(textsOf(two, { line: 'title' })).toEqual(textsOf(two));
  });
});

describe('只印有变化的', () => {
  const people = [guest, two, long];
  const title = { line: 'title' } as const;
  const printed = afterPrinting({ people, printedCards: [] }, people, title, 1000);
  const changedKeys = (now: SeatPlan['people'], line: CardOptions['line'] = 'title') =>
    changedCards(now, printed, { line }).map(({ key }) => key);

  test('nothing once all were printed', () => {
    expect(changedKeys(people)).toEqual([]);
    expect(changedCards(people, [], title)).toEqual(people);
  });

  test('another order prints nothing, another name, title or person does', () => {
    expect(changedKeys(people.toReversed())).toEqual([]);
    expect(changedKeys([guest, { ...two, name: '张铭' }, long])).toEqual(['t']);
    expect(changedKeys([{ ...guest, title: '主任' }, two, long])).toEqual(['g']);
    expect(changedKeys([...people, aSeatPerson('n')])).toEqual(['n']);
  });

  test('what is not on the card alters no card', () => {
    expect(changedKeys([{ ...guest, unit: '省财政厅' }, two, long])).toEqual([]);
  });

  test('another line above the name alters the cards that show it', () => {
    expect(changedKeys(people, 'unitTitle')).toEqual(['g']);
  });

  test('a card that was printed again is known as it is now, and whoever is gone is forgotten', () => {
    const now = [{ ...guest, title: '主任' }, two];
    const after = afterPrinting({ people: now, printedCards: printed }, changedCards(now, printed, title), title, 2000);
    expect(after).toEqual([
      { key: 't', shown: '张明\n', at: 1000 },
      { key: 'g', shown: '欧阳志远\n主任', at: 2000 },
    ]);
    expect(changedCards(now, after, title)).toEqual([]);
  });
});
