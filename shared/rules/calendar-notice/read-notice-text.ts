import { datesFrom, isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { type NoticeReading, readingOf } from './notice-reading.ts';

/** `2月15日至23日`, `9月25日`, `2026年12月31日至1月2日`; the month of the day before holds where none is named. */
const dayPattern =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|到|—|–|-|~|～)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;
const sourcePattern = /[《“]?(国务院办公厅关于\s*\d{4}\s*年部分节假日安排的通知)[》”]?/;
const numberPattern = /国办发明电\s*[〔[（(]\s*\d{4}\s*[〕\]）)]\s*\d+\s*号/;

/**
 * Reads the State Council's yearly notice as it is written: a paragraph for each holiday with its days off, and the days
 * worked instead. Text that is pasted from a page or a document will do.
 */
export function readNoticeText(text: string, fallbackYear: number): NoticeReading {
  const plain = toHalfWidth(text);
  const year = Number(/(\d{4})\s*年\s*部分节假日/.exec(plain)?.[1] ?? fallbackYear);
  const source = [sourcePattern.exec(plain)?.[1]?.replaceAll(/\s/g, ''), numberPattern.exec(plain)?.[0]];
  const daysOff: { date: PlainDate; name: string }[] = [];
  const worked: PlainDate[] = [];
  const unread: string[] = [];
  for (const paragraph of plain.split(/\n+/)) {
    const [, name, body] =
      /^\s*(?:[一二三四五六七八九十]+、)?\s*([\p{Script=Han}、]{2,12}?)\s*[::]\s*(.+)$/u.exec(paragraph) ?? [];
    if (!name || !body) continue;
    const before = daysOff.length + worked.length;
    for (const sentence of body.replaceAll(/\([^)]*\)/g, '').split(/[。;]/)) {
      const days = daysIn(sentence, year);
      if (/上班/.test(sentence)) worked.push(...days);
      else if (/放假|调休|补休/.test(sentence)) daysOff.push(...days.map((date) => ({ date, name })));
    }
    if (daysOff.length + worked.length === before && /\d日/.test(body)) unread.push(paragraph.trim());
  }
  return readingOf(year, source.filter(Boolean).join('，'), daysOff, worked, unread);
}

function daysIn(sentence: string, noticeYear: number): PlainDate[] {
  let year = noticeYear;
  let month = 0;
  return [...sentence.matchAll(dayPattern)].flatMap(
    ([, firstYear, firstMonth, firstDay, lastYear, lastMonth, lastDay]) => {
      year = Number(firstYear ?? year);
      month = Number(firstMonth ?? month);
      const first = plainDate(year, month, Number(firstDay));
      year = Number(lastYear ?? year);
      month = Number(lastMonth ?? month);
      const last = lastDay === undefined ? first : plainDate(year, month, Number(lastDay));
      return isPlainDate(first) && isPlainDate(last) ? datesFrom(first, last) : [];
    },
  );
}

const plainDate = (year: number, month: number, day: number): PlainDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const toHalfWidth = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
