import { type Draft, type Reading, slotOf } from './draft.ts';
import { addField } from './fill-draft.ts';
import { labelsIn } from './header-roles.ts';
import { isTitledName, matchLeader } from './leader-names.ts';
import { peopleTokens } from './people-tokens.ts';
import { plainForm, skip } from './plain-text.ts';
import { beginsWithAct, isRoom, looksLikePlace, looksLikeSite, namesPlaceInBracket, venueOf } from './read-place.ts';
import { scanDate } from './scan-date.ts';
import { scanTime } from './scan-time.ts';
import { settleTime } from './settle-time.ts';

/** Longer content is an attachment, not the words of an item. */
const LONGEST_CONTENT = 2000;
const LONGEST_ANNEX = 160;
/** More pieces at the end of one item than any plan has. */
const MOST_ANNEXES = 8;
const OPENING: Readonly<Record<string, string>> = { ')': '(', '】': '【', ']': '[' };
const PLACE_LABEL = /^(?:主会场|分会场|会场|实地|场地|集合点|点位) ?:\s*/;
const AT_PLACE = /^(?:均|都|以上)?(?:在|设在|地点为)/;
const COMPANY = /^(?:与|同|和|由|请)|(?:一起|共同|一并)$/g;
/** “应急、消防等部门参加”: people without a name. */
const GROUP = /^[^()]{2,60}(?:部门|单位|人员|负责人|负责同志|成员|代表|领导|班子)(?:参加|列席|出席|陪同)$/;
const GROUP_ROLE = /(?:参加|出席)$/;
const REMARK = /^(?:联系人|联系电话|电话|着装|车号|自行|提前|可并行)/;

/** Where an annex was written decides how much must speak for a place: commas part words of all kinds. */
type AnnexPlace = 'bracket' | 'clause' | 'word';

/** Every name of the text is a leader's: a list of names and not a sentence. */
function onlyLeaders(text: string, reading: Reading): boolean {
  const tokens = peopleTokens(text, 'attend', reading.names);
  return tokens.length > 0 && tokens.every((token) => matchLeader(token.name, reading.names).kind === 'one');
}

function takePeople(draft: Draft, text: string, reading: Reading): boolean {
  const names = plainForm(text).trim().replace(COMPANY, '');
  if (GROUP.test(names) && !beginsWithAct(names)) {
    draft.people.push({ text: names.replace(GROUP_ROLE, ''), role: 'attend', place: 'mixedField', isFromWords: true });
    return true;
  }
  if (names.length < 2 || !onlyLeaders(names, reading)) return false;
  draft.people.push({ text: names, role: 'attend', place: 'leaderField', isFromWords: true });
  return true;
}

function takePlace(draft: Draft, text: string, kind: AnnexPlace, reading: Reading): boolean {
  const label = PLACE_LABEL.exec(plainForm(text));
  const at = AT_PLACE.exec(plainForm(text));
  const place = text.slice((label ?? at)?.[0].length ?? 0).trim();
  if (draft.place !== undefined || place === '') return false;
  const isVenue =
    reading.context.venues.some((venue) => venue.name === place) || (kind !== 'clause' && isVenueName(place, reading));
  const isPlain = label !== null || isVenue || isRoom(place) || (kind === 'bracket' && looksLikePlace(place));
  const isGuess = !isPlain && kind === 'bracket' && looksLikeSite(place);
  if (!(isPlain || isGuess) || beginsWithAct(place)) return false;
  draft.place = place;
  // A bracket may also name who organises: 信访接待（区信访局）.
  if (isGuess) draft.doubts.push({ field: 'place', code: 'PLACE_GUESSED' });
  return true;
}

const isVenueName = (place: string, reading: Reading): boolean =>
  place.length >= 4 && !/[,，;；、]/.test(place) && venueOf(place, reading.context.venues) !== undefined;

function takeTime(draft: Draft, text: string, reading: Reading): boolean {
  const plain = plainForm(text).trim();
  const clock = scanTime(plain, 0);
  const known = draft.time.kind === 'exact' ? draft.time.start : undefined;
  if (clock && clock.end === plain.length && (known !== undefined || draft.time.kind === 'dayPart')) {
    const part = draft.time.kind === 'dayPart' && draft.time.part !== 'allDay' ? draft.time.part : undefined;
    const settled = settleTime({ clock: clock.value }, part ? { part } : {}, reading.context);
    // The time that was read already may be this very one.
    const isSame = settled.time.kind === 'exact' && known?.slice(-2) === settled.time.start.slice(-2);
    if (known !== undefined) return isSame;
    draft.time = settled.time;
    draft.doubts.push(...settled.doubts);
    return true;
  }
  const day = scanDate(plain, 0);
  if (!day?.value.last || day.end !== plain.length) return false;
  const { date, endDate, doubts } = slotOf(day.value, reading);
  if (date === undefined || endDate === undefined || draft.date === undefined || draft.date < date) return false;
  draft.date = date;
  draft.endDate = endDate;
  draft.doubts.push(...doubts);
  return true;
}

