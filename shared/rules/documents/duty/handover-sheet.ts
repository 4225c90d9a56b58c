import { instantOf } from '../../../domain/china-time.ts';
import type { DutyLogEntry, LogEntryKind } from '../../../domain/duty/duty-log.ts';
import type { DutyShift } from '../../../domain/duty/duty-roster.ts';
import type { Handover } from '../../../domain/duty/handover.ts';
import { addDays, type PlainDate } from '../../../domain/plain-date.ts';
import { shiftSpan } from '../../duty/duty-days.ts';
import { servedBy } from '../../duty/final-roster.ts';
import { cutRow } from '../cut-rows.ts';
import { plainCell, singleRow, type TableCell, type TableColumn, type TableRow } from '../document-table.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText, clockText, longDateText } from '../plan-texts.ts';
import type { PrintDocument, TablePart } from '../print-document.ts';
import { recordHead, signLines } from './duty-log-sheet.ts';
import type { DutySource } from './duty-source.ts';
import { hoursText, timeOfDay, unitInDistrict } from './duty-texts.ts';
import { formPart, linesOf, pairRow, signaturesOf, startCell, wideRows } from './form-table.ts';
import { isUnfinished, type LogThread, logThreads } from './log-threads.ts';
import {
  directionNames,
  handoverItemNames,
  handoverWords,
  logKindNames,
  logWords,
  warningName,
} from './record-wording.ts';

/** Together the width of upright A4 between its margins. */
const columns: readonly TableColumn[] = [
  { title: handoverWords.columns.number, widthMm: 12 },
  { title: handoverWords.columns.kind, widthMm: 22 },
  { title: handoverWords.columns.text, widthMm: 60 },
  { title: handoverWords.columns.owner, widthMm: 22 },
  { title: handoverWords.columns.due, widthMm: 21 },
  { title: handoverWords.columns.next, widthMm: 23 },
  { title: handoverWords.columns.accepted, widthMm: 20 },
];

/** Lines kept for handwriting. */
const handLines = { clear: 2 } as const;

/**
 * 交接班记录: who hands over to whom, 三清, every item with the incoming side's confirmation, what the log of the shift says in
 * short, and room for the signatures (duty-and-emergency.md §1.7).
 */
export function handoverSheet(handover: Handover, source: DutySource): PrintDocument {
  const { labels } = handoverWords;
  const unit = source.offices.find(({ id }) => id === handover.officeId)?.shortName ?? '';
  const shifts = shiftsAround(handover, source);
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: recordHead(handoverWords.title(unitInDistrict(source.districtName, unit)), source),
    parts: [
      formPart([
        pairRow([labels.unit, unit], [labels.at, `${longDateText(handover.date)} ${clockText(handover.at)}`]),
        pairRow([labels.outgoingShift, shiftText(shifts.outgoing)], [labels.incomingShift, shiftText(shifts.incoming)]),
        pairRow([labels.outgoing, namesOf(handover.outgoing)], [labels.incoming, namesOf(handover.incoming)]),
        pairRow(
          [labels.leader, leaderText(handover, shifts.outgoing, source)],
          [labels.lineTest, lineTestText(handover)],
        ),
        ...wideRows(labels.situation, linesOf(handover.situation), handLines.clear),
        ...wideRows(labels.problems, linesOf(handover.problems), handLines.clear),
        ...wideRows(labels.tasks, linesOf(handover.tasks), handLines.clear),
        ...(handover.lateReason ? wideRows(labels.late, linesOf(handover.lateReason)) : []),
      ]),
      itemsPart(handover),
      formPart([
        ...wideRows(
          labels.log,
          logSummary(handover, shifts.outgoing, source).map((text) => [{ text }]),
        ),
      ]),
      signaturePart(handover),
    ],
    foot: [],
  };
}

interface ShiftsAround {
  readonly outgoing: readonly (DutyShift & { readonly id: string })[];
  readonly incoming: readonly (DutyShift & { readonly id: string })[];
}

/** The shifts of the office that end and begin at the changeover. */
function shiftsAround({ officeId, date, at }: Handover, { book }: DutySource): ShiftsAround {
  const moment = instantOf({ date, time: at });
  const own = [...book.shifts].flatMap(([id, shift]) => (shift.officeId === officeId ? { ...shift, id } : []));
  return {
    outgoing: own.filter((shift) => shiftSpan(shift).to === moment),
    incoming: own.filter((shift) => shiftSpan(shift).from === moment),
  };
}

const shiftText = (shifts: readonly DutyShift[]): string =>
  [...new Set(shifts.map((shift) => `${longDateText(shift.date)} ${hoursText(shift)}`))].join('\n');

const namesOf = (people: Handover['outgoing']): string => people.map(({ name }) => cleanText(name)).join('、');

function leaderText(handover: Handover, outgoing: ShiftsAround['outgoing'], { book }: DutySource): string {
  if (handover.leaderBy) return cleanText(handover.leaderBy);
  return outgoing
    .filter(({ postId }) => ['chief', 'lead'].includes(book.posts.get(postId)?.duty ?? 'other'))
    .flatMap(({ id }) => servedBy(id, book).actual ?? [])
    .map(({ name }) => cleanText(name))
    .join('、');
}

