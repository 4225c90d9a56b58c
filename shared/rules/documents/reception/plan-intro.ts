import type { Paragraph } from '../document-table.ts';
import { cleanText, clockText, dateText, longDateText } from '../plan-texts.ts';
import { fixedWords } from '../wording.ts';
import { isPlanned, type PlannedVisit, type Segment, segmentRuns } from './planned-lines.ts';
import type { ReceptionSource } from './reception-source.ts';
import { planWords, visitWords } from './reception-wording.ts';
import { travelNames } from './visit-names.ts';
import { dayText, hostNames, sentence } from './visit-texts.ts';

/** 导语: who comes, how many, when, what for, how they travel, and who receives them. Paragraphs without a word are left out. */
export function introduction(visit: PlannedVisit, { districtName }: ReceptionSource): Paragraph[] {
  const paragraphs: readonly (readonly Segment[])[] = [
    [comingSegment(visit, cleanText(districtName)), purposeSegment(visit)],
    travelSegments(visit),
    receivingSegments(visit),
    [wordsSegment('requirements', planWords.requirements, visit)],
    contactSegments(visit),
  ];
  return paragraphs
    .map((segments) => segmentRuns(segments, visit.receptionMark))
    .filter((paragraph) => paragraph.length > 0);
}

const stated = (text: string, fields: readonly string[]): Segment => ({ text: sentence(text), fields });

/** `省发展改革委主任赵明远`: the guests of honour, else the unit or the visit's name. */
export function leadingGuests({ reception, guests }: PlannedVisit): string {
  const leading = guests.filter((guest) => isPlanned(guest) && guest.values.isLead);
  const names = leading.map(({ values }) => cleanText(values.unit) + cleanText(values.title) + cleanText(values.name));
  return names.join(fixedWords.nameJoin) || cleanText(reception.guestUnit) || cleanText(reception.title);
}

/** How many come; undefined where nobody has said so. */
export function countOfGuests({ reception, guests }: PlannedVisit): number | undefined {
  const count = Math.max(reception.headcount ?? 0, guests.filter(isPlanned).length);
  return count === 0 ? undefined : count;
}

function comingSegment(visit: PlannedVisit, district: string): Segment {
  const { arriveOn, departOn } = visit.reception;
  const who = planWords.who(leadingGuests(visit), countOfGuests(visit));
  const first = arriveOn ?? departOn;
  const fields = ['title', 'guestUnit', 'headcount', 'arriveOn', 'departOn'];
  if (first === undefined) return stated(who + planWords.comingSoon(district), fields);
  const last = departOn ?? first;
  const end = last === first ? '' : first.slice(0, 4) === last.slice(0, 4) ? dateText(last) : longDateText(last);
  const days = end === '' ? longDateText(first) : planWords.days(longDateText(first), end);
  return stated(who + planWords.coming(days, district), fields);
}

const purposeSegment = (visit: PlannedVisit): Segment => wordsSegment('purpose', planWords.purpose, visit);

function wordsSegment(
  field: 'purpose' | 'requirements' | 'grade',
  words: (text: string) => string,
  { reception }: PlannedVisit,
): Segment {
  const text = cleanText(reception[field]);
  return { text: text === '' ? '' : sentence(words(text)), fields: [field] };
}

/** How they come and how they leave, as one sentence. */
function travelSegments({ reception }: PlannedVisit): Segment[] {
  const { arriveOn, arriveAt, arriveBy, arriveNumber, arrivePlace } = reception;
  const { departOn, departAt, departBy, departNumber, departPlace } = reception;
  const when = (date: string | undefined, time: string | undefined): string =>
    date === undefined ? '' : dayText(date) + (time === undefined ? '' : clockText(time));
  const by = (means: keyof typeof travelNames | undefined, number: string): string =>
    means === undefined ? '' : planWords.by(travelNames[means], cleanText(number));
  const isArrivalKnown = arriveAt !== undefined || arriveBy !== undefined || arrivePlace !== '';
  const isDepartureKnown = departAt !== undefined || departBy !== undefined || departPlace !== '';
  const arrival = planWords.arrive(when(arriveOn, arriveAt), by(arriveBy, arriveNumber), cleanText(arrivePlace));
  const departure = planWords.depart(when(departOn, departAt), by(departBy, departNumber), cleanText(departPlace));
  const fields = (way: string): string[] => ['On', 'At', 'By', 'Number', 'Place'].map((end) => way + end);
  return [
    {
      text: isArrivalKnown ? (isDepartureKnown ? planWords.andThen(arrival) : sentence(arrival)) : '',
      fields: fields('arrive'),
    },
    { text: isDepartureKnown ? sentence(departure) : '', fields: fields('depart') },
  ];
}

function receivingSegments(visit: PlannedVisit): Segment[] {
  const { hosts, leadOfficeId, executingOfficeId, counterpartUnit } = visit.reception;
  const named = (words: (name: string) => string, name: string | undefined, field: string): Segment => ({
    text: name === undefined || name === '' ? '' : sentence(words(cleanText(name))),
    fields: [field],
  });
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : visit.nameOf(id));
  return [
    named(planWords.hosts, hostNames(hosts, visit.nameOf), 'hosts'),
    wordsSegment('grade', planWords.grade, visit),
    named(planWords.lead, nameOf(leadOfficeId), 'leadOfficeId'),
    named(planWords.executing, nameOf(executingOfficeId), 'executingOfficeId'),
    named(planWords.counterpart, counterpartUnit, 'counterpartUnit'),
  ];
}

function contactSegments({ reception }: PlannedVisit): Segment[] {
  const { ourContact, ourPhone, theirContact, theirPhone } = reception;
  const contact = (words: (who: string) => string, name: string, phone: string, fields: readonly string[]): Segment => {
    const who = visitWords.withPhone(cleanText(name), cleanText(phone));
    return { text: who === '' ? '' : sentence(words(who)), fields };
  };
  return [
    contact(planWords.ourContact, ourContact, ourPhone, ['ourContact', 'ourPhone']),
    contact(planWords.theirContact, theirContact, theirPhone, ['theirContact', 'theirPhone']),
  ];
}
