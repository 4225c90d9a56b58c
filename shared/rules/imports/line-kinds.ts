import { guessCategory } from './guess-category.ts';
import { type FieldRole, labelsIn, roleOfHead } from './header-roles.ts';
import type { PlacedCell } from './ledger.ts';
import { matchAt } from './plain-text.ts';
import { readHead } from './read-head.ts';
import { type DateMention, scanDate } from './scan-date.ts';

/** A paragraph, or a row of a table without a known head read as one line. */
export interface Line {
  readonly cells: readonly PlacedCell[];
  readonly address: string;
  readonly text: string;
  readonly plain: string;
}

const TITLE = /安排|计划|日程|议程|通知|方案|一览|周报|预告|汇总|行程/;
const CREDIT =
  /^\s*[([【]?(?:供稿|来源|制表|填报|填表|审核|审签|签发|整理|编辑|责编|校对|发布)(?:人|单位|时间|日期)? ?:/;
const FOOTNOTE = /^\s*(?:注|附注|说明|附件|附|抄送|印发|报送|打印)\d{0,2} ?[:.、]|^\s*[([【]?内部资料|^\s*第 ?\d+ ?页/;
const ADDRESSEE = /:\s*$/;
const SPAN_IN_TITLE = /\d{1,2} ?月 ?\d{1,2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}/g;
/** Longer text is never taken for a heading: it would hide a plan. */
export const LONGEST_HEADING = 120;
const LONGEST_NOTE = 300;

/** “小陈 2026/11/20 16:32”: who wrote the message below, and when. */
const CHAT_SENDER = /^\s*[^\d\s](?:.{0,30}\S)?\s+\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日? +\d{1,2}:\d{2}(?::\d{2})?\s*:?\s*$/;
const isChatSender = (plain: string): boolean => plain.length <= 60 && CHAT_SENDER.test(plain);

export const isFootnote = (plain: string): boolean =>
  plain.length <= LONGEST_NOTE && (FOOTNOTE.test(plain) || CREDIT.test(plain) || isChatSender(plain));

const CLOSING = /^(?:收到|请(?:知悉|知晓|查收|回复|转发|大家|各位)|谢谢|望周知|特此通知|妥否)[^\d:]{0,20}$/;

/** “收到请回复”: the last words of a message. */
export const isClosing = (plain: string): boolean => CLOSING.test(plain.trim());

/** 备注 or 联系人 below a plan is a footnote; inside a notice it is a label like the others. */
export const isRemarkLine = (plain: string): boolean =>
  plain.length <= LONGEST_NOTE && /^\s*(?:备注|联系人|联系电话) ?:/.test(plain);

/** A title names days, never an hour. */
const CLOCK_INSIDE = /\d{1,2}:\d{2}|(?:上午|下午|晚上?)\d{1,2}[点时]/;

/** 关于…的通知, …一周工作安排（5月13日—5月19日） */
export function isTitle(plain: string): boolean {
  const text = plain.trim();
  if (text.length > LONGEST_HEADING || !TITLE.test(text)) return false;
  const head = readHead(text);
  if (head.clock || head.after || head.mark || CLOCK_INSIDE.test(text)) return false;
  const isDated = head.date !== undefined && head.date.last === undefined;
  return !isDated && labelsIn(text).length === 0;
}

/** Below a day heading only a title that names its own week, or a notice, is one: 研究工作计划 is work. */
export const isTitleOfWeek = (plain: string): boolean =>
  isTitle(plain) && (spanInTitle(plain) !== undefined || /一周|本周|下周|周报|的通知$/.test(plain.trim()));

/** Before the first item: names of bodies and issue numbers are headings, words of work are not. */
export const isPreambleHeading = (plain: string): boolean => isTitle(plain) || guessCategory(plain) === 'other';

/** “各镇人民政府：” */
export const isAddressee = (plain: string): boolean => plain.length <= LONGEST_HEADING && ADDRESSEE.test(plain);

/** The span of days that a title names, such as （5月13日—5月19日）. */
export function spanInTitle(plain: string): DateMention | undefined {
  for (const match of plain.slice(0, LONGEST_HEADING).matchAll(SPAN_IN_TITLE)) {
    const found = scanDate(plain, match.index);
    if (found?.value.last && !found.value.between) return found.value;
  }
  return undefined;
}

const BARE_LABEL =
  /(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])? ?([一-龥]{2,8}) ?:?\s*$/y;

/** “一、会议时间” alone on a line: the label of what follows. */
export function bareLabel(plain: string): { readonly role: FieldRole; readonly word: string } | undefined {
  const text = plain.trim();
  if (text.length > 16) return undefined;
  const word = matchAt(BARE_LABEL, text, 0)?.[1];
  if (word === undefined) return undefined;
  const role = roleOfHead(word);
  const isLabel =
    role === 'time' || role === 'place' || role === 'attendees' || role === 'host' || role === 'observers';
  return isLabel || (role === 'content' && word.length > 2 && word !== '工作安排' && word !== '日程安排')
    ? { role, word }
    : undefined;
}

/** The label that opens a line, list number aside: “一、时间：…”. */
export function openingLabel(plain: string): FieldRole | undefined {
  const start = plain.trimStart().slice(0, 24);
  const number = matchAt(
    /(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])? ?/y,
    start,
    0,
  );
  const first = labelsIn(start)[0];
  return first && first.at <= (number?.[0].length ?? 0) ? first.role : undefined;
}

/** The subject of a notice: 关于召开全区大会的通知 → 全区大会. */
export function subjectOfTitle(title: string): string {
  const from = title.indexOf('关于');
  const until = title.lastIndexOf('的通知');
  const core = title.slice(from >= 0 ? from + 2 : 0, until > from ? until : title.length).trim();
  return core.replace(/^(?:召开|举办|举行|组织召开)/, '').trim();
}
