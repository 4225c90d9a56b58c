import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { Incident } from '../../../domain/emergency/incident.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { businessTime } from '../../emergency/business-time.ts';
import { casualtyWords } from '../../emergency/casualty-words.ts';
import { duplicateReportNumbers } from '../../emergency/duplicate-report-numbers.ts';
import { type IncidentFile, severityNow } from '../../emergency/incident-book.ts';
import { incidentNumber } from '../../emergency/incident-number.ts';
import { type Obligation, obligationsOf } from '../../emergency/obligations.ts';
import { cutRow } from '../cut-rows.ts';
import { plainCell, singleRow, type TableCell, type TableColumn, type TableGroup } from '../document-table.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import { rangeText } from '../duty/duty-texts.ts';
import { linesOf, startCell } from '../duty/form-table.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText, clockText, dateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { factNames, ledgerWords, noneWords, responseNames, unknownWords } from './document-wording.ts';
import type { EmergencySource } from './emergency-source.ts';
import { categoryNames, levelNames } from './report-wording.ts';

const titles = ledgerWords.columns;
const column = (title: string, widthMm: number): TableColumn => ({ title, widthMm });

const columns: readonly TableColumn[] = [
  column(titles.number, 19),
  column(titles.title, 32),
  column(titles.kind, 19),
  column(titles.level, 13),
  column(titles.occurredAt, 18.5),
  column(titles.knownAt, 18.5),
  column(titles.place, 24),
  column(titles.casualties, 27),
  column(titles.firstAt, 18.5),
  column(titles.dueAt, 18.5),
  column(titles.onTime, 13),
  column(titles.followUps, 11),
  column(titles.finalAt, 18.5),
  column(titles.state, 15.5),
];

/** 台账: the incidents of a span of days, with how their first reports stand to their deadlines. */
export function incidentLedger(from: PlainDate, to: PlainDate, source: EmergencySource): PrintDocument {
  const files = [...source.files.values()]
    .filter(({ incident }) => {
      const { date } = chinaTimeOf(businessTime(incident));
      return date >= from && date <= to;
    })
    .sort((left, right) => businessTime(left.incident) - businessTime(right.incident));
  const rules = { ...source, duplicates: duplicateReportNumbers(source) };
  return {
    paper: 'A4',
    orientation: 'landscape',
    setting: 'tables',
    head: { ...recordHead(ledgerWords.title(cleanText(source.districtName)), source), range: rangeText(from, to) },
    parts: [
      {
        kind: 'table',
        columns,
        hasHead: true,
        labelColumns: 2,
        groups: files.flatMap((file) => incidentRows(file, rules)),
      },
    ],
    foot: [ledgerWords.counted(files.length), ledgerWords.rule],
  };
}

const cutting = { columns, labelColumns: 2, continuedColumn: 1, ...rowLimits('A4', 'landscape') };

const incidentRows = (file: IncidentFile, rules: LedgerRules): TableGroup[] =>
  cutRow(cellsOf(file, rules), cutting).map(singleRow);

type LedgerColumn = keyof typeof titles;

/** What a row goes by besides its incident. */
export interface LedgerRules extends Pick<EmergencySource, 'calendar' | 'now'> {
  /** Ids of reports that share a number. */
  readonly duplicates: ReadonlySet<string>;
}

/** What the ledger says of one incident, by column; `\n` is a line break. */
export function ledgerRow(
  file: IncidentFile,
  { calendar, now, duplicates }: LedgerRules,
): Readonly<Record<LedgerColumn, string>> {
  const { incident } = file;
  const level = severityNow(file)?.level;
  const firsts = obligationsOf(file, calendar, now).filter(({ kind }) => kind === 'first');
  const due = firsts.flatMap(({ dueAt }) => dueAt ?? []).sort((left, right) => left - right)[0];
  return {
    number: incidentNumber(incident),
    title: incident.title,
    kind: categoryNames[incident.category],
    level: level === undefined ? noneWords : levelNames[level],
    occurredAt: occurredText(incident),
    knownAt: shortMoment(incident.knownAt),
    place: incident.town + incident.address || unknownWords,
    casualties: casualtyWords(incident.casualties, incident.category),
    firstAt: momentOr(firstSent(file, 'firstCall', 'firstWritten')),
    dueAt: momentOr(due),
    onTime: timeliness(firsts),
    followUps: followUpsText(file, duplicates),
    finalAt: momentOr(firstSent(file, 'final')),
    state: stateText(incident),
  };
}

/** Words that people typed, of which a column holds several lines. */
const longColumns: ReadonlySet<string> = new Set<LedgerColumn>(['title', 'place', 'casualties']);

const cellsOf = (file: IncidentFile, rules: LedgerRules): TableCell[] =>
  Object.entries(ledgerRow(file, rules)).map(([name, text]) =>
    longColumns.has(name) ? startCell(linesOf(text)) : plainCell(text),
  );

/** When a report of one of these kinds was first sent to anybody. */
function firstSent({ routes, reports }: IncidentFile, ...kinds: readonly string[]): number | undefined {
  const ids = new Set(reports.filter(({ values }) => kinds.includes(values.kind)).map(({ id }) => id));
  return routes.find(({ values }) => ids.has(values.reportId))?.values.sentAt;
}

function followUpsText({ reports }: IncidentFile, duplicates: ReadonlySet<string>): string {
  const count = reports.filter(({ values }) => values.kind === 'followUp' && values.state === 'signed').length;
  const hasDuplicate = reports.some(({ id }) => duplicates.has(id));
  return hasDuplicate ? ledgerWords.duplicateReports(count) : String(count);
}

const MINUTE_MS = 60_000;

/** 迟报 where any of the first reports is late, 按时 only where all that were due came in time (duty-and-emergency.md §2.5). */
function timeliness(firsts: readonly Obligation[]): string {
  const has = (...states: readonly Obligation['state'][]): boolean =>
    firsts.some(({ state }) => states.includes(state));
  const late = firsts.filter(({ isLate, state }) => isLate && state !== 'waived');
  if (late.length > 0) return has('met') ? lateWords(late) : ledgerWords.overdue;
  // What was done with before it was due is not late before that time either.
  if (has('open', 'missed')) return ledgerWords.open;
  if (has('met')) return ledgerWords.onTime;
  if (has('waived')) return ledgerWords.waived;
  return has('lifted') ? ledgerWords.lifted : noneWords;
}

function lateWords(late: readonly Obligation[]): string {
  const worst = late.map(({ metAt, dueAt }) => (metAt === undefined ? Infinity : metAt - (dueAt ?? metAt)));
  const most = Math.max(...worst);
  return Number.isFinite(most) ? ledgerWords.late(Math.ceil(most / MINUTE_MS)) : ledgerWords.partlyUnsent;
}

const momentOr = (instant: number | undefined): string => (instant === undefined ? noneWords : shortMoment(instant));

/** The day over the hour, to be narrow. */
function shortMoment(instant: number, clockWords = (clock: string): string => clock): string {
  const { date, time } = chinaTimeOf(instant);
  return `${dateText(date)}\n${clockWords(clockText(time))}`;
}

function occurredText({ occurredAt }: Incident): string {
  if (occurredAt.precision === 'unknown') return unknownWords;
  return shortMoment(occurredAt.at, occurredAt.precision === 'about' ? ledgerWords.about : undefined);
}

const setAside: ReadonlySet<string> = new Set(['dismissed', 'transferred', 'merged']);

const stateText = ({ fact, response }: Incident): string =>
  setAside.has(fact) ? factNames[fact] : responseNames[response];
