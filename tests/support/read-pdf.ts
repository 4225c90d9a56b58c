import { getDocumentProxy } from 'unpdf';

/** A stretch of text as it stands on the page, in points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
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
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      return { text: item.str, left, right: left + item.width, bottom, top: bottom + item.height };
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
