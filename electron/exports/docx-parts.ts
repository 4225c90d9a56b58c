import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableLayoutType,
  TabStopType,
  type TextRun,
} from 'docx';
import { innerWidthMm, pageShape } from '../../shared/rules/documents/page-shape.ts';
import type {
  DocumentPart,
  LinePart,
  PrintDocument,
  TablePart,
  TextPart,
} from '../../shared/rules/documents/print-document.ts';
import { widthInEms } from '../../shared/rules/documents/text-lines.ts';
import { type DocumentFonts, fontSizes, textSizes } from './document-fonts.ts';
import { docxRows } from './docx-rows.ts';
import { run, runsOf, twips } from './docx-runs.ts';

/** Everything between the title and the notes. */
export function docxParts(document: PrintDocument, fonts: DocumentFonts): (Paragraph | Table)[] {
  const { parts, foot, colophon = [] } = document;
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const isFollowed = next === undefined ? foot.length + colophon.length > 0 : holdsOnTo(next);
    const own = partOf(part, document, fonts, isFollowed);
    // Word makes one table of two that touch.
    return part.kind === 'table' && next?.kind === 'table' ? [...own, gap()] : own;
  });
}

/** What may not begin a page alone: a line above a table, and who signs (plans-and-reception.md §5.2). */
const holdsOnTo = (part: DocumentPart): boolean =>
  part.kind === 'line' || (part.kind === 'text' && part.style === 'signed');

function partOf(
  part: DocumentPart,
  document: PrintDocument,
  fonts: DocumentFonts,
  isFollowed: boolean,
): (Paragraph | Table)[] {
  if (part.kind === 'table') return [tableOf(part, fonts, isFollowed)];
  if (part.kind === 'page') return [pageBreak()];
  return part.kind === 'text' ? textOf(part, document, fonts, isFollowed) : [spreadLine(part, document, fonts)];
}

/** Too low to be seen: a table cannot begin a page by itself. */
const pageBreak = (): Paragraph =>
  new Paragraph({ children: [], pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } });

const gap = (): Paragraph => new Paragraph({ children: [], spacing: { line: 10 * 20, lineRule: LineRuleType.EXACT } });

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const thick = { ...thin, size: 8 };

function tableOf(part: TablePart, fonts: DocumentFonts, isFollowed: boolean): Table {
  const widths = part.columns.map((column) => twips(column.widthMm));
  return new Table({
    rows: docxRows(part, fonts, isFollowed),
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

/** Lines that say who issues end four characters before the margin (plans-and-reception.md §5.1). */
const signedIndentEms = 4;
/** Names go on below the first one, which stands after two characters of room and 出席： (plans-and-reception.md §5.6). */
const namesIndentEms = 5;

function textOf(
  { style, paragraphs }: TextPart,
  { setting }: PrintDocument,
  fonts: DocumentFonts,
  isFollowed: boolean,
): Paragraph[] {
  if (style === 'title') return paragraphs.map((paragraph) => titleOf(paragraph, setting, fonts));
  const { sizePt, linePt } = textSizes[setting];
  const spacing = { line: linePt * 20, lineRule: LineRuleType.EXACT };
  return paragraphs.map((paragraph, index) => {
    const children: TextRun[] =
      style === 'heading'
        ? paragraph.map(({ text }) => run(text, fonts.head, sizePt))
        : paragraph.flatMap((each) => runsOf(each, fonts, sizePt));
    const isSigned = style === 'signed';
    return new Paragraph({
      children,
      spacing: isSigned && index === 0 ? { ...spacing, before: linePt * 20 } : spacing,
      alignment: isSigned ? AlignmentType.RIGHT : AlignmentType.LEFT,
      indent: indentsOf(style, sizePt),
      keepNext: style === 'heading' || (index < paragraphs.length - 1 ? isSigned : isFollowed),
      autoSpaceEastAsianText: false,
    });
  });
}

function indentsOf(style: TextPart['style'], sizePt: number) {
  const indentOf = (ems: number): number => Math.round(ems * sizePt * 20);
  if (style === 'signed') return { right: indentOf(signedIndentEms) };
  if (style === 'names') return { left: indentOf(namesIndentEms), hanging: indentOf(namesIndentEms - 2) };
  return style === 'flush' ? {} : { firstLine: indentOf(2) };
}

function titleOf(
  paragraph: TextPart['paragraphs'][number],
  setting: PrintDocument['setting'],
  fonts: DocumentFonts,
): Paragraph {
  const { titlePt, titleLinePt } = textSizes[setting];
  const beside = Math.round((titleLinePt / 3) * 20);
  return new Paragraph({
    children: paragraph.map(({ text }) => run(text, fonts.title, titlePt)),
    alignment: AlignmentType.CENTER,
    spacing: { before: beside, after: beside, line: titleLinePt * 20, lineRule: LineRuleType.EXACT },
    keepNext: true,
    autoSpaceEastAsianText: false,
  });
}

/** The room that the texts leave is shared between them; the last one ends at the margin. */
function spreadLine({ texts }: LinePart, document: PrintDocument, fonts: DocumentFonts): Paragraph {
  const widthMm = innerWidthMm(pageShape(document));
  const widths = texts.map((text) => widthInEms(text) * (fontSizes.body / 72) * 25.4);
  const gapMm = (widthMm - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, texts.length - 1);
  let atMm = 0;
  const tabStops = texts.slice(1).map((_, index) => {
    atMm += (widths[index] ?? 0) + gapMm;
    const isLast = index === texts.length - 2;
    return isLast
      ? { type: TabStopType.RIGHT, position: twips(widthMm) }
      : { type: TabStopType.LEFT, position: twips(atMm) };
  });
  return new Paragraph({
    children: texts.map((text, index) => run(index === 0 ? text : `\t${text}`, fonts.body, fontSizes.body)),
    tabStops,
    spacing: { line: 20 * 20, lineRule: LineRuleType.EXACT },
    keepNext: true,
  });
}
