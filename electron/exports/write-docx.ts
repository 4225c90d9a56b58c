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
import { type TableDocument, tableWidthMm } from '../../shared/rules/documents/document-table.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, fontSizes } from './document-fonts.ts';
import { docxRows } from './docx-rows.ts';
import { docxFont, run, twips } from './docx-runs.ts';
import { corePropertiesXml, withFixedZipTimes } from './fixed-stamps.ts';

/** An A4 landscape Word file; equal input gives equal bytes. Text is stored as text only, never as a field or link. */
export async function writeDocx(document: TableDocument, fonts: DocumentFonts): Promise<Uint8Array> {
  const { head } = document;
  const body = new Document({
    title: head.title,
    creator: fixedWords.producer,
    styles: { default: { document: { run: { font: docxFont(fonts.body), size: fontSizes.body * 2 } } } },
    sections: [
      {
        properties: { page: pageSetup },
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
const pageSetup = {
  size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: twips(19),
    bottom: twips(16),
    left: twips(15),
    right: twips(15),
    header: twips(11),
    footer: twips(8),
  },
};

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const line = (children: readonly ParagraphChild[], alignment: Alignment = AlignmentType.LEFT): Paragraph =>
  new Paragraph({ children, alignment });

const middleAndRight = [
  { type: TabStopType.CENTER, position: twips(tableWidthMm / 2) },
  { type: TabStopType.RIGHT, position: twips(tableWidthMm) },
];

function titleLines({ head }: TableDocument, fonts: DocumentFonts): Paragraph[] {
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
      tabStops: middleAndRight,
      spacing: { line: 20 * 20, lineRule: LineRuleType.EXACT, after: 60 },
    }),
  ];
}

const footLines = ({ foot }: TableDocument, fonts: DocumentFonts): Paragraph[] =>
  foot.map((text, index) => {
    const spacing = { before: index === 0 ? 80 : 0, line: 15 * 20, lineRule: LineRuleType.EXACT };
    return new Paragraph({ children: [run(text, fonts.body, fontSizes.body)], spacing });
  });

/** `第 1 页　共 3 页` in the middle, the version at the right: a loose page still tells which issue it is of. */
function footerLine({ head }: TableDocument, fonts: DocumentFonts): Paragraph {
  const pages = [pageWords.before, PageNumber.CURRENT, pageWords.between, PageNumber.TOTAL_PAGES, pageWords.after];
  return new Paragraph({
    children: [
      run('\t', fonts.body, fontSizes.body),
      new TextRun({ children: pages, font: docxFont(fonts.body), size: fontSizes.body * 2 }),
      run(`\t${head.versionNumber}`, fonts.body, fontSizes.body),
    ],
    tabStops: middleAndRight,
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