function takeLabel(draft: Draft, text: string): boolean {
  const plain = plainForm(text);
  const label = labelsIn(plain)[0];
  if (!label || label.at > 0 || label.role === 'time' || label.role === 'date') return false;
  addField(draft, label.role, label.word, text.slice(label.valueAt));
  return true;
}

function takePiece(draft: Draft, text: string, kind: AnnexPlace, reading: Reading): boolean {
  return (
    takeLabel(draft, text) ||
    takePeople(draft, text, reading) ||
    takeTime(draft, text, reading) ||
    takePlace(draft, text, kind, reading)
  );
}

/** “…（一楼大厅，刘海涛陪同）”: the bracket that closes the words, when it says who, where or when. */
function takeBracket(draft: Draft, reading: Reading): boolean {
  const plain = plainForm(draft.content);
  const closing = plain.at(-1) ?? '';
  const from = OPENING[closing] === undefined ? -1 : plain.lastIndexOf(OPENING[closing]);
  if (from <= 0 || plain.length - from > LONGEST_ANNEX) return false;
  const inside = draft.content.slice(from + 1, -1);
  if (inside.includes(closing) || inside.trim() === '') return false;
  if (namesPlaceInBracket(draft.content.slice(0, from)) && looksLikePlace(inside)) return false;
  const isLabelled = labelsIn(plainForm(inside)).length > 1;
  if (!isLabelled && takePiece(draft, inside.trim(), 'bracket', reading)) {
    draft.content = draft.content.slice(0, from).trimEnd();
    return true;
  }
  const pieces = inside.split(/[,，;；]/).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2) return false;
  const left = pieces.filter((piece) => !takePiece(draft, piece.trim(), 'bracket', reading));
  if (left.length === pieces.length) return false;
  const words = left.filter((piece) => !REMARK.test(plainForm(piece).trim()));
  draft.remarks.push(...left.map((piece) => piece.trim()));
  // What is left is no remark by its own words: a person should see that it was moved.
  if (words.length > 0) draft.doubts.push({ field: 'remarks', code: 'LINE_JOINED' });
  draft.content = draft.content.slice(0, from).trimEnd();
  return true;
}

/** “…，李明华主持”, “…，9:00，区委常委会议室”: the last clause, when it is nothing but names, a time or a room. */
function takeClause(draft: Draft, reading: Reading): boolean {
  const plain = plainForm(draft.content);
  const at = Math.max(plain.lastIndexOf(','), plain.lastIndexOf(';'), plain.lastIndexOf('。'));
  if (at <= 0 || at === plain.length - 1 || plain.length - at > LONGEST_ANNEX) return false;
  if (plain.indexOf(')', at) >= 0 && plain.indexOf('(', at) < 0) return false;
  const taken = takePiece(draft, draft.content.slice(at + 1).trim(), 'clause', reading);
  if (taken) draft.content = draft.content.slice(0, at).trimEnd();
  return taken;
}

/** “区政协七楼会议室，召开召集人会议”: the first clause, when it is nothing but a room. */
function takeFirstClause(draft: Draft, reading: Reading): void {
  const at = plainForm(draft.content).search(/[,;]/);
  const isPlace = at > 1 && takePlace(draft, draft.content.slice(0, at).trim(), 'clause', reading);
  if (isPlace) draft.content = draft.content.slice(at + 1).trim();
}

/** “民主生活会（第一会议室）；会期半天”: the only bracket inside the words that is nothing but a room. */
function takeInnerBracket(draft: Draft, reading: Reading): void {
  const found = [...plainForm(draft.content).matchAll(/\(([^()]{2,40})\)/g)].filter((match) => isRoom(match[1] ?? ''));
  const [bracket] = found;
  if (!bracket || found.length > 1) return;
  const from = bracket.index + 1;
  const to = bracket.index + bracket[0].length;
  if (takePlace(draft, draft.content.slice(from, to - 1).trim(), 'word', reading))
    draft.content = draft.content.slice(0, from - 1) + draft.content.slice(to);
}

