import { beforeAll, describe, expect, test } from 'vitest';
import { pageShape } from '../../../shared/rules/documents/page-shape.ts';
import { type PrintDocument, turnsOf } from '../../../shared/rules/documents/print-document.ts';
import {
  type MatterDocumentChoice,
  type MatterTableChoice,
  matterDocument,
  matterTable,
  meetingDocument,
} from '../../../shared/rules/documents/supervision/supervision-document.ts';
import type { MatterFile, MeetingFile } from '../../../shared/rules/supervision/matter-book.ts';
import { moment } from '../../support/emergency-builders.ts';
import {
  coveredTexts,
  inPoints,
  pagesOffPaper,
  printedPages,
  textsInMargins,
  unnumberedPages,
  untoldCells,
} from '../../support/printed-pages.ts';
import { type PdfPage, pageText, plainText } from '../../support/read-pdf.ts';
import {
  aFeedback,
  aMatter,
  aMatterFile,
  aMeeting,
  aMeetingFile,
  anAttendee,
  aSupervisionSource,
  governmentOffice,
  theMeetingId,
} from '../../support/supervision-source.ts';

const short = aMatterFile();

const lines = Array.from(
  { length: 40 },
  (_, index) => `第${index + 1}条：已会同有关部门逐项核实，落实整改措施，明确责任单位、责任人和完成时限。`,
);
const units = Array.from({ length: 25 }, (_, index) => ({
  name: `城${'东南西北中'[index % 5]}街道办事处第${index + 1}社区居民委员会`,
}));
/** As much as people write at most, with 25 units beside the lead one. */
const long = aMatterFile({
  matter: aMatter({
    title: '关于进一步加快推进全区城镇老旧小区改造及配套基础设施建设资金拨付工作并切实解决群众反映强烈问题的督办事项',
    words: lines.slice(0, 30).join('\n'),
    assistUnits: units,
    remarks: '与DB-2026-008合并反馈。',
    state: 'awaitingLeader',
    handedInAt: moment('2026-11-20T09:00'),
  }),
  feedback: [aFeedback(1, { progress: lines.join('\n'), isFinal: true, percent: 100 })],
});

const states = ['closed', 'underway', 'returned', 'paused', 'awaitingLeader', 'assigned', 'withdrawn'] as const;
const leads = ['区财政局', '区住房城乡建设局', '区教育体育局', '城东街道办事处'] as const;
/** A busy month: 45 matters of five units in every state. */
const many = Array.from({ length: 45 }, (_, index) =>
  aMatterFile(
    {
      matter: aMatter({
        sequence: index + 1,
        title: index % 7 === 0 ? long.matter.title : '主干道路灯夜间不亮问题',
        state: states[index % states.length],
        leadUnit:
          index % 5 === 0
            ? { name: '区政府办公室', officeId: governmentOffice }
            : { name: leads[index % leads.length] ?? '' },
        assistUnits: index % 9 === 0 ? units.slice(0, 8) : units.slice(0, 1),
        extendedTimes: index % 3,
        returnedTimes: index % 2,
      }),
    },
    index + 1,
  ),
);

const pagesOf = (choice: object, file: MatterFile = short): PrintDocument => {
  const asked = { matterId: file.id, format: 'pdf', ...choice } as MatterDocumentChoice;
  const made = matterDocument(asked, aSupervisionSource([file]));
  if (!made) throw new Error('a document is needed');
  return made.document;
};
const tableOf = (document: MatterTableChoice['document']): PrintDocument =>
  matterTable({ document, from: '2026-11-01', until: '2026-11-30', format: 'pdf' }, aSupervisionSource(many)).document;
const meetingOf = (document: 'notice' | 'minutes' | 'attendance', more: Partial<MeetingFile> = {}): PrintDocument => {
  const meetings = new Map([[theMeetingId, aMeetingFile(more)]]);
  const choice = { document, meetingId: theMeetingId, format: 'pdf' } as const;
  const made = meetingDocument(choice, aSupervisionSource([], { meetings }));
  if (!made) throw new Error('a document is needed');
  return made.document;
};

