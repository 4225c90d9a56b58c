import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrinter } from '../../../electron/browser-host/chromium-printer.ts';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeDrawnPages } from '../../../electron/exports/write-drawn-pages.ts';
import type { SeatPlan } from '../../../shared/domain/reception/seat-plan.ts';
import { afterPrinting, type CardOptions } from '../../../shared/rules/documents/reception/name-cards.ts';
import { type SeatingDocumentChoice, seatingFile } from '../../../shared/rules/documents/reception/seating-file.ts';
import { type PdfPage, type PdfText, pageText, plainText, readPdf } from '../../support/read-pdf.ts';
import { aSeatPerson, aSeatPlan, rostrum, roundTable, talks } from '../../support/seat-builders.ts';

const inMm = (points: number): number => (points / 72) * 25.4;
/** Half a millimetre: what a card may be off and still fit its holder. */
const tolerance = 0.5;
const expectNear = (what: string, actual: number, expected: number): void =>
  expect([what, Math.abs(actual - expected) <= tolerance, actual]).toEqual([what, true, actual]);

const people = [
  aSeatPerson('a', { name: '张明', title: '区委书记', side: 'host' }),
  aSeatPerson('b', { name: '李建国', unit: '某某协会', title: '副主任', side: 'guest' }),
  aSeatPerson('c', { name: '欧阳志远', unit: '省发展改革委', side: 'guest' }),
  aSeatPerson('d', { name: '买买提·阿不都热合曼', title: '处长', side: 'guest' }),
  aSeatPerson('e', { name: '王晓华', title: '区长', side: 'host' }),
];
const at = 1_764_000_000_000;

async function printed(choice: SeatingDocumentChoice, plan: SeatPlan): Promise<PdfPage[]> {
  const file = seatingFile(choice, plan, at);
  const executable = findChromium();
  if (!file || executable === null) throw new Error('pages and a Chromium are needed');
  const pdf = await writeDrawnPages(file, defaultDocumentFonts, chromiumPrinter(executable));
  return readPdf(pdf ?? new Uint8Array());
}

const cards = (options: Partial<CardOptions>, which: 'all' | 'changed' = 'all'): SeatingDocumentChoice => ({
  document: 'cards',
  options: { preset: 'fold', font: 'title', colour: 'black', line: 'none', hasMarks: true, ...options },
  which,
  format: 'pdf',
});

/** In millimetres from the upper left corner of the sheet. */
const placed = ({ height }: PdfPage, { left, right, baseline, isUpsideDown, text }: PdfText) => ({
  text: plainText(text),
  middleX: inMm((left + right) / 2),
  width: inMm(right - left),
  baseline: inMm(height - baseline),
  isUpsideDown,
});
const placedOn = (page: PdfPage | undefined) => (page ? page.texts.map((text) => placed(page, text)) : []);

const expectSheetsOfA4 = (pages: readonly PdfPage[], count: number): void => {
  expect(pages).toHaveLength(count);
  for (const { width, height } of pages) {
    expectNear('width of the sheet', inMm(width), 297);
    expectNear('height of the sheet', inMm(height), 210);
  }
};

/** plans-and-reception.md §4.5: the face's height, the sheets for five people, and the middle of each printed face from the top of the sheet. */
const presets = [
  { preset: 'fold', face: 105, sheets: 5, upper: [52.5], lower: [157.5], middleX: 148.5 },
  { preset: 'triangle', face: 70, sheets: 5, upper: [35], lower: [105], middleX: 148.5 },
  { preset: 'insert', face: 100, sheets: 5, upper: [], lower: [105], middleX: 148.5 },
  { preset: 'smallInsert', face: 70, sheets: 3, upper: [], lower: [60, 150], middleX: 148.5 },
] as const;

describe.each(presets)('cards of the preset $preset', ({ preset, face, sheets, upper, lower, middleX }) => {
  const plan = aSeatPlan(rostrum(), { people });
  /** 47 % of the face. */
  const em = 0.47 * face;
  let pages: PdfPage[];
  beforeAll(async () => {
    pages = await printed(cards({ preset }), plan);
  });

  test('print on A4 at their own size', () => {
    expectSheetsOfA4(pages, sheets);
  });

  test('have the name in the middle of every face, the upper one upside-down', () => {
    const sheet = pages[lower.length === 2 ? 0 : 1];
    const names = placedOn(sheet).filter(({ text }) => text === '李建国');
    const faces = [
      ...upper.map((middle) => [middle, true] as const),
      ...lower.slice(-1).map((middle) => [middle, false] as const),
    ];
    expect(names).toHaveLength(faces.length);
    for (const [middle, isUpsideDown] of faces) {
      const name = names.find((one) => one.isUpsideDown === isUpsideDown);
      // A line stands 0.38 em below the middle of its characters, or above it where it is turned.
      expectNear('baseline', name?.baseline ?? Number.NaN, middle + (isUpsideDown ? -1 : 1) * 0.38 * em);
      expectNear('middle', name?.middleX ?? Number.NaN, middleX);
      expectNear('width of three characters', name?.width ?? Number.NaN, 3 * em);
    }
  });

  test('space a name of two characters by 0.8 em on every face', () => {
    const texts = placedOn(pages[0]);
    for (const isUpsideDown of upper.length > 0 ? [true, false] : [false]) {
      const [first, second] = ['张', '明'].map((sign) =>
        texts.find((one) => one.text === sign && one.isUpsideDown === isUpsideDown),
      );
      const gap = Math.abs((second?.middleX ?? Number.NaN) - (first?.middleX ?? Number.NaN)) - em;
      expectNear('room between the two', gap, 0.8 * em);
      expectNear('middle of both', ((first?.middleX ?? Number.NaN) + (second?.middleX ?? Number.NaN)) / 2, middleX);
      // Whoever reads the face from its own side reads the surname first.
      expect((first?.middleX ?? 0) < (second?.middleX ?? 0)).toBe(!isUpsideDown);
    }
  });

  test('shrink a long name until it fits', () => {
    const long = pages.flatMap(placedOn).filter(({ text }) => text.includes('阿不都热合曼'));
    expect(long.length).toBeGreaterThan(0);
    for (const { width } of long)
      expect(width).toBeLessThan(0.9 * (preset === 'insert' ? 200 : preset === 'smallInsert' ? 180 : 297) + 0.5);
  });
});

