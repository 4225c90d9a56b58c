const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'] as const;

/** 一, 十二, 一百零五: a whole number from 1 to 9999 as titles count. */
export function chineseNumber(number: number): string {
  const figures = Array.from(String(number), Number);
  const words = figures.map((figure, index) =>
    figure === 0 ? '零' : `${digits.charAt(figure)}${units[figures.length - 1 - index] ?? ''}`,
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
