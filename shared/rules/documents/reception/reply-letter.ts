import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { ReplyKind } from '../../../domain/reception/reception.ts';
import { innerWidthMm, pageShape } from '../page-shape.ts';
import { cleanText, dateText, longDateText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument } from '../print-document.ts';
import { fixedWords } from '../wording.ts';
import { guestList } from './name-lists.ts';
import { pagePart, titlePart } from './plain-tables.ts';
import { countOfGuests } from './plan-intro.ts';
import { type PlannedVisit, plannedVisit } from './planned-lines.ts';
import { issuerOf, type ReceptionSource, subjectOf } from './reception-source.ts';
import { planWords, visitWords } from './reception-wording.ts';
import { replyWords } from './table-wording.ts';

const letter = { paper: 'A4', orientation: 'portrait', setting: 'letter' } as const;

/** 复函 to a peer that wants to come: yes, at another time, or no (plans-and-reception.md §2.4). A draft in polite words, to be changed as the case needs. */
export function replyLetter(kind: ReplyKind, source: ReceptionSource): PrintDocument {
  const visit = plannedVisit({ snapshot: source.snapshot });
  const to = cleanText(visit.reception.guestUnit) || subjectOf(source);
  const names = kind === 'accept' ? guestList(visit.guests, innerWidthMm(pageShape(letter))) : null;
  const body = [letterWords(visit), replyWords.considered, ...answers[kind](visit, source), replyWords.close];
  return {
    ...letter,
    head: {
      title: replyWords.title(to),
      range: '',
      issued: '',
      mark: '',
      pageFoot: '',
      publishedAt: source.now,
    },
    parts: [
      { kind: 'text', style: 'flush', paragraphs: [[{ text: replyWords.to(to) }]] },
      textPart('body', body),
      ...(names ? [textPart('body', ['\u00a0', replyWords.annexList])] : []),
      textPart('signed', [issuerOf(source), longDateText(chinaTimeOf(source.now).date)]),
      ...contactPart(visit),
      ...(names
        ? [
            pagePart,
            { kind: 'text', style: 'flush', paragraphs: [[{ text: replyWords.annex, weight: 'strong' }]] } as const,
            titlePart(replyWords.list),
            names,
          ]
        : []),
    ],
    foot: [],
  };
}

const textPart = (style: 'body' | 'signed', lines: readonly string[]): DocumentPart => ({
  kind: 'text',
  style,
  paragraphs: lines.map((text) => [{ text }]),
});

/** Which letter is answered. */
function letterWords({ reception }: PlannedVisit): string {
  const { letterDate, letterNumber, electronicNumber } = reception;
  const number = cleanText(letterNumber || electronicNumber);
  if (letterDate === undefined && number === '') return replyWords.message;
  return replyWords.letter(letterDate === undefined ? '' : longDateText(letterDate), number);
}

const answers: Readonly<Record<ReplyKind, (visit: PlannedVisit, source: ReceptionSource) => string[]>> = {
  accept: (visit, source) => [
    replyWords.accept(...who(visit, source)),
    replyWords.acceptTerms,
    replyWords.acceptAsk,
    ...(visit.guests.length === 0 ? [] : [replyWords.acceptList]),
  ],
  postpone: (visit, source) => [replyWords.postpone(...who(visit, source)), replyWords.postponeThanks],
  decline: (visit, source) => [replyWords.decline(...who(visit, source)), replyWords.declineThanks],
};

/** The party, when it comes, and where to. */
function who(visit: PlannedVisit, { districtName }: ReceptionSource): [party: string, when: string, district: string] {
  const { arriveOn, departOn } = visit.reception;
  const leading = visit.guests
    .filter(({ values }) => values.isLead)
    .map(({ values }) => cleanText(values.title) + cleanText(values.name));
  const days =
    arriveOn === undefined
      ? ''
      : planWords.days(dateText(arriveOn), departOn === undefined ? dateText(arriveOn) : dateText(departOn));
  return [
    replyWords.party(leading.join(fixedWords.nameJoin), countOfGuests(visit)),
    replyWords.when(days),
    cleanText(districtName),
  ];
}

function contactPart({ reception }: PlannedVisit): DocumentPart[] {
  const who = visitWords.withPhone(cleanText(reception.ourContact), cleanText(reception.ourPhone));
  return who === '' ? [] : [textPart('body', [replyWords.contact(who)])];
}
