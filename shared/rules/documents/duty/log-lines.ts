import type { DutyWarning } from '../../../domain/duty/duty-inspection.ts';
import type { CallRecord, DutyLogEntry } from '../../../domain/duty/duty-log.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Kept } from '../../duty/duty-book.ts';
import type { Paragraph } from '../document-table.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import { clockRangeWords } from '../wording.ts';
import { cleanLines, momentText, timeOfDay } from './duty-texts.ts';
import { isUnfinished, type LogThread } from './log-threads.ts';
import { colourNames, directionNames, logKindNames, logWords, urgencyNames, warningName } from './record-wording.ts';

/** One row of a printed log. */
export interface LogLine {
  readonly time: readonly string[];
  readonly kind: string;
  readonly source: readonly string[];
  readonly content: readonly Paragraph[];
  readonly by: string;
}

/** What a log's lines take from elsewhere. */
export interface LogContext {
  readonly dutyDate: PlainDate;
  /** The duty day of an entry or call. */
  readonly dayOf: (id: string) => PlainDate | undefined;
  readonly nameOf: (memberId: string) => string | undefined;
}

/** The rows of a thread: what happened, then what was written about it, each in its place below. */
export function linesOfThread(thread: LogThread, context: LogContext): LogLine[] {
  const later = thread.followUps.map(({ values }): LogLine => {
    const line = entryLine(values, context, []);
    return { ...line, kind: logWords.follow(line.kind) };
  });
  return [firstLine(thread, context), ...later];
}

function firstLine(thread: LogThread, context: LogContext): LogLine {
  if (thread.kind === 'warning') return warningLine(thread.warning.values, context.dutyDate);
  if (thread.kind === 'call') return callLine(thread.call.values, context.dutyDate, thread.followUps);
  const { values } = thread.entry;
  const about = values.aboutId === undefined ? undefined : context.dayOf(values.aboutId);
  const line = entryLine(values, context, thread.followUps);
  if (about === undefined) return line;
  return { ...line, content: [plain(logWords.aboutOther(dateText(about))), ...line.content] };
}

const plain = (text: string): Paragraph => [{ text }];
const small = (text: string): Paragraph => [{ text, weight: 'small' }];
const paragraphsOf = (text: string | undefined, words: (text: string) => string = (line) => line): Paragraph[] => {
  const [first, ...rest] = cleanLines(text ?? '');
  return first === undefined ? [] : [plain(words(first)), ...rest.map(plain)];
};

const stampOf = ({ at, isTimeTyped, enteredAt }: DutyLogEntry | CallRecord, dutyDate: PlainDate): string[] => [
  timeOfDay(at, dutyDate),
  ...(isTimeTyped ? [logWords.typed(timeOfDay(enteredAt, dutyDate))] : []),
];

function openMark(values: DutyLogEntry | CallRecord, followUps: readonly Kept<DutyLogEntry>[]): Paragraph[] {
  if (!values.isOpen) return [];
  if (!isUnfinished(values, followUps)) return [small(logWords.closed)];
  const facts = [
    values.owner ? logWords.owner(cleanText(values.owner)) : '',
    values.dueAt === undefined ? '' : logWords.due(momentText(values.dueAt)),
  ];
  return [[{ text: logWords.open(facts.filter(Boolean)), weight: 'strong' }]];
}

function entryLine(
  values: DutyLogEntry,
  { dutyDate, nameOf }: LogContext,
  followUps: readonly Kept<DutyLogEntry>[],
): LogLine {
  const { isInOrder, memberId } = values;
  const member = memberId === undefined ? undefined : nameOf(memberId);
  return {
    time: stampOf(values, dutyDate),
    kind: logKindNames[values.kind],
    source: cleanLines(values.source ?? ''),
    content: [
      ...paragraphsOf(member),
      ...paragraphsOf([stateWord(isInOrder), values.content].filter(Boolean).join('　')),
      ...paragraphsOf(values.handling, logWords.handling),
      ...paragraphsOf(values.instruction, logWords.instruction),
      ...openMark(values, followUps),
    ],
    by: cleanText(values.enteredBy),
  };
}

const stateWord = (isInOrder: boolean | undefined): string =>
  isInOrder === undefined ? '' : isInOrder ? logWords.inOrder : logWords.outOfOrder;

/** Who is at the other end, with what is needed to call back (duty-and-emergency.md §1.7). */
const callerOf = (values: CallRecord): string[] =>
  [
    values.callerUnit,
    [values.callerName, values.callerTitle ?? ''].map(cleanText).filter(Boolean).join(' '),
    values.callerPhone,
  ]
    .map(cleanText)
    .filter(Boolean);

function callLine(values: CallRecord, dutyDate: PlainDate, followUps: readonly Kept<DutyLogEntry>[]): LogLine {
  const receiver = [values.receivingUnit ?? '', values.receiver ?? ''].map(cleanText).filter(Boolean).join(' ');
  const facts = [
    receiver === '' ? '' : logWords.receiver(receiver),
    values.urgency === 'normal' ? '' : logWords.urgency(urgencyNames[values.urgency]),
    values.isReadBack ? logWords.readBack : '',
  ].filter(Boolean);
  return {
    time: stampOf(values, dutyDate),
    kind: directionNames[values.direction],
    source: callerOf(values),
    content: [
      ...paragraphsOf(values.content),
      ...(facts.length === 0 ? [] : [small(facts.join('　'))]),
      ...paragraphsOf(values.proposal, logWords.proposal),
      ...openMark(values, followUps),
    ],
    by: cleanText(values.enteredBy),
  };
}

function warningLine(values: DutyWarning, dutyDate: PlainDate): LogLine {
  const { toldLeader, toldAt, forwardedTo, forwardedAt, activeFrom, activeTo } = values;
  const facts = [
    values.area ? logWords.area(cleanText(values.area)) : '',
    activeFrom === undefined && activeTo === undefined ? '' : logWords.valid(spanOf(activeFrom, activeTo)),
    toldAt === undefined ? '' : logWords.told(cleanText(toldLeader ?? ''), timeOfDay(toldAt, dutyDate)),
    forwardedAt === undefined ? '' : logWords.forwarded(cleanText(forwardedTo ?? ''), timeOfDay(forwardedAt, dutyDate)),
  ].filter(Boolean);
  return {
    time: [timeOfDay(values.receivedAt, dutyDate)],
    kind: warningName,
    source: cleanLines(values.issuer),
    content: [
      plain(cleanText(values.type) + colourNames[values.colour] + warningName),
      ...paragraphsOf(values.content),
      ...facts.map(small),
    ],
    by: cleanText(values.enteredBy),
  };
}

const spanOf = (from: number | undefined, to: number | undefined): string =>
  clockRangeWords(from === undefined ? '' : momentText(from), to === undefined ? '' : momentText(to));
