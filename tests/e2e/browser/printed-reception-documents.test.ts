import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrinter } from '../../../electron/browser-host/chromium-printer.ts';
import { findChromium } from '../../../electron/browser-host/find-chromium.ts';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeHtml } from '../../../electron/exports/write-html.ts';
import { pageShape } from '../../../shared/rules/documents/page-shape.ts';
import type { PrintDocument } from '../../../shared/rules/documents/print-document.ts';
import {
  type ReceptionDocumentChoice,
  receptionFile,
} from '../../../shared/rules/documents/reception/reception-document.ts';
import type { ReceptionSource } from '../../../shared/rules/documents/reception/reception-source.ts';
import { planSnapshot } from '../../../shared/rules/reception/plan-snapshot.ts';
import { type PdfPage, pageText, plainText, readPdf } from '../../support/read-pdf.ts';
import { changedSource, receptionSource, sampleSnapshot } from '../../support/reception-source.ts';
import { sampleNameOf } from '../../support/sample-visit.ts';
import { aVisit } from '../../support/visits.ts';

const inPoints = (mm: number): number => (mm / 25.4) * 72;

const crowded = planSnapshot(
  aVisit({
    guests: Array.from({ length: 90 }, (_, index) => ({
      name: `来宾${index + 1}`,
      unit: '省直有关部门',
      title: '处长',
    })),
    stops: Array.from({ length: 45 }, (_, index) => ({
      date: index < 30 ? '2026-11-26' : '2026-11-27',
      content: `第${index + 1}项活动，考察项目建设和生产经营情况`,
      placeText: '经济技术开发区',
      remarks: index % 3 === 0 ? '请提前十分钟到达，按引导路线行走，佩戴安全帽' : '',
    })),
    tasks: Array.from({ length: 80 }, (_, index) => ({
      task: `第${index + 1}项任务`,
      responsibleUnit: `单位${index % 7}`,
    })),
  }),
  sampleNameOf,
);
const peer = (): ReceptionSource => {
  const snapshot = sampleSnapshot();
  const reception = {
    ...snapshot.reception,
    guestKind: 'peer',
    guestUnit: '临江市清河区委办公室',
    replyKind: 'accept',
  } as const;
  return receptionSource({ snapshot: { ...snapshot, reception } });
};

async function printed(
  document: ReceptionDocumentChoice['document'],
  source: ReceptionSource = receptionSource(),
): Promise<{ document: PrintDocument; pages: PdfPage[] }> {
  const file = receptionFile({ document, format: 'docx' }, source);
  const executable = findChromium();
  if (!file || executable === null) throw new Error('a document and a Chromium are needed');
  const pdf = await chromiumPrinter(executable).print(writeHtml(file.document, defaultDocumentFonts));
  return { document: file.document, pages: await readPdf(pdf) };
}

const cases: Readonly<Record<string, readonly [ReceptionDocumentChoice['document'], ReceptionSource]>> = {
  接待方案: ['plan', receptionSource()],
  'the 接待方案 issued again': ['plan', changedSource()],
  接待日程表: ['schedule', changedSource()],
  'the 接待日程表 of a crowded visit': ['schedule', receptionSource({ snapshot: crowded })],
  接待手册: ['booklet', receptionSource()],
  'the 接待手册 of a crowded visit': ['booklet', receptionSource({ snapshot: crowded })],
  'the 分工表 of a crowded visit': ['tasks', receptionSource({ snapshot: crowded })],
  接待清单: ['sheet', receptionSource()],
  复函: ['reply', peer()],
};

