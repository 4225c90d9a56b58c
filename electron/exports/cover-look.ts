/** 封面 of a booklet in points, the same in Word and on the printed page. */
export const coverLook = {
  /** Of the page above the first line. */
  abovePt: 150,
  /** 一号 */
  subject: { sizePt: 26, linePt: 40 },
  name: { sizePt: 48, linePt: 72, beforePt: 40, afterPt: 24, spacingPt: 12 },
  /** 三号 */
  line: { sizePt: 16, linePt: 30 },
  /** Between the last line and the end of the page. */
  belowPt: 60,
} as const;
