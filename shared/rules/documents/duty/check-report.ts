import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { SpotCheck } from '../../../domain/duty/duty-inspection.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Kept } from '../../duty/duty-book.ts';
import { cleanText, clockText, dateText, longDateText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument, TextPart } from '../print-document.ts';
import type { DutySource } from './duty-source.ts';
import { momentText, rangeText } from './duty-texts.ts';
import { actionNames, findingNames, reportWords, spotCheckMeans } from './record-wording.ts';

/**
 * 查岗通报 as a draft letter: office by office in the order of the directory, each check in neutral words with what was found,
 * done and mended. No ranking and no counts of faults (duty-and-emergency.md §8).
 */
export function checkReport(from: PlainDate, to: PlainDate, source: DutySource): PrintDocument {
  const checks = checksBetween(from, to, source);
  const byOffice = Map.groupBy(checks, ({ values }) => values.officeId);
  const offices = source.offices.filter(({ id }) => byOffice.has(id));
  const range = rangeText(from, to).slice(1, -1);
  const sections = offices.flatMap((office, index): DocumentPart[] => [
    text('heading', reportWords.heading(numeral(index), cleanText(office.shortName))),
    ...(byOffice.get(office.id) ?? []).map(({ values }) => text('body', checkSentence(values))),
  ]);
  const names = offices.map(({ shortName }) => cleanText(shortName));
  const opening =
    checks.length === 0 ? reportWords.nothing(range) : reportWords.opening(range, checks.length, offices.length);
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'letter',
    head: {
      title: reportWords.title,
      range: reportWords.titleMark,
      issued: '',
      mark: '',
      pageFoot: '',
      publishedAt: source.now,
    },
    parts: [
      ...(names.length === 0 ? [] : [text('flush', reportWords.addressees(names))]),
      text('body', opening),
      ...sections,
      ...(checks.length === 0 ? [] : [text('body', reportWords.closing)]),
      {
        kind: 'text',
        style: 'signed',
        paragraphs: [
          [{ text: reportWords.issuer(cleanText(source.districtName)) }],
          [{ text: longDateText(chinaTimeOf(source.now).date) }],
        ],
      },
    ],
    foot: [],
  };
}

const text = (style: TextPart['style'], words: string): TextPart => ({
  kind: 'text',
  style,
  paragraphs: [[{ text: words }]],
});

function checksBetween(from: PlainDate, to: PlainDate, { checks }: DutySource): Kept<SpotCheck>[] {
  return checks
    .filter(({ values }) => {
      const { date } = chinaTimeOf(values.checkedAt);
      return from <= date && date <= to;
    })
    .sort((left, right) => left.values.checkedAt - right.values.checkedAt || left.id.localeCompare(right.id));
}

/** 一 … 十, 十一 … 九十九. */
function numeral(index: number): string {
  const { numerals } = reportWords;
  const number = index + 1;
  if (number <= 10) return numerals[index] ?? '';
  const [tens, units] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? '' : numerals[tens - 1]}${numerals[9]}${units === 0 ? '' : numerals[units - 1]}`;
}

function checkSentence(values: SpotCheck): string {
  const { date, time } = chinaTimeOf(values.checkedAt);
  const course = [
    reportWords.check(dateText(date) + clockText(time), spotCheckMeans[values.means]),
    values.number ? reportWords.number(cleanText(values.number)) : '',
    ...answerWords(values),
    says(values.isLeaderReachable, reportWords.reachable, reportWords.notReachable),
    says(values.isRosterPosted, reportWords.posted, reportWords.notPosted),
  ];
  const results = [
    values.knowledge ? reportWords.knowledge(trimmed(values.knowledge)) : '',
    values.findings.length === 0
      ? reportWords.noFindings
      : reportWords.found(values.findings.map((finding) => findingNames[finding])),
    values.action === 'none' ? '' : reportWords.action(actionNames[values.action]),
    values.remarks ? reportWords.remarks(trimmed(values.remarks)) : '',
    rectificationWords(values),
  ];
  return [course.filter(Boolean).join('，'), ...results.filter(Boolean)].map((sentence) => `${sentence}。`).join('');
}

function answerWords({ isAnswered, rings, seconds, answeredBy, isOnRoster }: SpotCheck): string[] {
  if (isAnswered === undefined) return [];
  if (!isAnswered) return [reportWords.notAnswered];
  return [
    reportWords.answered(rings === undefined ? '' : String(rings)),
    seconds === undefined ? '' : reportWords.answeredAfter(seconds),
    answeredBy ? reportWords.by(cleanText(answeredBy)) : '',
    says(isOnRoster, reportWords.onRoster, reportWords.offRoster),
  ];
}

const says = (fact: boolean | undefined, yes: string, no: string): string =>
  fact === undefined ? '' : fact ? yes : no;

/** Only what was found wants mending. */
function rectificationWords({ findings, rectification, rectifiedAt }: SpotCheck): string {
  if (rectification && rectifiedAt !== undefined)
    return reportWords.rectified(momentText(rectifiedAt), trimmed(rectification));
  return findings.length === 0 ? '' : reportWords.notRectified;
}

/** Without the full stop that the sentence around it sets. */
const trimmed = (words: string): string => cleanText(words).replace(/[。；;.]+$/, '');
