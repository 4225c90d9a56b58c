import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableLayoutType,
  TabStopType,
  TextRun,
} from 'docx';
import type { TableDocument } from '../../shared/rules/documents/document-table.ts';
import { paperSizes } from '../../shared/rules/documents/paper-sizes.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, fontSizes } from './document-fonts.ts';
import { docxRows } from './docx-rows.ts';
import { docxFont, run, twips } from './docx-runs.ts';
import { corePropertiesXml, withFixedZipTimes } from './fixed-stamps.ts';

/** A landscape Word file; equal input gives equal bytes. Text is stored as text only, never as a field or link. */
export async function writeDocx(document: TableDocument, fonts: DocumentFonts): Promise<Uint8Array> {
  const { head } = document;
  const body = new Document({
    title: head.title,
    creator: fixedWords.producer,
    styles: { default: { document: { run: { font: docxFont(fonts.body), size: fontSizes.body * 2 } } } },
    sections: [
      {
        properties: { page: pageSetup(document) },
        headers: { default: new Header({ children: [line([run(head.mark, fonts.head, fontSizes.body)])] }) },
        footers: { default: new Footer({ children: [footerLine(document, fonts)] }) },
        children: [...titleLines(document, fonts), tableOf(document, fonts), ...footLines(document, fonts)],
      },
    ],
  });
  const core = corePropertiesXml(head.title, fixedWords.producer, head.publishedAt);
  const zip = await Packer.toBuffer(body, undefined, [{ path: 'docProps/core.xml', data: core }]);
  return withFixedZipTimes(zip, head.publishedAt);
}

/** A width and height are given upright; the library turns them for landscape. */
const pageSetup = ({ paper }: TableDocument) => ({
  size: {
    width: twips(paperSizes[paper].heightMm),
    height: twips(paperSizes[paper].widthMm),
    orientation: PageOrientation.LANDSCAPE,
  },
  margin: {
    top: twips(19),
    bottom: twips(16),
    left: twips(15),
    right: twips(15),
    header: twips(11),
    footer: twips(8),
  },
});

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const line = (children: readonly ParagraphChild[], alignment: Alignment = AlignmentType.LEFT): Paragraph =>
  new Paragraph({ children, alignment });

const middleAndRight = ({ paper }: TableDocument) => [
  { type: TabStopType.CENTER, position: twips(paperSizes[paper].tableWidthMm / 2) },
  { type: TabStopType.RIGHT, position: twips(paperSizes[paper].tableWidthMm) },
];

function titleLines(document: TableDocument, fonts: DocumentFonts): Paragraph[] {
  const { head } = document;
  return [
    new Paragraph({
      children: [run(head.title, fonts.title, fontSizes.title)],
      alignment: AlignmentType.CENTER,
      spacing: { line: 32 * 20, lineRule: LineRuleType.EXACT },
    }),
    new Paragraph({
      children: [
        run(`\t${head.range}`, fonts.body, fontSizes.range),
        run(`\t${head.issued}`, fonts.body, fontSizes.body),
      ],
      tabStops: middleAndRight(document),
      spacing: { line: 20 * 20, lineRule: LineRuleType.EXACT, after: 60 },
    }),
  ];
}

const footLines = ({ foot }: TableDocument, fonts: DocumentFonts): Paragraph[] =>
  foot.map((text, index) => {
    const spacing = { before: index === 0 ? 80 : 0, line: 15 * 20, lineRule: LineRuleType.EXACT };
    const keepNext = index < foot.length - 1;
    return new Paragraph({ children: [run(text, fonts.body, fontSizes.body)], spacing, keepNext });
  });

/** `第 1 页　共 3 页` in the middle, version and 校验码 at the right. */
function footerLine(document: TableDocument, fonts: DocumentFonts): Paragraph {
  const pages = [pageWords.before, PageNumber.CURRENT, pageWords.between, PageNumber.TOTAL_PAGES, pageWords.after];
  return new Paragraph({
    children: [
      run('\t', fonts.body, fontSizes.body),
      new TextRun({ children: pages, font: docxFont(fonts.body), size: fontSizes.body * 2 }),
      run(`\t${document.head.pageFoot}`, fonts.body, fontSizes.body),
    ],
    tabStops: middleAndRight(document),
  });
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const thick = { ...thin, size: 8 };

function tableOf(document: TableDocument, fonts: DocumentFonts): Table {
  const widths = document.columns.map((column) => twips(column.widthMm));
  return new Table({
    rows: docxRows(document, fonts),
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: thick,
      bottom: thick,
      left: thick,
      right: thick,
      insideHorizontal: thin,
      insideVertical: thin,
    },
  });
}
