import type { Paper } from '../../domain/paper.ts';
import { paperSizes } from './paper-sizes.ts';
import type { Orientation, PrintDocument } from './print-document.ts';

/** A sheet as it lies, in millimetres. */
export interface PageShape {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
}

const tableMargins = { topMm: 19, rightMm: 15, bottomMm: 16, leftMm: 15 } as const;
/** 天头 37, 订口 28, 版心 156 × 225 (plans-and-reception.md §5.1). */
const letterMargins = { topMm: 37, rightMm: 26, bottomMm: 35, leftMm: 28 } as const;
/** The same sheet on its side, its head toward the binding: 225 × 156 for a wide table among a letter's pages (§5.3). */
const turnedMargins = { topMm: 28, rightMm: 37, bottomMm: 26, leftMm: 35 } as const;

export function pageShape({ paper, orientation, setting }: Omit<PrintDocument, 'head' | 'parts' | 'foot'>): PageShape {
  const { widthMm, heightMm } = paperSizes[paper];
  const [width, height] = orientation === 'landscape' ? [widthMm, heightMm] : [heightMm, widthMm];
  const lettered = orientation === 'landscape' ? turnedMargins : letterMargins;
  return { widthMm: width, heightMm: height, ...(setting === 'letter' ? lettered : tableMargins) };
}

/** The room for tables between the margins. */
export const innerWidthMm = ({ widthMm, leftMm, rightMm }: PageShape): number => widthMm - leftMm - rightMm;
export const innerHeightMm = ({ heightMm, topMm, bottomMm }: PageShape): number => heightMm - topMm - bottomMm;

/** What fits beside the head on a page, for rows that are cut because they are too high to stay whole. */
export interface RowLimits {
  readonly wholeRowLines: number;
  readonly cutRowLines: number;
}

/** Upright pages hold half as many lines again. */
const uprightLimits: Readonly<Record<Paper, RowLimits>> = {
  A4: { wholeRowLines: 27, cutRowLines: 22 },
  A3: { wholeRowLines: 27, cutRowLines: 27 },
};

export const rowLimits = (paper: Paper, orientation: Orientation): RowLimits =>
  orientation === 'landscape' ? paperSizes[paper] : uprightLimits[paper];
