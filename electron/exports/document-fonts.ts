import type { FontChoice } from '../../shared/contract/fonts.contract.ts';

/** Typefaces by use, the wanted one first and what may stand in after it. Named only, never embedded: they are licensed. */
export interface DocumentFonts {
  readonly title: readonly string[];
  readonly head: readonly string[];
  readonly body: readonly string[];
  /** Names on the table. */
  readonly kai: readonly string[];
}

/** 小标宋, 黑体, 仿宋 by the names they have on Windows, on domestic Linux and in free distributions (TOOLCHAIN §6). */
export const defaultDocumentFonts: DocumentFonts = {
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', 'SimSun', 'Noto Serif CJK SC'],
  head: ['黑体', 'SimHei', 'Noto Sans CJK SC'],
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
  kai: ['楷体', 'KaiTi', '楷体_GB2312', 'KaiTi_GB2312', 'STKaiti', 'Noto Serif CJK SC'],
};

/** The usual ones with those that were chosen before them. */
export function chosenFonts(choice: FontChoice): DocumentFonts {
  const chosen = (use: keyof DocumentFonts): readonly string[] => {
    const name = choice[use];
    const usual = defaultDocumentFonts[use];
    return name === null ? usual : [name, ...usual.filter((each) => each !== name)];
  };
  return { title: chosen('title'), head: chosen('head'), body: chosen('body'), kai: chosen('kai') };
}

/** 二号 and its neighbours in points (plans-and-reception.md §5.1). */
export const fontSizes = { title: 22, range: 14, head: 12, longHead: 9, body: 10.5, small: 9 } as const;

/** A head of more characters, such as a day with its date, prints at `longHead` to stay on one line. */
const longTitle = 6;

export const isLongHead = (title: string): boolean => title.split('\n').some((line) => line.length > longTitle);

export const headSize = (title: string): number => (isLongHead(title) ? fontSizes.longHead : fontSizes.head);

/**
 * 三号 on lines of 29 points in a letter, 22 to a page (plans-and-reception.md §5.1); 小四 where text stands among tables. Titles of annexes
 * and chapters are 二号 and 小二.
 */
export const textSizes = {
  letter: { sizePt: 16, linePt: 29, titlePt: 22, titleLinePt: 32 },
  tables: { sizePt: 12, linePt: 20, titlePt: 18, titleLinePt: 30 },
} as const;

/** docx and xlsx can name one typeface only; the reader's program finds its own stand-in. */
export const wantedFont = (fonts: readonly string[], otherwise: string): string => fonts[0] ?? otherwise;