const minuted = aMeeting({
  state: 'minuted',
  minutedAt: moment('2026-11-26T15:00'),
  minutesSignedBy: '张建国',
  minutes: lines.slice(0, 6).join('\n'),
});
const crowd = Array.from({ length: 40 }, (_, index) =>
  anAttendee(index + 1, {
    unit: { name: `区直机关第${index + 1}单位办公室` },
    attendClass: index < 20 ? 'attend' : 'observe',
    ...{ name: '欧阳文静', gender: '女', ethnicity: '土家族', position: '党组成员、办公室主任', mobile: '13800001234' },
    ...{ unitContact: '上官婉儿', unitPhone: '0000-8720123', plate: '云A·D12345', lodging: '不住宿', meals: '用餐' },
    ...(index % 4 === 0
      ? { reply: 'leave', leaveReason: '参加省里会议', leaveApprovedBy: '张建国' }
      : { reply: 'coming', signIn: 'onTime' }),
    ...(index % 8 === 0 && {
      substitute: { name: '司马光', position: '副主任', reason: '参加省里会议', approvedBy: '张建国' },
      signIn: 'late',
    }),
  }),
);

const cases: Readonly<Record<string, () => PrintDocument>> = {
  督办单: () => pagesOf({ document: 'order' }),
  'a long 督办单': () => pagesOf({ document: 'order' }, long),
  催办通知: () => pagesOf({ document: 'urge', urgeId: short.urges[1]?.id }),
  'a 催办通知 about a long title': () => pagesOf({ document: 'urge', urgeId: long.urges[1]?.id }, long),
  反馈单: () => pagesOf({ document: 'feedback', feedbackId: short.feedback[0]?.id }),
  'a long 反馈单': () => pagesOf({ document: 'feedback', feedbackId: long.feedback[0]?.id }, long),
  督查结果呈报单: () => pagesOf({ document: 'result' }),
  'a long 督查结果呈报单': () => pagesOf({ document: 'result' }, long),
  台账: () => tableOf('ledger'),
  月度通报表: () => tableOf('monthly'),
  会议通知: () => meetingOf('notice'),
  'the 会议通知 of a crowd': () => meetingOf('notice', { attendees: crowd }),
  纪要: () => meetingOf('minutes', { meeting: minuted }),
  'the 纪要 of a crowd': () => meetingOf('minutes', { meeting: minuted, attendees: crowd }),
  签到和到会情况: () => meetingOf('attendance', { meeting: minuted }),
  'the 签到和到会情况 of a crowd': () => meetingOf('attendance', { meeting: minuted, attendees: crowd }),
};

interface Printed {
  readonly document: PrintDocument;
  readonly pages: readonly PdfPage[];
}
const printed = async (document: PrintDocument): Promise<Printed> => ({
  document,
  pages: await printedPages(document),
});

/** The pages by how they lie, with the shape that they are to have. */
const byTurn = ({ document, pages }: Printed) =>
  turnsOf(document).map(({ orientation }) => ({
    shape: pageShape({ ...document, orientation }),
    own: pages.filter(({ width, height }) => width > height === (orientation === 'landscape')),
  }));

