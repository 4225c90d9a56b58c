import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import type { TableDocument } from '../../shared/rules/documents/document-table.ts';
import { innerWidthMm, pageShape } from '../../shared/rules/documents/page-shape.ts';
import { type PrintDocument, printDocumentOf, turnsOf } from '../../shared/rules/documents/print-document.ts';
import { fixedWords, pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, fontSizes } from './document-fonts.ts';
import { docxCover } from './docx-cover.ts';
import { docxColophon, docxMasthead } from './docx-letter.ts';
import { docxParts } from './docx-parts.ts';
import { docxFont, run, twips } from './docx-runs.ts';
import { corePropertiesXml, withFixedZipTimes } from './fixed-stamps.ts';

/** A Word file; equal input gives equal bytes. Text is stored as text only, never as a field or link. */
export async function writeDocx(content: PrintDocument | TableDocument, fonts: DocumentFonts): Promise<Uint8Array> {
  const document = printDocumentOf(content);
  const { head } = document;
  const body = new Document({
    title: head.title,
    creator: fixedWords.producer,
    styles: { default: { document: { run: { font: docxFont(fonts.body), size: fontSizes.body * 2 } } } },
    sections: sectionsOf(document, fonts),
  });
  const core = corePropertiesXml(head.title, fixedWords.producer, head.publishedAt);
  const zip = await Packer.toBuffer(body, undefined, [{ path: 'docProps/core.xml', data: core }]);
  return withFixedZipTimes(zip, head.publishedAt);
}

/** One for the sheets that lie alike: Word turns them by sections only. */
function sectionsOf(document: PrintDocument, fonts: DocumentFonts): ISectionOptions[] {
  const { head, cover } = document;
  const turns = turnsOf(document);
  return turns.map((turn, index): ISectionOptions => {
    const [isFirst, isLast] = [index === 0, index === turns.length - 1];
    const own = { ...document, ...turn, ...(!isLast && { foot: [], colophon: [] }) };
    return {
      // The cover has neither head nor foot.
      properties: { page: pageSetup(own), ...(isFirst && cover && { titlePage: true }) },
      headers: { default: new Header({ children: [line([run(head.mark, fonts.head, fontSizes.body)])] }) },
      footers: { default: new Footer({ children: [footerLine(own, fonts)] }) },
      children: [
        ...(isFirst ? beforeParts(own, fonts) : []),
        ...docxParts(own, fonts),
        ...footLines(own, fonts),
        ...docxColophon(own, fonts),
      ],
    };
  });
}

/** A width and height are given upright; the library turns them for landscape. */
function pageSetup(document: PrintDocument) {
  const { widthMm, heightMm, topMm, rightMm, bottomMm, leftMm } = pageShape(document);
  const isUpright = document.orientation === 'portrait';
  return {
    size: {
      width: twips(isUpright ? widthMm : heightMm),
      height: twips(isUpright ? heightMm : widthMm),
      orientation: isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twips(topMm),
      bottom: twips(bottomMm),
      left: twips(leftMm),
      right: twips(rightMm),
      header: twips(11),
      footer: twips(8),
    },
  };
}

const beforeParts = (document: PrintDocument, fonts: DocumentFonts): Paragraph[] =>
  document.cover
    ? docxCover(document.cover, document, fonts)
    : [
        ...(document.head.masthead ? docxMasthead(document.head.masthead, document, fonts) : []),
        ...titleLines(document, fonts),
      ];

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const line = (children: readonly ParagraphChild[], alignment: Alignment = AlignmentType.LEFT): Paragraph =>
  new Paragraph({ children, alignment });

function middleAndRight(document: PrintDocument) {
  const width = innerWidthMm(pageShape(document));
  return [
    { type: TabStopType.CENTER, position: twips(width / 2) },
    { type: TabStopType.RIGHT, position: twips(width) },
  ];
}

/** The title and what stands below it: on one line across a wide page, on two of an upright one, left out where nothing is said. */
function titleLines(document: PrintDocument, fonts: DocumentFonts): Paragraph[] {
  const { head, setting, orientation } = document;
  const isAlone = head.range === '' && head.issued === '';
  const afterTitle = setting === 'letter' ? (isAlone ? 29 * 20 : 0) : isAlone ? 60 : 0;
  const title = new Paragraph({
    children: [run(head.title, fonts.title, fontSizes.title)],
    alignment: AlignmentType.CENTER,
    spacing: { line: 32 * 20, lineRule: LineRuleType.EXACT, ...(afterTitle !== 0 && { after: afterTitle }) },
  });
  const spacing = { line: 20 * 20, lineRule: LineRuleType.EXACT, after: setting === 'letter' ? 29 * 20 : 60 };
  const range = run(orientation === 'portrait' ? head.range : `\t${head.range}`, fonts.body, fontSizes.range);
  const issued = run(orientation === 'portrait' ? head.issued : `\t${head.issued}`, fonts.body, fontSizes.body);
  if (orientation === 'landscape') {
    if (isAlone) return [title];
    return [title, new Paragraph({ children: [range, issued], tabStops: middleAndRight(document), spacing })];
  }
  return [
    title,
    ...(head.range === '' ? [] : [new Paragraph({ children: [range], alignment: AlignmentType.CENTER, spacing })]),
    ...(head.issued === '' ? [] : [new Paragraph({ children: [issued], alignment: AlignmentType.RIGHT, spacing })]),
  ];
}

const footLines = ({ foot, colophon = [] }: PrintDocument, fonts: DocumentFonts): Paragraph[] =>
  foot.map((text, index) => {
    const spacing = { before: index === 0 ? 80 : 0, line: 15 * 20, lineRule: LineRuleType.EXACT };
    const keepNext = index < foot.length - 1 || colophon.length > 0;
    return new Paragraph({ children: [run(text, fonts.body, fontSizes.body)], spacing, keepNext });
  });

/** `第 1 页　共 3 页` in the middle, version and 校验码 at the right. */
function footerLine(document: PrintDocument, fonts: DocumentFonts): Paragraph {
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
