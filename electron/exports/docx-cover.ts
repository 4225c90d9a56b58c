import { AlignmentType, LineRuleType, PageBreak, Paragraph, type TextRun } from 'docx';
import { innerHeightMm, innerWidthMm, pageShape } from '../../shared/rules/documents/page-shape.ts';
import type { Cover, PrintDocument } from '../../shared/rules/documents/print-document.ts';
import { widthInEms } from '../../shared/rules/documents/text-lines.ts';
import { coverLook } from './cover-look.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { run } from './docx-runs.ts';

/** 封面: subject, name and range in the upper half of a page, who issues it and when at its foot; the text begins on the next page. */
export function docxCover(cover: Cover, document: PrintDocument, fonts: DocumentFonts): Paragraph[] {
  const { abovePt, subject, name, line } = coverLook;
  const lineRun = (text: string): TextRun => run(text, fonts.body, line.sizePt);
  return [
    centred(run(cover.subject, fonts.title, subject.sizePt), subject.linePt, abovePt),
    centred(
      run(cover.name, fonts.title, name.sizePt, { characterSpacing: name.spacingPt * 20 }),
      name.linePt,
      name.beforePt,
      name.afterPt,
    ),
    centred(lineRun(cover.range), line.linePt),
    ...cover.issued.map((text, index) =>
      centred(lineRun(text), line.linePt, index === 0 ? roomPt(cover, document) : 0),
    ),
    new Paragraph({ children: [new PageBreak()], spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

const centred = (child: TextRun, linePt: number, beforePt = 0, afterPt = 0): Paragraph =>
  new Paragraph({
    children: [child],
    alignment: AlignmentType.CENTER,
    spacing: { before: beforePt * 20, after: afterPt * 20, line: linePt * 20, lineRule: LineRuleType.EXACT },
    autoSpaceEastAsianText: false,
  });

/** What is left of the page between the range and the lines at its foot. */
function roomPt({ subject: words, issued }: Cover, document: PrintDocument): number {
  const { abovePt, belowPt, subject, name, line } = coverLook;
  const shape = pageShape(document);
  const widthPt = (innerWidthMm(shape) / 25.4) * 72;
  const subjectLines = Math.ceil((widthInEms(words) * subject.sizePt) / widthPt);
  const usedPt =
    abovePt +
    subjectLines * subject.linePt +
    name.beforePt +
    name.linePt +
    name.afterPt +
    (1 + issued.length) * line.linePt;
  return Math.max(0, Math.floor((innerHeightMm(shape) / 25.4) * 72 - usedPt - belowPt));
}