test('the line above the name is 13 % of the face', async () => {
  const [sheet] = await printed(cards({ line: 'unitTitle' }), aSeatPlan(rostrum(), { people: people.slice(1, 2) }));
  const lines = placedOn(sheet).filter(({ text }) => text === '某某协会副主任');
  expect(lines.map(({ isUpsideDown }) => isUpsideDown).toSorted()).toEqual([false, true]);
  for (const { width } of lines) expectNear('width of seven characters', width, 7 * 0.13 * 105);
});

test('只印有变化的 prints the changed cards and no other', async () => {
  const { options } = cards({}) as Extract<SeatingDocumentChoice, { document: 'cards' }>;
  const printedCards = afterPrinting({ people, printedCards: [] }, people, options, at);
  const now = people.map((person) => (person.key === 'e' ? { ...person, name: '王小华' } : person));
  const plan = aSeatPlan(rostrum(), { people: [...now, aSeatPerson('f', { name: '赵卫东' })], printedCards });
  const pages = await printed(cards({}, 'changed'), plan);
  expect(pages.map(pageText)).toEqual(['王小华王小华', '赵卫东赵卫东']);
  expect(seatingFile(cards({}, 'changed'), aSeatPlan(rostrum(), { people, printedCards }), at)).toBeUndefined();
});

describe('座次图', () => {
  const drawing = (view: 'audience' | 'stage'): SeatingDocumentChoice => ({ document: 'drawing', view, format: 'pdf' });
  const nameAt = (pages: readonly PdfPage[], name: string): number =>
    placedOn(pages[0]).find(({ text }) => text === name)?.middleX ?? Number.NaN;

  test.each([
    ['主席台', rostrum(), '从台下看'],
    ['会谈', talks(), '从门口看'],
    ['圆桌', roundTable(6), '主位面向门口,门在图下方'],
  ] as const)('of %s is one sheet with everyone and the caption', async (_, layout, caption) => {
    const pages = await printed(drawing('audience'), aSeatPlan(layout, { people }));
    expectSheetsOfA4(pages, 1);
    const text = pages.map(pageText).join('');
    for (const { name } of people) expect(text).toContain(plainText(name));
    expect(text).toContain(`${caption};以就座者左右为准`);
    expect(text).toContain('全区经济工作座谈会');
  });

  test('from the stage mirrors the one from below, and says so', async () => {
    const plan = aSeatPlan(rostrum(), { people });
    const [below, stage] = [await printed(drawing('audience'), plan), await printed(drawing('stage'), plan)];
    expect(stage.map(pageText).join('')).toContain('从台上看;以就座者左右为准');
    expect(nameAt(below, '李建国')).toBeGreaterThan(nameAt(below, '张明'));
    expect(nameAt(stage, '李建国')).toBeLessThan(nameAt(stage, '张明'));
    expectNear('mirrored', nameAt(below, '李建国') + nameAt(stage, '李建国'), 297);
  });

  test('of a hundred people over five rows is one sheet, and no name lies over another', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      aSeatPerson(`${index}`, {
        name: `${String.fromCodePoint(0x4e00 + index * 7)}建国`,
        title: '区委常委、常务副区长',
      }),
    );
    const pages = await printed(drawing('audience'), aSeatPlan(rostrum(20), { people: many }));
    expectSheetsOfA4(pages, 1);
    const texts = pages[0]?.texts ?? [];
    expect(texts.filter(({ text }) => text.endsWith('建国'))).toHaveLength(100);
    for (const [index, one] of texts.entries()) {
      const covered = texts
        .slice(index + 1)
        .find(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 1.5,
        );
      expect([one.text, covered?.text]).toEqual([one.text, undefined]);
    }
  });
});

test('printing twice gives the same bytes; without a printer there is no pdf but a page', async () => {
  const file = seatingFile(cards({}), aSeatPlan(rostrum(), { people }), at);
  const executable = findChromium();
  if (!file || executable === null) throw new Error('pages and a Chromium are needed');
  const print = () => writeDrawnPages(file, defaultDocumentFonts, chromiumPrinter(executable));
  expect(await print()).toEqual(await print());
  expect(await writeDrawnPages(file, defaultDocumentFonts, null)).toBeNull();
  const html = await writeDrawnPages({ ...file, format: 'html' }, defaultDocumentFonts, null);
  expect(new TextDecoder().decode(html ?? undefined)).toContain('size: 297mm 210mm; margin: 0');
});