describe.each(Object.entries(cases))('%s', (_, documentOf) => {
  let made: Printed;
  beforeAll(async () => {
    made = await printed(documentOf());
  });

  test('fits its paper, and every page has its number', () => {
    const turns = byTurn(made);
    expect(turns.reduce((sum, { own }) => sum + own.length, 0)).toBe(made.pages.length);
    for (const { own, shape } of turns) {
      expect(own.length).toBeGreaterThan(0);
      expect(pagesOffPaper(own, shape)).toEqual([]);
    }
    expect(unnumberedPages(made.pages)).toEqual([]);
  });

  test('puts every word inside the margins', () => {
    for (const { own, shape } of byTurn(made)) expect(textsInMargins(own, shape)).toEqual([]);
  });

  test('prints no line over another', () => {
    expect(coveredTexts(made.pages)).toEqual([]);
  });

  test('tells every word of its tables and its text', () => {
    expect(untoldCells(made.document, made.pages, 2)).toEqual([]);
    const text = made.pages.map(pageText).join('');
    for (const part of made.document.parts)
      for (const paragraph of part.kind === 'text' ? part.paragraphs : []) {
        const words = plainText(paragraph.map((run) => run.text).join('')).slice(0, 12);
        expect([words, text.includes(words)]).toEqual([words, true]);
      }
  });
});

const pageOf = (pages: readonly PdfPage[], place: number): PdfPage =>
  pages.at(place) ?? { width: 0, height: 0, texts: [] };

test('forms and letters of an ordinary matter are one page each', async () => {
  for (const name of ['督办单', '催办通知', '反馈单', '督查结果呈报单'] as const)
    expect([name, (await printed(cases[name]?.() ?? pagesOf({}))).pages.length]).toEqual([name, 1]);
});

test('the red name of 纪要 stands on one line, 35 millimetres below the upper edge of the text', async () => {
  const { pages, document } = await printed(meetingOf('minutes', { meeting: minuted }));
  const name = plainText('云溪区主任联席会议纪要');
  const [mark, ...more] = pageOf(pages, 0).texts.filter(({ text }) => name === plainText(text));
  expect(more).toEqual([]);
  if (!mark) throw new Error('the name is on one line');
  const size = mark.top - mark.bottom;
  // Signs reach from about 0.12 below to 0.88 of their size above what they stand on.
  const upperEdge = pageOf(pages, 0).height - (mark.baseline + 0.86 * size);
  expect(Math.abs(upperEdge - inPoints(pageShape(document).topMm + 35))).toBeLessThan(inPoints(3));
  expect(Math.abs((mark.left + mark.right) / 2 - inPoints(28 + 156 / 2))).toBeLessThan(3);
});

test('names of 纪要 go on below the first of them, and the 版记 is last and never alone', async () => {
  const { pages } = await printed(meetingOf('minutes', { meeting: minuted, attendees: crowd }));
  const all = pages.flatMap(({ texts }) => texts);
  // Two and five signs of 三号 from the margin.
  const labels = all.filter(({ text }) => /^(?:出席|请假|列席)/u.test(plainText(text)));
  expect(labels.map(({ left }) => Math.abs(left - inPoints(28) - 2 * 16) < 3)).toEqual([true, true, true]);
  expect(all.filter(({ left }) => Math.abs(left - inPoints(28) - 5 * 16) < 3).length).toBeGreaterThan(10);
  const last = pageText(pageOf(pages, -1));
  expect(last).toContain('2026年11月26日印发');
  expect(last).toMatch(/欧阳文静.*分送/);
});

test('参会回执 begins a page of its own on its side, and goes on with its head', async () => {
  const { pages } = await printed(meetingOf('notice', { attendees: crowd }));
  const turned = pages.filter(({ width, height }) => width > height);
  expect(turned.length).toBeGreaterThan(1);
  expect(pageText(pageOf(turned, 0))).toMatch(/^第\d+页共\d+页附件参会回执/);
  for (const page of turned) expect(pageText(page)).toContain('性别');
  expect(pages.indexOf(pageOf(turned, 0))).toBe(pages.length - turned.length);
});

test('a long 台账 begins every page with its head; 月度通报表 is one page', async () => {
  const ledger = (await printed(tableOf('ledger'))).pages;
  expect(ledger.length).toBeGreaterThan(2);
  for (const page of ledger) expect(pageText(page)).toContain('编号督办事项来源');
  expect((await printed(tableOf('monthly'))).pages).toHaveLength(1);
});
