import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  type TextRun,
  WidthType,
} from 'docx';
import type { Masthead } from '../../shared/rules/documents/document-table.ts';
import { innerWidthMm, pageShape } from '../../shared/rules/documents/page-shape.ts';
import type { PrintDocument } from '../../shared/rules/documents/print-document.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { run, twips } from './docx-runs.ts';
import { colophonLook, mastheadLook, mastheadSizes, officialRed } from './letter-look.ts';

type Borders = NonNullable<ConstructorParameters<typeof Paragraph>[0] & object>['border'];

const exactly = (linePt: number) => ({ line: linePt * 20, lineRule: LineRuleType.EXACT });
/** Word counts the width of a rule in eighths of a point. */
const rule = (widthPt: number, color: string) => ({ style: BorderStyle.SINGLE, size: widthPt * 8, color, space: 4 });

/** 版头: urgency and signer, the red name, its number, who issues it and when, the red rule. */
export function docxMasthead(masthead: Masthead, document: PrintDocument, fonts: DocumentFonts): Paragraph[] {
  const { name, line, rulePt, belowPt } = mastheadLook;
  const { namePt, upperLinePt } = mastheadSizes(document);
  const at = (text: string, family: readonly string[] = fonts.body): TextRun => run(text, family, line.sizePt);
  return [
    spread([at(masthead.urgency, fonts.head), at(`\t${masthead.signer}`)], document, exactly(upperLinePt)),
    new Paragraph({
      children: [run(masthead.name, fonts.title, namePt, { color: officialRed })],
      alignment: AlignmentType.CENTER,
      spacing: exactly(name.linePt),
    }),
    new Paragraph({ children: [at(masthead.number)], alignment: AlignmentType.CENTER, spacing: exactly(line.linePt) }),
    spread(
      [at(masthead.issuer), at(`\t${masthead.date}`)],
      document,
      { ...exactly(line.linePt), after: belowPt * 20 },
      { border: { bottom: rule(rulePt, officialRed) }, keepNext: true },
    ),
  ];
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 版记: lines between black rules. A table, because programs run the rules of paragraphs together. */
export function docxColophon(document: PrintDocument, fonts: DocumentFonts): (Paragraph | Table)[] {
  const { colophon = [] } = document;
  if (colophon.length === 0) return [];
  const { sizePt, linePt, outerRulePt, innerRulePt, abovePt } = colophonLook;
  const width = twips(innerWidthMm(pageShape(document)));
  const outer = rule(outerRulePt, '000000');
  const rows = colophon.map((texts, index) => {
    const runs = texts.map((text, place) => run(place === 0 ? text : `\t${text}`, fonts.body, sizePt));
    const children = [spread(runs, document, exactly(linePt), { keepNext: index < colophon.length - 1 })];
    const cell = new TableCell({ children, width: { size: width, type: WidthType.DXA } });
    return new TableRow({ children: [cell], cantSplit: true });
  });
  return [
    new Paragraph({ children: [], spacing: exactly(abovePt), keepNext: true }),
    new Table({
      rows,
      columnWidths: [width],
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0, top: 40, bottom: 40 },
      borders: {
        top: outer,
        bottom: outer,
        left: noBorder,
        right: noBorder,
        insideHorizontal: rule(innerRulePt, '000000'),
        insideVertical: noBorder,
      },
    }),
  ];
}

interface SpreadLook {
  readonly border?: Borders;
  readonly keepNext: boolean;
}

/** The second text ends at the right margin. */
function spread(
  children: readonly TextRun[],
  document: PrintDocument,
  spacing: ReturnType<typeof exactly> & { readonly after?: number },
  { border, keepNext }: SpreadLook = { keepNext: true },
): Paragraph {
  const position = twips(innerWidthMm(pageShape(document)));
  return new Paragraph({
    children,
    spacing,
    tabStops: [{ type: TabStopType.RIGHT, position }],
    keepNext,
    autoSpaceEastAsianText: false,
    ...(border && { border }),
  });
}
