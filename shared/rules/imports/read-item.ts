import { type FieldRole, labelsIn } from './header-roles.ts';
import { isWrapped, matchAt, oneLine, plainForm, skip } from './plain-text.ts';
import { CHANGE_MARK, hasTimeWords, type ItemHead, LEADING, readHead } from './read-head.ts';
import { beginsWithAct, looksLikePlace, placeInContent } from './read-place.ts';
import { scanDate } from './scan-date.ts';
import { scanTime } from './scan-time.ts';
import { scanMark } from './split-items.ts';

interface LabelledText {
  readonly role: FieldRole;
  readonly word: string;
  readonly text: string;
}

/** One item as written, before week, leaders and venues are known. */
export interface ItemReading {
  readonly head: ItemHead;
  readonly content: string;
  readonly labels: readonly LabelledText[];
  readonly place?: string;
  readonly isTentative: boolean;
  /** 地点待定 */
  readonly isPlaceOpen: boolean;
  /** 原定…改到…: two times in one sentence. */
  readonly isMoved: boolean;
}

const TENTATIVE = /[([【] ?(?:(?:时间|地点)?(?:暂定|拟定|待确认)|待定|未定|预安排|预定|拟) ?[)\]】]/g;
const TENTATIVE_END = /[\s,;、-]{0,3}(?<!时间|地点)(?:待定|暂定)[。.]?$/;
const TENTATIVE_START = /^(?:待定|暂定|预安排) ?[:,;]? ?/;
const PLACE_OPEN = /[\s,;(]{0,2}地点 ?(?:待定|未定|另行通知)\)?/;
const TIME_OPEN = /[\s,;(]{0,2}(?:具体)?时间 ?(?:待定|未定|另行通知)\)?/;

const LONGEST_BRACKET = 120;
/** Each layer of brackets costs a pass over the text. */
const MOST_BRACKETS = 3;

interface Cleaned {
  readonly content: string;
  readonly isTentative: boolean;
  readonly isPlaceOpen: boolean;
  readonly isTimeOpen: boolean;
}

function without(text: string, expression: RegExp): { text: string; isFound: boolean } {
  const plain = plainForm(text);
  const kept: string[] = [];
  let from = 0;
  const all = expression.global ? expression : new RegExp(expression.source, `${expression.flags}g`);
  for (const match of plain.matchAll(all)) {
    kept.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  if (from === 0) return { text, isFound: false };
  kept.push(text.slice(from));
  return { text: kept.join(''), isFound: true };
}

const trimEnds = (text: string): string => {
  const plain = plainForm(text);
  const end = plain.trimEnd().length;
  let last = end;
  while (last > 0 && ' \n,;、。:/-'.includes(plain.charAt(last - 1))) last -= 1;
  return text.slice(skip(plain, 0, LEADING), last);
};

/** Takes the marks of 待定 out of the words and says that they were there. */
export function takeTentative(text: string): Cleaned {
  let content = trimEnds(text);
  let isTentative = false;
  for (let layer = 0; layer < MOST_BRACKETS && isWrapped(plainForm(content)); layer += 1) {
    content = trimEnds(content.slice(1, -1));
    isTentative = true;
  }
  const timeOpen = without(content, TIME_OPEN);
  const placeOpen = without(timeOpen.text, PLACE_OPEN);
  const bracketed = without(placeOpen.text, TENTATIVE);
  const start = without(bracketed.text, TENTATIVE_START);
  const end = without(trimEnds(start.text), TENTATIVE_END);
  isTentative ||= bracketed.isFound || start.isFound || end.isFound;
  return {
    content: trimEnds(end.text),
    isTentative,
    isPlaceOpen: placeOpen.isFound,
    isTimeOpen: timeOpen.isFound,
  };
}

/** The words behind 【新增】 【变更】 【取消】, and whether the item was called off. */
export function takeChangeMark(text: string): { readonly text: string; readonly isCancelled: boolean } {
  const mark = matchAt(CHANGE_MARK, text, 0);
  return mark ? { text: text.slice(mark[0].length), isCancelled: mark[1] === '取消' } : { text, isCancelled: false };
}

/** “…（城东广场，联系人：小张）”: a label inside a bracket belongs to the bracket. */
function isInBracket(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - LONGEST_BRACKET), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && plain.indexOf(')', at) >= 0;
}

const PEOPLE_ROLES: ReadonlySet<FieldRole> = new Set([
  'leaders',
  'host',
  'speaker',
  'companions',
  'attendees',
  'observers',
]);

function whenBegins(plain: string, from: number, end: number): number {
  for (let at = plain.indexOf(' ', from); at >= 0 && at < end; at = plain.indexOf(' ', at + 1))
    if (scanDate(plain, at + 1) ?? scanTime(plain, at + 1)) return at;
  return end;
}

