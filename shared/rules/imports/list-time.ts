import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { type DaySlot, type Draft, type Reading, slotOf } from './draft.ts';
import type { FieldRole } from './header-roles.ts';
import { isFilled, type PlacedCell } from './ledger.ts';
import { oneLine, skip } from './plain-text.ts';
import { type ItemHead, readHead } from './read-head.ts';
import { takeTentative } from './read-item.ts';
import { type DateMention, scanDate } from './scan-date.ts';
import { scanTime, type TimeMention } from './scan-time.ts';
import type { TimeWords } from './settle-time.ts';
import { purePart } from './table-head.ts';

/** What the date and time columns of one row say together. */
export interface RowTime {
  readonly slot: DaySlot;
  readonly words: TimeWords;
  readonly hasOwnDate: boolean;
}

type CellsOf = (role: FieldRole) => readonly PlacedCell[];

/** Spreadsheets count days from here, so that 1 is 1900-01-01 despite the leap day of 1900 that they believe in. */
const SERIAL_ZERO: PlainDate = '1899-12-30';
const SERIAL = /^[3-6]\d{4}$/;
const DAY_OF_MONTH = /^(?:[1-9]|[12]\d|3[01])$/;
const DASHED = /^(\d{1,2})-(\d{1,2})$/;
/** A clock time with a dot, as one is typed on the number keys; 9.3 may be 9:30 or 9:03 and stays unread. */
const DOTTED_CLOCK = /^([01]?\d|2[0-3])\.([0-5]\d)$/;
const FRACTION = /^0?\.\d{1,17}$/;

function dateOfColumn(plain: string): { date?: DateMention; head?: ItemHead } {
  const text = plain.trim();
  if (SERIAL.test(text)) {
    const found = scanDate(addDays(SERIAL_ZERO, Number(text)), 0);
    return found ? { date: found.value } : {};
  }
  if (DAY_OF_MONTH.test(text)) return { date: { first: { day: Number(text) } } };
  const dashed = DASHED.exec(text);
  if (dashed) return { date: { first: { month: Number(dashed[1]), day: Number(dashed[2]) } } };
  const head = readHead(text);
  return head.date ? { date: head.date, head } : { head };
}

function withWeekday(date: DateMention | undefined, weekday: DateMention | undefined): DateMention | undefined {
  const named = weekday?.first.weekday;
  if (!date) return weekday;
  if (named === undefined || date.last || date.first.weekday !== undefined) return date;
  return { ...date, first: { ...date.first, weekday: named } };
}

/** 0.375 of a day is 9:00: a time whose cell lost its format. */
function clockOfNumber(plain: string): TimeMention | undefined {
  const dotted = DOTTED_CLOCK.exec(plain.trim());
  if (dotted && !plain.trim().startsWith('0.'))
    return { start: { hour: Number(dotted[1]), minute: Number(dotted[2]) } };
  if (!FRACTION.test(plain.trim())) return undefined;
  const minutes = Math.round(Number(plain) * 24 * 60);
  const part = minutes < 12 * 60 ? ('morning' as const) : undefined;
  return { start: { hour: Math.floor(minutes / 60), minute: minutes % 60, ...(part ? { part } : {}) } };
}

function startAndEnd(cells: CellsOf): TimeMention | undefined {
  const scan = (role: FieldRole): TimeMention | undefined => {
    const plain = cells(role)[0]?.plain ?? '';
    return clockOfNumber(plain) ?? scanTime(plain, skip(plain, 0, ' \n'))?.value;
  };
  const start = scan('start');
  const end = scan('end')?.start;
  if (!start || !end || start.end) return start;
  return { start: start.start, end };
}

/** Words of the time column that are no time: 待定, 会后, a bracket, or a doubt. */
function readLeftover(cell: PlacedCell, head: ItemHead, draft: Draft): TimeWords {
  const rest = cell.plain.slice(head.end).trim();
  const isKnown = head.clock ?? head.part ?? head.after ?? head.date ?? (head.isOpen || undefined);
  if (rest === '') return {};
  if (/^\(?(?:待定|暂定|未定|另行通知)\)?$/.test(rest)) {
    if (isKnown) draft.isTentative = true;
    return isKnown ? {} : { isOpen: true };
  }
  if (isKnown !== undefined) draft.remarks.push(`时间：${oneLine(cell.text)}`);
  else if (/后$|后\(/.test(rest) && rest.length <= 60) return { after: rest };
  else draft.doubts.push({ field: 'time', code: 'TIME_UNREADABLE' });
  return {};
}

function timeWords(
  cells: CellsOf,
  dateHead: ItemHead | undefined,
  draft: Draft,
): { words: TimeWords; date?: DateMention } {
  const cell = cells('time')[0];
  const head = cell ? readHead(cell.plain) : undefined;
  const fraction = cell ? clockOfNumber(cell.plain) : undefined;
  const rest = cell && head && !fraction ? readLeftover(cell, head, draft) : {};
  const partCell = cells('part')[0];
  const part = partCell ? (purePart(partCell.plain) ?? readHead(partCell.plain).part) : undefined;
  const weekdayPart = readHead(cells('weekday')[0]?.plain.slice(0, 40) ?? '').part;
  return {
    words: {
      clock: fraction ?? head?.clock ?? startAndEnd(cells) ?? dateHead?.clock,
      part: part ?? head?.part ?? dateHead?.part ?? weekdayPart,
      after: head?.after ?? rest.after,
      isOpen: rest.isOpen ?? (head?.isOpen || takeTentative(partCell?.text.slice(0, 40) ?? '').isTimeOpen),
    },
    ...(head?.date ? { date: head.date } : {}),
  };
}

/** Reads date, weekday, part, time, start and end of a row; `inherited` is the day of the row above. */
export function readRowTime(cells: CellsOf, inherited: DaySlot, draft: Draft, reading: Reading): RowTime {
  const dateCells = cells('date').filter(isFilled);
  const column = dateCells[0] ? dateOfColumn(dateCells[0].plain) : {};
  const { words, date: inTime } = timeWords(cells, column.head, draft);
  const weekday = readHead(cells('weekday')[0]?.plain.slice(0, 40) ?? '').date;
  const mention = withWeekday(column.date ?? inTime, weekday);
  if (mention) return { slot: slotOf(mention, reading), words, hasOwnDate: true };
  if (dateCells.length > 0) {
    return { slot: { doubts: [{ field: 'date', code: 'BAD_DATE' }] }, words, hasOwnDate: true };
  }
  if (inherited.date === undefined) return { slot: { doubts: [] }, words, hasOwnDate: false };
  return {
    slot: { ...inherited, doubts: [...inherited.doubts, { field: 'date', code: 'DATE_FROM_ABOVE' }] },
    words,
    hasOwnDate: false,
  };
}
