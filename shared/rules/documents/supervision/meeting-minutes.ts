import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { JointMeeting, MeetingDecision, MeetingTopic } from '../../../domain/supervision/joint-meeting.ts';
import { chineseNumber } from '../../chinese-number.ts';
import type { Kept } from '../../kept.ts';
import type { MeetingFile } from '../../supervision/matter-book.ts';
import type { DocumentHead, Paragraph } from '../document-table.ts';
import { linesOf } from '../duty/form-table.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument, TextPart } from '../print-document.ts';
import { dayPartNames } from '../wording.ts';
import { meetingNumber } from './meeting-names.ts';
import { cameOf, isOnLeave } from './meeting-presence.ts';
import { cameFor, peopleText, placeOf, unitsAsked } from './meeting-texts.ts';
import { meetingWords, minutesWords } from './meeting-wording.ts';
import { issuerOf, type SupervisionSource, unitNames, withoutStop } from './supervision-source.ts';

/**
 * 会议纪要: its name in red, what was decided by topic with who answers for it, then who was there; it takes no seal
 * (plans-and-reception.md §5.6).
 */
export function meetingMinutes(file: MeetingFile, source: SupervisionSource): PrintDocument {
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'letter',
    head: headOf(file.meeting, source),
    parts: [
      text('body', [...openingOf(file, source), ...linesOf(file.meeting.minutes)]),
      ...topicParts(file),
      ...peopleParts(file),
    ],
    foot: [],
    colophon: colophonOf(file, source),
  };
}

const text = (style: TextPart['style'], paragraphs: readonly Paragraph[]): DocumentPart => ({
  kind: 'text',
  style,
  paragraphs,
});

const words = (line: string): Paragraph => [{ text: line }];

/** The name's upper edge below that of the text (plans-and-reception.md §5.6). */
const NAME_TOP_MM = 35;

function headOf(meeting: JointMeeting, source: SupervisionSource): DocumentHead {
  const { state, minutedAt, hostOfficeId, title } = meeting;
  const { standings } = minutesWords;
  const isIssued = state === 'minuted' && minutedAt !== undefined;
  return {
    masthead: {
      ...{ urgency: '', signer: '', nameTopMm: NAME_TOP_MM },
      name: minutesWords.mark(cleanText(source.districtName)),
      number: minutesWords.number(meetingNumber(meeting)),
      issuer: issuerOf(hostOfficeId, source),
      date: isIssued ? longDateText(chinaTimeOf(minutedAt).date) : minutesWords.openDate,
    },
    title: minutesWords.title(cleanText(title)),
    range: isIssued ? '' : state === 'cancelled' ? standings.cancelled : standings.open,
    issued: '',
    mark: '',
    pageFoot: '',
    publishedAt: minutedAt ?? source.now,
  };
}

/** When, where, who in the chair, what for. */
function openingOf({ meeting, decisions }: MeetingFile, source: SupervisionSource): Paragraph[] {
  const { heldOn, startAt, chair, purpose, title } = meeting;
  const when = meetingWords.ofDay(longDateText(heldOn), startAt === undefined ? '' : partOfDay(startAt));
  const place = placeOf(meeting, source);
  const opening = minutesWords.opening(when, cleanText(chair), place, cleanText(title), withoutStop(purpose));
  return [words(opening + (decisions.length > 0 ? minutesWords.follows : minutesWords.followsText))];
}

const NOON = '12:00';
const EVENING = '18:00';
const partOfDay = (time: string): string =>
  dayPartNames[time < NOON ? 'morning' : time < EVENING ? 'afternoon' : 'evening'];

/** 一、 over each topic with what was heard and decided about it, then what was decided beside them. */
function topicParts({ topics, decisions }: MeetingFile): DocumentPart[] {
  const ids = new Set(topics.map(({ id }) => id));
  const others = decisions.filter(({ values }) => values.topicId === undefined || !ids.has(values.topicId));
  const ofTopics = topics.map(({ id, values }) => ({
    name: values.title,
    lines: topicLines(
      values,
      decisions.filter((decision) => decision.values.topicId === id),
    ),
  }));
  if (topics.length === 0) return others.length === 0 ? [] : [text('body', decisionLines(others))];
  const rest = { name: minutesWords.otherDecisions, lines: decisionLines(others) };
  const sections = [...ofTopics, ...(others.length === 0 ? [] : [rest])];
  return sections.flatMap((section, index) => [
    text('heading', [words(meetingWords.heading(chineseNumber(index + 1), withoutStop(section.name)))]),
    text('body', section.lines),
  ]);
}

/** Whose report was heard, and what came of it. */
function topicLines({ unit, reporter }: MeetingTopic, decisions: readonly Kept<MeetingDecision>[]): Paragraph[] {
  const heard = minutesWords.heard(cleanText(unit?.name ?? '') + cleanText(reporter));
  if (decisions.length === 0) return [words(meetingWords.sentence(heard))];
  return [words(minutesWords.decided(heard)), ...decisionLines(decisions)];
}

const decisionLines = (decisions: readonly Kept<MeetingDecision>[]): Paragraph[] =>
  decisions.map(({ values }, index) => words(meetingWords.numbered(index + 1, decisionText(values))));

function decisionText({ text: decided, leadUnit, assistUnits, dueOn }: MeetingDecision): string {
  const facts = [
    ...(leadUnit ? [minutesWords.leadUnit(cleanText(leadUnit.name))] : []),
    ...(assistUnits.length > 0 ? [minutesWords.assistUnits(unitNames(assistUnits))] : []),
    ...(dueOn === undefined ? [] : [minutesWords.due(longDateText(dueOn))]),
  ];
  return minutesWords.decision(withoutStop(decided), facts);
}

/** 出席 请假 列席, a line below the text. */
function peopleParts({ meeting, attendees }: MeetingFile): DocumentPart[] {
  const all = attendees.map(({ values }) => values);
  const came = cameOf(all, meeting);
  const lists = [
    [minutesWords.people.attend, came.filter(({ attendClass }) => attendClass === 'attend')],
    [minutesWords.people.leave, all.filter(isOnLeave)],
    [minutesWords.people.observe, came.filter(({ attendClass }) => attendClass === 'observe')],
  ] as const;
  const lines = lists.flatMap(([label, people]): Paragraph[] =>
    people.length === 0
      ? []
      : [
          [
            { text: label, weight: 'strong' },
            { text: peopleText(people, label === minutesWords.people.leave ? undefined : cameFor) },
          ],
        ],
  );
  return lines.length === 0 ? [] : [text('body', [words('\u00a0')]), text('names', lines)];
}

function colophonOf({ meeting, attendees }: MeetingFile, source: SupervisionSource): string[][] {
  const { minutesSignedBy = '', minutedAt, recorder, hostOfficeId } = meeting;
  const units = unitsAsked(attendees);
  const people = [
    ...(cleanText(minutesSignedBy) === '' ? [] : [minutesWords.signed(cleanText(minutesSignedBy))]),
    ...(cleanText(recorder) === '' ? [] : [minutesWords.recorded(cleanText(recorder))]),
  ];
  const printed = minutedAt === undefined ? minutesWords.openDate : longDateText(chinaTimeOf(minutedAt).date);
  return [
    ...(units.length === 0 ? [] : [[minutesWords.sentTo(units.join(meetingWords.nameJoin))]]),
    ...(people.length === 0 ? [] : [people]),
    [issuerOf(hostOfficeId, source), minutesWords.printedOn(printed)],
  ];
}