/** The labelled values of a text and what stands before the first label. */
function takeLabels(text: string): { readonly lead: string; readonly labels: LabelledText[] } {
  const plain = plainForm(text);
  const found = labelsIn(plain).filter(({ at }) => !isInBracket(plain, at));
  const first = found[0];
  if (!first) return { lead: text, labels: [] };
  let lead = text.slice(0, first.at);
  const labels = found.map(({ role, word, valueAt }, index) => {
    const end = found[index + 1]?.at ?? text.length;
    // “主持：李明华 周三下午3:00 调度会”: a day or time begins the words of the item again.
    const until = PEOPLE_ROLES.has(role) ? whenBegins(plain, valueAt, end) : end;
    if (until < end) lead = `${lead} ${text.slice(until, end)}`;
    return { role, word, text: trimEnds(text.slice(valueAt, until)) };
  });
  return { lead, labels };
}

const INLINE_FROM = /(?:改到|改为|改至|推迟到|推迟至|延期至|调整到|调整为|提前到|定于|拟于|将于|于)/g;
const INLINE_DAY = /\d{1,2}月\d{1,2}日|(?<!每)(?:星期|周)[一二三四五六日]/g;
const INLINE_CLOCK = /(?:(?:上午|中午|下午|晚上|早上) ?\d{1,2} ?[:点时]|(?<!\d)\d{1,2}(?::\d{2}|点))/g;
const INLINE_TRIES = 4;

interface Inline {
  readonly head: ItemHead;
  readonly from: number;
}

/** The words without a time that stands apart in them: “李明华 周三下午3:00 调度会”. */
function withoutInline(content: string, { head, from }: Inline): string {
  const plain = plainForm(content);
  const isApart =
    (from === 0 || ' ,;\n'.includes(plain.charAt(from - 1))) &&
    (head.end >= plain.length || ' ,;:\n'.includes(plain.charAt(head.end - 1)) || plain.charAt(head.end) === '(');
  return isApart ? `${content.slice(0, from)}${content.slice(head.end)}` : content;
}

/** A time inside the words: “定于周三下午3:00召开…”, “召开例会（9:00）”. */
function inlineHead(plain: string): Inline | undefined {
  const starts = [
    ...[...plain.matchAll(INLINE_FROM)].slice(0, INLINE_TRIES).map((match) => match.index + match[0].length),
    ...[...plain.matchAll(INLINE_DAY)].slice(0, INLINE_TRIES).map((match) => match.index),
    ...[...plain.matchAll(INLINE_CLOCK)].slice(0, INLINE_TRIES).map((match) => match.index),
  ];
  for (const start of starts) {
    const head = readHead(plain, start);
    if (head.clock || (head.date && head.part)) return { head, from: start };
  }
  return undefined;
}

const isOnlyPlace = (text: string): boolean => looksLikePlace(text) && !beginsWithAct(text) && !/[,，;；]/.test(text);

/** 日期：…；时间：… say together what one label says elsewhere. */
const joinedHead = (left: ItemHead | undefined, right: ItemHead): ItemHead => ({
  ...right,
  date: left?.date ?? right.date,
  part: left?.part ?? right.part,
  clock: left?.clock ?? right.clock,
  after: left?.after ?? right.after,
});

const MOVED = /原定|原计划|改到|改为|改至|改期|推迟|延期|提前到|调整到|调整为/;

/** Reads one segment of a cell or paragraph. Never throws; whatever is not understood stays in `content`. */
export function readItem(text: string): ItemReading {
  const whole = trimEnds(text);
  const wrapped = isWrapped(plainForm(whole)) && scanMark(plainForm(whole), 0) === undefined;
  const inner = wrapped ? whole.slice(1, -1) : whole;
  const opening = readHead(plainForm(inner));
  const { lead, labels } = takeLabels(inner.slice(opening.end));
  const cleaned = takeTentative(lead);
  const timeLabels = labels.filter(({ role }) => role === 'time' || role === 'date');
  const labelled = timeLabels.map(({ text: words }) => readHead(plainForm(words))).reduce(joinedHead, undefined);
  const isTimed = opening.clock !== undefined || opening.after !== undefined || labelled?.clock !== undefined;
  const found = isTimed ? undefined : inlineHead(plainForm(cleaned.content));
  const inline = found?.head;
  const place = placeInContent(found ? withoutInline(cleaned.content, found) : cleaned.content);
  return {
    head: {
      mark: opening.mark,
      date: opening.date ?? labelled?.date ?? inline?.date,
      part: opening.part ?? labelled?.part ?? inline?.part,
      clock: opening.clock ?? labelled?.clock ?? inline?.clock,
      after: opening.after ?? labelled?.after,
      isOpen: opening.isOpen || cleaned.isTimeOpen || timeLabels.some(({ text: words }) => words.startsWith('待定')),
      isCancelled: opening.isCancelled,
      isTentative: opening.isTentative,
      end: opening.end,
    },
    content: oneLine(place.content),
    labels,
    place: place.place,
    // A bracket that holds only a place says where, not that nothing is settled.
    isTentative:
      (wrapped && (hasTimeWords(opening) || !isOnlyPlace(inner))) || opening.isTentative || cleaned.isTentative,
    isPlaceOpen: cleaned.isPlaceOpen,
    isMoved: MOVED.test(cleaned.content),
  };
}
