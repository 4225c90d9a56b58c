const NUMERALS = '零一二三四五六七八九';

/** 1 to 99 written in Chinese numerals (九, 十一, 三十, 〇五); NaN for anything else. */
export function chineseNumber(text: string): number {
  const digits = text.replaceAll('〇', '零').replaceAll('两', '二').replace(/^零/, '');
  const ten = digits.indexOf('十');
  if (ten < 0) return digits.length === 1 ? NUMERALS.indexOf(digits) : Number.NaN;
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(digits.slice(0, ten));
  const units = ten === digits.length - 1 ? 0 : NUMERALS.indexOf(digits.slice(ten + 1));
  return tens < 1 || units < 0 ? Number.NaN : tens * 10 + units;
}