const lineTestText = ({ lineTestedAt, date }: Handover): string =>
  lineTestedAt === undefined ? handoverWords.notTested : handoverWords.tested(timeOfDay(lineTestedAt, date));

function itemsPart({ items, acceptedKeys }: Handover): TablePart {
  const accepted = new Set(acceptedKeys);
  const cutting = { columns, labelColumns: 2, continuedColumn: 1, ...rowLimits('A4', 'portrait') };
  const rows = items.flatMap(({ key, kind, text, owner, due, nextStep }, index): TableRow[] =>
    cutRow(
      [
        plainCell(String(index + 1)),
        plainCell(handoverItemNames[kind]),
        startCell(linesOf(text)),
        plainCell(cleanText(owner ?? '')),
        plainCell(cleanText(due ?? '')),
        startCell(linesOf(nextStep ?? '')),
        plainCell(accepted.has(key) ? handoverWords.accepted : handoverWords.notAccepted),
      ],
      cutting,
    ),
  );
  const nothing: TableCell = { ...plainCell(handoverWords.noItems), columnSpan: columns.length };
  return {
    kind: 'table',
    columns,
    hasHead: true,
    labelColumns: 0,
    groups: rows.length === 0 ? [singleRow([nothing, ...columns.slice(1).map(() => null)])] : rows.map(singleRow),
  };
}

const countedKinds: readonly LogEntryKind[] = ['note', 'document', 'visit', 'emergency', 'equipment'];

/** What the log of the outgoing shift says in short: how much, when the line was tested, when somebody went round, who signed. */
function logSummary(handover: Handover, outgoing: ShiftsAround['outgoing'], source: DutySource): string[] {
  const { officeId, date, at, incomingAt } = handover;
  const end = instantOf({ date, time: at });
  // The outgoing side stays responsible until the other has confirmed.
  const until = Math.max(end, incomingAt ?? end);
  const dates: readonly PlainDate[] =
    outgoing.length === 0 ? [addDays(date, -1)] : [...new Set(outgoing.map((shift) => shift.date))];
  const from = beginningOf(officeId, outgoing, source);
  const isInShift = ({ at: moment }: LogThread): boolean => from <= moment && moment <= until;
  const threads = dates.flatMap((day) => logThreads(officeId, day, source)).filter(isInShift);
  const [first = date] = dates;
  const timed = (kind: LogEntryKind): string[] =>
    threads.flatMap((thread) =>
      thread.kind === 'entry' && thread.entry.values.kind === kind ? checkText(thread.entry.values, first) : [],
    );
  const signs = dates.flatMap((day) => signLines(officeId, day, source));
  return [
    countLine(threads),
    ...listed(logKindNames.lineTest, timed('lineTest')),
    ...listed(logKindNames.patrol, timed('patrol')),
    ...listed(logWords.labels.signs, signs),
  ];
}

/** The log of the first shift of a day is its own from the beginning; a later shift's begins when its people come (提前接班). */
function beginningOf(officeId: string, outgoing: ShiftsAround['outgoing'], { book }: DutySource): number {
  const [first] = [...outgoing].sort((left, right) => shiftSpan(left).from - shiftSpan(right).from);
  if (!first) return Number.NEGATIVE_INFINITY;
  const { from } = shiftSpan(first);
  const isLater = [...book.shifts.values()].some(
    (shift) => shift.officeId === officeId && shift.date === first.date && shiftSpan(shift).to <= from,
  );
  return isLater ? from - book.rulesOn(first.date).arriveEarlyMinutes * 60_000 : Number.NEGATIVE_INFINITY;
}

const listed = (label: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [handoverWords.listed(label, texts)];

const checkText = ({ at, isInOrder, content }: DutyLogEntry, dutyDate: PlainDate): string =>
  [
    timeOfDay(at, dutyDate),
    isInOrder === undefined ? '' : isInOrder ? logWords.inOrder : logWords.outOfOrder,
    cleanText(content),
  ]
    .filter(Boolean)
    .join(' ');

function countLine(threads: readonly LogThread[]): string {
  const counts = new Map<string, number>();
  for (const thread of threads) {
    const name = countedName(thread);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return handoverWords.noRecords;
  const open = threads.filter((thread) => {
    if (thread.kind === 'warning') return false;
    return isUnfinished((thread.kind === 'call' ? thread.call : thread.entry).values, thread.followUps);
  });
  const texts = [...counts].map(([name, count]) => handoverWords.count(name, count));
  return handoverWords.counts(texts) + (open.length === 0 ? '' : handoverWords.openCount(open.length));
}

function countedName(thread: LogThread): string | undefined {
  if (thread.kind === 'warning') return warningName;
  if (thread.kind === 'call') return directionNames[thread.call.values.direction];
  const { kind } = thread.entry.values;
  return countedKinds.includes(kind) ? logKindNames[kind] : undefined;
}

/** Three places to sign by hand, with what was confirmed in the program. */
function signaturePart(handover: Handover): TablePart {
  const { labels } = handoverWords;
  const { outgoingBy, outgoingAt, incomingBy, incomingAt, leaderBy, leaderAt } = handover;
  return signaturesOf([
    { title: labels.outgoing, by: outgoingBy, at: outgoingAt },
    { title: labels.incoming, by: incomingBy, at: incomingAt },
    { title: labels.leader, by: leaderBy, at: leaderAt },
  ]);
}
