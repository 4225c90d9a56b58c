/** 对折 三角 插牌 小插牌 (plans-and-reception.md §4.5). */
export const cardPresets = ['fold', 'triangle', 'insert', 'smallInsert'] as const;
export type CardPreset = (typeof cardPresets)[number];

/** Cards on a sheet of A4 across, in millimetres. */
export interface CardShape {
  readonly face: { readonly widthMm: number; readonly heightMm: number };
  /** The printed faces of a card from above; the others stay blank. */
  readonly faces: readonly { readonly topMm: number; readonly isUpsideDown: boolean }[];
  /** Upper left corners on the sheet. */
  readonly cards: readonly { readonly leftMm: number; readonly topMm: number }[];
  /** Heights on the sheet at which it is folded. */
  readonly folds: readonly number[];
  readonly isCutOut: boolean;
}

const oneFace = [{ topMm: 0, isUpsideDown: false }] as const;

export const cardShapes: Readonly<Record<CardPreset, CardShape>> = {
  /** 297 × 105 twice: both faces read once the sheet is folded in the middle. */
  fold: {
    face: { widthMm: 297, heightMm: 105 },
    faces: [
      { topMm: 0, isUpsideDown: true },
      { topMm: 105, isUpsideDown: false },
    ],
    cards: [{ leftMm: 0, topMm: 0 }],
    folds: [105],
    isCutOut: false,
  },
  /** 297 × 70 three times: the third face is what it stands on. */
  triangle: {
    face: { widthMm: 297, heightMm: 70 },
    faces: [
      { topMm: 0, isUpsideDown: true },
      { topMm: 70, isUpsideDown: false },
    ],
    cards: [{ leftMm: 0, topMm: 0 }],
    folds: [70, 140],
    isCutOut: false,
  },
  /** 200 × 100, one on a sheet, for a holder. */
  insert: {
    face: { widthMm: 200, heightMm: 100 },
    faces: oneFace,
    cards: [{ leftMm: 48.5, topMm: 55 }],
    folds: [],
    isCutOut: true,
  },
  /** 180 × 70, two on a sheet. */
  smallInsert: {
    face: { widthMm: 180, heightMm: 70 },
    faces: oneFace,
    cards: [
      { leftMm: 58.5, topMm: 25 },
      { leftMm: 58.5, topMm: 115 },
    ],
    folds: [],
    isCutOut: true,
  },
};
