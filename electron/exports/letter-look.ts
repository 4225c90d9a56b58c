import { innerWidthMm, pageShape } from '../../shared/rules/documents/page-shape.ts';
import type { PrintDocument } from '../../shared/rules/documents/print-document.ts';
import { widthInEms } from '../../shared/rules/documents/text-lines.ts';

/** 版头 and 版记 of a letter in points, the same in Word and on the printed page (plans-and-reception.md §5.1, §5.2). */
export const officialRed = 'FF0000';

export const mastheadLook = {
  /** 小标宋, as wide as the text of ten characters allows. */
  name: { sizePt: 42, linePt: 64 },
  /** 三号 beside and below the name. */
  line: { sizePt: 16, linePt: 29 },
  rulePt: 1.5,
  /** Between the red rule and the title. */
  belowPt: 29,
} as const;

const inPoints = (mm: number): number => (mm / 25.4) * 72;

/** How large the name is, to stand on one line, and how high the line above it is, in points. */
export interface MastheadSizes {
  readonly namePt: number;
  readonly upperLinePt: number;
}

export function mastheadSizes(document: PrintDocument): MastheadSizes {
  const { name = '', nameTopMm } = document.head.masthead ?? {};
  const { sizePt, linePt } = mastheadLook.name;
  const widthPt = inPoints(innerWidthMm(pageShape(document)));
  const namePt = Math.min(sizePt, Math.floor(widthPt / Math.max(1, widthInEms(name))));
  if (nameTopMm === undefined) return { namePt, upperLinePt: mastheadLook.line.linePt };
  // The letters stand in the middle of their line.
  return { namePt, upperLinePt: Math.round(inPoints(nameTopMm) - (linePt - namePt) / 2) };
}

export const colophonLook = {
  /** 四号 */
  sizePt: 14,
  linePt: 24,
  /** First and last 0.35 mm, between them 0.25 mm. */
  outerRulePt: 1,
  innerRulePt: 0.75,
  abovePt: 20,
} as const;