/** “第一会议室召开人才工作会”: a venue of the workspace glued to the words. */
function takeGluedVenue(draft: Draft, reading: Reading): void {
  if (draft.place !== undefined) return;
  const venues = reading.context.venues.filter(
    ({ name }) => name.length >= 3 && draft.content.length > name.length + 1,
  );
  const first = venues.find(({ name }) => draft.content.startsWith(name));
  const last = venues.find(
    ({ name }) => draft.content.endsWith(name) && !/[在到赴于至]$/.test(draft.content.slice(0, -name.length)),
  );
  const venue = first ?? last;
  if (!venue) {
    // “李区长周三9:00第一会议室开会”: the sentence would not read without it.
    const inside = venues.filter(({ name }) => beginsWithAct(draft.content.split(name)[1] ?? ''));
    if (inside.length === 1) draft.place = inside[0]?.name;
    return;
  }
  draft.place = venue.name;
  draft.content = (first ? draft.content.slice(venue.name.length) : draft.content.slice(0, -venue.name.length)).trim();
}

/** 王主任 set apart from the words, when nobody or several answer to it. */
function doubtTitledNames(draft: Draft, reading: Reading): void {
  for (const word of draft.content.split(/[\s,，、]+/)) {
    const isOpen =
      word.length <= 5 && !beginsWithAct(word) && isTitledName(word) && matchLeader(word, reading.names).kind !== 'one';
    if (isOpen) draft.people.push({ text: word, role: 'attend', place: 'leaderField', isFromWords: true });
  }
}

/** “…@指挥中心”, as in a chat. */
function takeAtSign(draft: Draft): void {
  const at = plainForm(draft.content).lastIndexOf('@');
  const place = at > 0 ? draft.content.slice(at + 1).trim() : '';
  if (draft.place !== undefined || !looksLikePlace(place)) return;
  draft.place = place;
  draft.content = draft.content.slice(0, at).trimEnd();
}

/** “第一会议室 碰头会 李区长 刘海涛”: words set apart by spaces that are only names or a room. */
function takeWords(draft: Draft, reading: Reading): void {
  const words = draft.content.split(/\s+/);
  if (words.length < 2 || /[,，;；]/.test(draft.content)) return;
  const kept = words.filter((word) => !(takePeople(draft, word, reading) || takePlace(draft, word, 'word', reading)));
  if (kept.length > 0) draft.content = kept.join(' ');
}

/** Signs that the words of one row hold more than one item, or more than the words of an item. */
const UNREAD = /(?:时间|地点|主持人) ?:/;
const CLOCK = /(?<!\d)\d{1,2} ?[:点时]/g;

function looksUnread(plain: string, start: string | undefined): boolean {
  if (UNREAD.test(plain)) return true;
  const clocks = [...plain.matchAll(CLOCK)].map(({ index }) => scanTime(plain, index)?.value.start);
  // The time of the row may stay in its words: “定于下午3:00召开”.
  return clocks.some(
    (clock) =>
      clock &&
      !(start && Number(start.slice(3)) === clock.minute && Number(start.slice(0, 2)) % 12 === clock.hour % 12),
  );
}

/**
 * Moves what stands at the end of an item's words (plans-and-reception.md §1.2, §1.3) (a bracket, a clause, words set apart) to the fields it speaks of, as far as
 * the workspace's leaders and venues or its form make it certain. Whatever else looks unread is doubted.
 */
export function takeAnnexes(draft: Draft, reading: Reading): void {
  if (draft.content.length > LONGEST_CONTENT) return;
  for (let round = 0; round < MOST_ANNEXES; round += 1) {
    const end = plainForm(draft.content).replace(/[\s。,;、]+$/, '').length;
    draft.content = draft.content.slice(skip(plainForm(draft.content), 0, ' ,;'), end);
    if (!(takeBracket(draft, reading) || takeClause(draft, reading))) break;
  }
  takeFirstClause(draft, reading);
  takeInnerBracket(draft, reading);
  takeAtSign(draft);
  takeWords(draft, reading);
  takeGluedVenue(draft, reading);
  doubtTitledNames(draft, reading);
  const start = draft.time.kind === 'exact' ? draft.time.start : undefined;
  if (looksUnread(plainForm(draft.content), start)) draft.doubts.push({ field: 'content', code: 'SEVERAL_ITEMS' });
}
