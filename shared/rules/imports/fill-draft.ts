import type { DaySlot, Draft, Reading } from './draft.ts';
import { slotOf } from './draft.ts';
import type { FieldRole } from './header-roles.ts';
import { matchLeader } from './leader-names.ts';
import { oneLine, plainForm } from './plain-text.ts';
import { type ItemReading, takeTentative } from './read-item.ts';
import { looksLikePlace } from './read-place.ts';
import type { NamedPeople } from './resolve-leaders.ts';
import { settleTime } from './settle-time.ts';

const PEOPLE: Readonly<Partial<Record<FieldRole, Omit<NamedPeople, 'text'>>>> = {
  leaders: { role: 'attend', place: 'leaderField' },
  name: { role: 'attend', place: 'leaderField' },
  host: { role: 'host', place: 'leaderField' },
  speaker: { role: 'speak', place: 'leaderField' },
  companions: { role: 'accompany', place: 'leaderField' },
  attendees: { role: 'attend', place: 'mixedField' },
  observers: { role: 'observe', place: 'mixedField' },
};
const PLAIN_REMARK = /^(?:备注|说明)$/;
/** 组织人 may be a unit: 办公室, 提案委, 机关党总支. */
const UNIT = /^[^、,\s]{0,20}(?:委|办|室|部|局|科|处|会|院|站|队|组|中心|支部|总支|公司|工会|团委)$/;
/** 议题 of a meeting that is named already. */
const AGENDA = /议题|议程/;
const NOTHING = /^[-/\\—、无]?$/;

/** Puts the text of a column or label where it belongs; `word` is the head as written. Time and date are not its work. */
export function addField(draft: Draft, role: FieldRole, word: string, text: string): void {
  const value = text.trim();
  if (value === '' || NOTHING.test(plainForm(value))) return;
  const people = PEOPLE[role];
  if (people) draft.people.push({ ...people, text: value, ...(role === 'observers' ? { label: oneLine(word) } : {}) });
  else if (role === 'place') draft.place = draft.place === undefined ? value : `${draft.place} ${value}`;
  else if (role === 'content' && draft.content !== '' && AGENDA.test(word))
    draft.remarks.push(`${oneLine(word)}：${value}`);
  else if (role === 'content') draft.content = [draft.content, value].filter((part) => part !== '').join(' ');
  else if (role === 'organiser')
    draft.organiser = draft.organiser === undefined ? value : `${draft.organiser}、${value}`;
  else {
    if (role === 'organiserPerson' && draft.organiser === undefined && UNIT.test(plainForm(value))) {
      draft.organiser = value;
      return;
    }
    if (role === 'organiserPerson') draft.people.push({ role: 'host', place: 'ifKnown', text: value });
    draft.remarks.push(PLAIN_REMARK.test(word.trim()) ? value : `${oneLine(word)}：${value}`);
  }
}

const isTimeRole = (role: FieldRole): boolean => role === 'time' || role === 'date';

/** Labelled values of an item other than its time. */
export function addLabels(draft: Draft, item: ItemReading): void {
  for (const { role, word, text } of item.labels) {
    if (isTimeRole(role)) continue;
    const cleaned = role === 'content' ? takeTentative(text) : undefined;
    draft.isTentative ||= cleaned?.isTentative === true;
    addField(draft, role, word, cleaned?.content ?? text);
  }
}

/** An import makes items that take place: what another plan called off needs a person's word. */
export function callOff(draft: Draft): void {
  draft.content = `【取消】${draft.content}`;
  draft.doubts.push({ field: 'content', code: 'CANCELLED' });
}

/** Fills an empty draft from an item; returns its start in minutes when it names a clock time. */
export function fillDraft(
  draft: Draft,
  item: ItemReading,
  slot: DaySlot,
  previousStart: number | undefined,
  reading: Reading,
): number | undefined {
  const day = item.head.date ? slotOf(item.head.date, reading) : slot;
  if (day.date !== undefined) draft.date = day.date;
  if (day.endDate !== undefined) draft.endDate = day.endDate;
  if (day.alsoOn !== undefined) draft.alsoOn = day.alsoOn;
  draft.doubts.push(...day.doubts);
  draft.content = item.content;
  draft.isTentative ||= item.isTentative;
  if (item.head.isCancelled) callOff(draft);
  if (item.isMoved) draft.doubts.push({ field: 'date', code: 'MOVED' }, { field: 'time', code: 'MOVED' });
  if (item.place !== undefined) draft.place = item.place;
  if (item.isPlaceOpen) draft.place = '待定';
  addLabels(draft, item);
  return retime(draft, item, slot, previousStart, reading);
}

/** Sets the time of a draft from an item's head. */
export function retime(
  draft: Draft,
  item: ItemReading,
  slot: DaySlot,
  previousStart: number | undefined,
  reading: Reading,
): number | undefined {
  const { clock, part, after, isOpen } = item.head;
  const settled = settleTime({ clock, part, after, isOpen }, { part: slot.part, previousStart }, reading.context);
  draft.time = settled.time;
  draft.doubts.push(...settled.doubts);
  return settled.start;
}

const SEPARATED = /[、,;\s]+/;

/** True when a line holds nothing but known leaders' names. */
export function isLeadersOnly(text: string, reading: Reading): boolean {
  const names = plainForm(text)
    .slice(0, 400)
    .split(SEPARATED)
    .filter((name) => name !== '');
  return (
    text.length <= 400 && names.length > 0 && names.every((name) => matchLeader(name, reading.names).kind === 'one')
  );
}

/** Adds a further line to an item that was already begun. */
export function attachLine(draft: Draft, item: ItemReading, reading: Reading): void {
  addLabels(draft, item);
  const words = item.content;
  draft.isTentative ||= item.isTentative;
  if (words === '') {
    if (draft.place === undefined && item.place !== undefined) draft.place = item.place;
  } else if (draft.place === undefined && looksLikePlace(words)) draft.place = words;
  else if (isLeadersOnly(words, reading)) draft.people.push({ text: words, role: 'attend', place: 'leaderField' });
  else if (draft.content === '') draft.content = words;
  else {
    draft.content = `${draft.content} ${words}`;
    draft.doubts.push({ field: 'other', code: 'LINE_JOINED' });
  }
}
