import { getDocumentProxy } from 'unpdf';

/** A stretch of text as it stands on the page, in points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** What the letters stand on, which is above them where they are upside-down. */
  readonly baseline: number;
  readonly isUpsideDown: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which it was written: for a table, cell by cell. */
  readonly texts: readonly PdfText[];
}

/** The pages of a pdf file with the places of their words, as another program reads them. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [across = 1, , , , start = 0, baseline = 0] = item.transform as number[];
      const isUpsideDown = across < 0;
      const [left, bottom] = isUpsideDown ? [start - item.width, baseline - item.height] : [start, baseline];
      const [right, top] = [left + item.width, bottom + item.height];
      return { text: item.str, left, right, bottom, top, baseline, isUpsideDown };
    });
    pages.push({ width, height, texts });
  }
  await document.loadingTask.destroy();
  return pages;
}

/** Signs of the block of radicals that some typefaces have one glyph with, so that a pdf file cannot tell them apart. */
const radicals = new Map(
  Array.from('⻅见⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻄西⺠民').flatMap(
    (sign, index, all) => (index % 2 === 0 ? [[sign, all[index + 1] ?? ''] as const] : []),
  ),
);

/** Text to be compared: without white space, and with those signs made one that look the same. */
export const plainText = (text: string): string =>
  Array.from(text.normalize('NFKC').replace(/\s/gu, '').replace(/[―—]/gu, '-'))
    .map((sign) => radicals.get(sign) ?? sign)
    .join('');

export const pageText = ({ texts }: PdfPage): string => plainText(texts.map(({ text }) => text).join(''));
