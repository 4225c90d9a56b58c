/** 版头 and 版记 of a letter in points, the same in Word and on the printed page (plans-and-reception.md §5.1, §5.2). */
export const officialRed = 'FF0000';

export const mastheadLook = {
  /** 小标宋, as wide as the text of nine characters allows. */
  name: { sizePt: 42, linePt: 64 },
  /** 三号 beside and below the name. */
  line: { sizePt: 16, linePt: 29 },
  rulePt: 1.5,
  /** Between the red rule and the title. */
  belowPt: 29,
} as const;

export const colophonLook = {
  /** 四号 */
  sizePt: 14,
  linePt: 24,
  /** First and last 0.35 mm, between them 0.25 mm. */
  outerRulePt: 1,
  innerRulePt: 0.75,
  abovePt: 20,
} as const;