describe.each(Object.entries(cases))('%s', (_, [choice, source]) => {
  let made: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    made = await printed(choice, source);
  });

  test('fits its paper, and every page but a cover has its number', () => {
    const shape = pageShape(made.document);
    made.pages.forEach((page, index) => {
      expect(Math.abs(page.width - inPoints(shape.widthMm))).toBeLessThan(1.5);
      expect(Math.abs(page.height - inPoints(shape.heightMm))).toBeLessThan(1.5);
      const isCover = index === 0 && made.document.cover !== undefined;
      const isNumbered = pageText(page).includes(`第${index + 1}页共${made.pages.length}页`);
      expect([index, isNumbered]).toEqual([index, !isCover]);
    });
  });

  test('puts every word inside the margins', () => {
    const { leftMm, rightMm } = pageShape(made.document);
    for (const page of made.pages)
      for (const { left, right, text } of page.texts) {
        const isInside = left >= inPoints(leftMm) - 1.5 && right <= page.width - inPoints(rightMm) + 1.5;
        expect([text, isInside]).toEqual([text, true]);
      }
  });

  test('prints no line over another', () => {
    for (const { texts } of made.pages)
      for (const [index, one] of texts.entries()) {
        const covered = texts.slice(index + 1).find((other) => {
          // Signs of punctuation beside each other on one line are set half a sign closer.
          const isOneLine = Math.abs(one.bottom - other.bottom) < 0.5;
          return (
            Math.min(one.right, other.right) - Math.max(one.left, other.left) >
              (isOneLine ? Math.max(6, (one.top - one.bottom) * 0.6) : 6) &&
            Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 3
          );
        });
        expect([one.text, covered?.text]).toEqual([one.text, undefined]);
      }
  });

  test('tells every word of its tables', () => {
    const text = made.pages.map(pageText).join('');
    for (const part of made.document.parts) {
      if (part.kind !== 'table') continue;
      for (const cell of part.groups.flatMap(({ rows }) => rows.flat())) {
        for (const paragraph of cell?.paragraphs ?? []) {
          const words = plainText(paragraph.map((run) => run.text).join('')).slice(0, 4);
          expect([words, text.includes(words)]).toEqual([words, true]);
        }
      }
    }
  });
});

test('a cover stands alone on the first page: name in the upper half, who issues it near the foot', async () => {
  const { pages } = await printed('booklet');
  const [cover, next] = pages;
  expect(cover && pageText(cover)).toBe(
    plainText('省发展改革委调研组接待手册2026年11月26日—11月27日云溪区委办公室2026年11月'),
  );
  const heightOf = (words: string): number =>
    cover?.texts.find(({ text }) => plainText(text).includes(words))?.bottom ?? Number.NaN;
  const half = (cover?.height ?? 0) / 2;
  expect(heightOf('接待')).toBeGreaterThan(half);
  expect(heightOf('云溪区委办公室')).toBeLessThan(half);
  expect(next && pageText(next)).toContain('日程安排');
});

test('chapters and enclosures begin at the head of a page', async () => {
  const firstOf = ({ document, pages }: Awaited<ReturnType<typeof printed>>): string[] =>
    pages.map((page) => firstLine(page, pageShape(document).topMm));
  const firstLine = ({ texts, height }: PdfPage, topMm: number): string => {
    const inside = texts.filter(({ bottom }) => bottom < height - inPoints(topMm));
    const top = Math.max(...inside.map(({ bottom }) => bottom));
    const line = inside.filter(({ bottom }) => top - bottom < 2).toSorted((left, right) => left.left - right.left);
    return plainText(line.map(({ text }) => text).join(''));
  };
  const heads = firstOf(await printed('booklet'));
  for (const title of ['日程安排', '来宾名单', '乘车安排', '注意事项', '工作人员通讯录'])
    expect([title, heads.filter((head) => head === title).length]).toEqual([title, 1]);
  const plan = firstOf(await printed('plan'));
  expect(plan.filter((head) => /^附件[1-4]/u.test(head))).toHaveLength(4);
});

test('an ordinary visit: two pages of 日程表, each with its head; 分工表 and 复函 on one each, but for the names', async () => {
  const schedule = (await printed('schedule')).pages;
  expect(schedule).toHaveLength(2);
  for (const page of schedule) expect(pageText(page)).toContain('日期时间内容(活动)地点');
  expect((await printed('tasks')).pages).toHaveLength(1);
  expect((await printed('reply', peer())).pages).toHaveLength(2);
});

test('the first page of a 日程表 is never a title alone', async () => {
  for (const source of [receptionSource(), changedSource(), receptionSource({ snapshot: crowded })]) {
    const [page] = (await printed('schedule', source)).pages;
    expect(page && pageText(page)).toContain('11月26日');
    expect(page?.texts.length).toBeGreaterThan(30);
  }
});

test('who signs a 接待方案 does not stand on a page alone', async () => {
  for (const source of [receptionSource(), changedSource()]) {
    const page = (await printed('plan', source)).pages.find((each) => pageText(each).includes('云溪区委办公室'));
    expect(page && pageText(page)).toContain('附件:1.来宾名单');
  }
});
