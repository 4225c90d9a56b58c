import { plainCell, singleRow } from './document-table.ts';
import type { PrintDocument } from './print-document.ts';
import { fixedWords } from './wording.ts';

interface SampleFacts {
  readonly districtName: string;
  /** What each use is set in, by its first name. */
  readonly names: { readonly title: string; readonly head: string; readonly body: string };
  readonly madeAt: number;
}

const sampleText =
  '区委办公室、区人大常委会办公室、区政府办公室、区政协办公室：现将2026年第48周领导工作安排印发给你们，请认真组织实施。如有变化，另行通知。';

/** 样张: title, headings, running text and a table, each saying which typeface it names. */
export const fontSample = ({ districtName, names, madeAt }: SampleFacts): PrintDocument => ({
  paper: 'A4',
  orientation: 'portrait',
  setting: 'letter',
  head: {
    title: `${districtName}文件字体样张`,
    range: '',
    issued: '',
    mark: fixedWords.internalMark,
    pageFoot: '样张',
    publishedAt: madeAt,
  },
  parts: [
    { kind: 'text', style: 'heading', paragraphs: [[{ text: `一、小标题和表头用“${names.head}”` }]] },
    { kind: 'text', style: 'body', paragraphs: [[{ text: `正文用“${names.body}”。${sampleText}` }]] },
    { kind: 'text', style: 'heading', paragraphs: [[{ text: `二、上面的文件标题用“${names.title}”` }]] },
    {
      kind: 'table',
      columns: [
        { title: '日期', widthMm: 36 },
        { title: '内容', widthMm: 120 },
      ],
      hasHead: true,
      labelColumns: 1,
      groups: [singleRow([plainCell('11月23日'), plainCell('表格中的文字与正文同一字体', 'start')])],
    },
  ],
  foot: [],
});
