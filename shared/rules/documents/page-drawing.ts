/** Typefaces by use: 小标宋 黑体 仿宋 楷体 新魏. */
export const drawnFonts = ['title', 'head', 'body', 'kai', 'wei'] as const;
export type DrawnFont = (typeof drawnFonts)[number];

/** A line of text on a page: around `xMm`, standing on `baselineMm`. */
export interface DrawnText {
  readonly text: string;
  readonly xMm: number;
  readonly baselineMm: number;
  readonly sizePt: number;
  readonly font: DrawnFont;
  /** RRGGBB; black where nothing is said. */
  readonly colour?: string;
  /** Turned by half a circle around its own point: for the face that is folded over. */
  readonly isUpsideDown?: boolean;
}

export interface DrawnBox {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export type DrawnShape =
  | (DrawnBox & { readonly kind: 'rectangle'; readonly isFilled: boolean; readonly isDashed: boolean })
  | { readonly kind: 'circle'; readonly xMm: number; readonly yMm: number; readonly radiusMm: number }
  /** Where a sheet is folded or cut. */
  | {
      readonly kind: 'line';
      readonly fromXMm: number;
      readonly fromYMm: number;
      readonly toXMm: number;
      readonly toYMm: number;
    };

/** A page in millimetres from its upper left corner, as it lies: what the screen shows of it is what is printed. */
export interface PageDrawing {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly shapes: readonly DrawnShape[];
  readonly texts: readonly DrawnText[];
}

export const mmPerPoint = 25.4 / 72;
/** From the middle of a Chinese character down to the line it stands on, in ems. */
const middleToBaselineEm = 0.38;

/** The baseline of a line of this size whose characters have their middle at a height. */
export const baselineAround = (middleMm: number, sizePt: number): number =>
  middleMm + middleToBaselineEm * sizePt * mmPerPoint;
