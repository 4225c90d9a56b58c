import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { JointMeeting, MeetingTopic } from '../../../domain/supervision/joint-meeting.ts';
import { chineseNumber } from '../../chinese-number.ts';
import type { Kept } from '../../kept.ts';
import type { MeetingFile } from '../../supervision/matter-book.ts';
import { workdaysFrom } from '../../supervision/matter-deadlines.ts';
import type { DocumentHead, Paragraph } from '../document-table.ts';
import { cleanLines } from '../duty/duty-texts.ts';
import { linesOf } from '../duty/form-table.ts';
import { cleanText, clockText, longDateText, weekdayText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument, TextPart } from '../print-document.ts';
import { headingPart, titlePart } from '../reception/plain-tables.ts';
import { clockRangeWords, fixedWords } from '../wording.ts';
import { peopleText, placeOf, unitsAsked } from './meeting-texts.ts';
import { meetingWords, noticeWords } from './meeting-wording.ts';
import { receiptTable } from './receipt-table.ts';
import { issuerOf, type SupervisionSource, withoutStop } from './supervision-source.ts';
import { contactLine } from './urge-letter.ts';

/** 会议通知 of the hosting office with 参会回执 as its annex, on a sheet on its side (plans-and-reception.md §4.1, §4.2). */
export function meetingNotice(file: MeetingFile, source: SupervisionSource): PrintDocument {
  const { meeting, attendees } = file;
  const units = unitsAsked(attendees);
  const saidAt = meeting.notifiedAt ?? source.now;
  const contact = contactLine(meeting.contact, meeting.contactPhone);
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'letter',
    head: headOf(meeting, saidAt),
    parts: [
      ...(units.length === 0 ? [] : [text('flush', [[{ text: noticeWords.to(units.join(fixedWords.nameJoin)) }]])]),
      text('body', [[{ text: openingOf(meeting) }]]),
      ...sectionsOf(file, source).flatMap((section, index) => numbered(section, index + 1)),
      text('body', [[{ text: '\u00a0' }], [{ text: noticeWords.annexList }]]),
      text('signed', [
        [{ text: issuerOf(meeting.hostOfficeId, source) }],
        [{ text: longDateText(chinaTimeOf(saidAt).date) }],
      ]),
      ...(contact === '' ? [] : [text('body', [[{ text: contact }]])]),
      { kind: 'page', orientation: 'landscape' },
      text('flush', [[{ text: noticeWords.annex, weight: 'strong' }]]),
      titlePart(noticeWords.receiptTitle),
      receiptTable(attendees),
    ],
    foot: [],
  };
}

const text = (style: TextPart['style'], paragraphs: readonly Paragraph[]): DocumentPart => ({
  kind: 'text',
  style,
  paragraphs,
});

function headOf({ title, state }: JointMeeting, publishedAt: number): DocumentHead {
  const standing = state === 'planned' || state === 'cancelled' ? noticeWords.standings[state] : '';
  return {
    title: noticeWords.title(cleanText(title)),
    range: standing,
    issued: '',
    mark: '',
    pageFoot: '',
    publishedAt,
  };
}

const openingOf = ({ purpose, heldOn, title }: JointMeeting): string =>
  noticeWords.opening(withoutStop(purpose), longDateText(heldOn), cleanText(title));

interface Section {
  readonly name: string;
  /** Behind the name on its line, where there are no lines. */
  readonly words: string;
  readonly lines: readonly Paragraph[];
}

/** 一、会议时间：… on one line, or a heading that stays with the lines below it. */
function numbered({ name, words, lines }: Section, number: number): DocumentPart[] {
  const heading = meetingWords.heading(chineseNumber(number), name);
  if (lines.length > 0) return [headingPart(heading), text('body', lines)];
  return [text('body', [[{ text: noticeWords.section(heading), weight: 'strong' }, { text: words }]])];
}

/** The sections that say something. */
function sectionsOf(file: MeetingFile, source: SupervisionSource): Section[] {
  const { meeting, topics } = file;
  const { sections: names } = noticeWords;
  const said = (name: string, words: string, lines: readonly Paragraph[] = []): Section => ({ name, words, lines });
  return [
    said(names.time, timeText(meeting)),
    said(names.place, placeOf(meeting, source)),
    said(names.topics, '', topics.map(topicLine)),
    said(names.chair, cleanText(meeting.chair)),
    said(names.people, '', peopleLines(file)),
    said(names.demands, '', demandLines(meeting, source)),
  ].filter(({ words, lines }) => words !== '' || lines.length > 0);
}

function timeText({ heldOn, startAt, endAt, checkInAt }: JointMeeting): string {
  const start = startAt === undefined ? '' : clockText(startAt);
  const clock = endAt === undefined || start === '' ? start : clockRangeWords(start, clockText(endAt));
  const when = noticeWords.when(longDateText(heldOn), weekdayText(heldOn), clock);
  return checkInAt === undefined ? when : `${when}，${noticeWords.checkIn(clockText(checkInAt))}`;
}

function topicLine({ values }: Kept<MeetingTopic>, index: number): Paragraph {
  const who = cleanText(values.unit?.name ?? '') + cleanText(values.reporter);
  const facts = [
    ...(who === '' ? [] : [noticeWords.reports(who)]),
    ...(values.minutes === undefined ? [] : [noticeWords.length(values.minutes)]),
  ];
  return [{ text: meetingWords.numbered(index + 1, noticeWords.topic(withoutStop(values.title), facts)) }];
}

/** 出席 and 列席, as far as it is known who comes for each unit. */
function peopleLines({ attendees }: MeetingFile): Paragraph[] {
  return (['attend', 'observe'] as const).flatMap((group) => {
    const own = attendees.map(({ values }) => values).filter(({ attendClass }) => attendClass === group);
    return own.length === 0 ? [] : [[{ text: `${noticeWords.classes[group]}${peopleText(own)}。` }]];
  });
}

function demandLines(meeting: JointMeeting, { rulesOn, calendar }: SupervisionSource): Paragraph[] {
  const { heldOn, replyOn, replyAt, materials, leaveRule, logistics } = meeting;
  const replyDay = replyOn ?? workdaysFrom(heldOn, -1, calendar);
  const replyBy = replyAt ?? rulesOn(heldOn).meetings.replyBy;
  const demands = [
    noticeWords.reply(longDateText(replyDay) + clockText(replyBy)),
    ...(linesOf(leaveRule).length === 0 ? [noticeWords.leave] : sentences(leaveRule)),
    ...sentences(materials),
    ...sentences(logistics),
  ];
  return demands.map((words, index) => [{ text: meetingWords.numbered(index + 1, words) }]);
}

const sentences = (words: string): string[] => cleanLines(words).map((line) => noticeWords.said(withoutStop(line)));
