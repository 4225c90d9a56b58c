import { expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeHtml } from '../../../electron/exports/write-html.ts';
import { matrixTable } from '../../../shared/rules/documents/plan-matrix.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import { aVersion, documentOptions, item, standingCommittee } from '../../shared/rules/documents/sample-version.ts';

const page = (content = standingCommittee.content) =>
  writeHtml(
    flatTable(aVersion({ sequence: 1, items: [{ ...standingCommittee, content }] }), undefined, documentOptions),
    defaultDocumentFonts,
  );

test('the page brings its paper, its page numbers, the mark and the version on every page', () => {
  const html = page();
  expect(html).toContain('size: A4 landscape');
  expect(html).toContain('content: "第 " counter(page) " 页　共 " counter(pages) " 页"');
  expect(html).toContain('@top-left { content: "内部资料·注意保存"');
  expect(html).toContain('@bottom-right { content: "V1.1"');
});

test('the head is a table head, so that it repeats, and rows do not break', () => {
  expect(page()).toMatch(/<thead><tr><th scope="col">序号<\/th>/);
  expect(page()).toContain('tr { break-inside: avoid;');
});

test('every word is escaped and the page may load and run nothing', () => {
  const html = page('<script>alert(1)</script>&"\'');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;');
  expect(html).not.toContain('<script');
  expect(html).toContain(`default-src 'none'`);
});

test('a font name from the settings cannot leave the style sheet', () => {
  const fonts = { ...defaultDocumentFonts, body: ['x"; } </style><script>alert(1)</script>'] };
  const html = writeHtml(flatTable(aVersion(), undefined, documentOptions), fonts);
  expect(html).not.toContain('<script');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

test('merged cells, strikes and line breaks are kept', () => {
  const items = [
    { ...standingCommittee, isCancelled: true },
    item('trip', { date: '2026-11-24', time: { kind: 'dayPart', part: 'allDay' }, attendance: [], content: '招商' }),
  ];
  const html = writeHtml(matrixTable(aVersion({ items }), undefined, documentOptions), defaultDocumentFonts);
  expect(html).toContain('<td rowspan="2" class="center"><p><span class="strong">王建国</span></p>');
  expect(html).toContain(
    '<span class="strong">【取消】</span><s>9:00—10:30 主持 召开区委常委会会议\n区委常委会议室</s>',
  );
  expect(html).toContain('<td rowspan="2"><p>全天 招商</p></td>');
});
