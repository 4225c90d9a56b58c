import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Matter } from '../../../domain/supervision/matter.ts';
import { lightOf } from '../../supervision/matter-lights.ts';
import { duplicateMatterNumbers, matterNumber } from '../../supervision/matter-number.ts';
import { rulesDayOf } from '../../supervision/supervision-rules.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import { rangeText } from '../duty/duty-texts.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { emptyRow, type PlainColumn, wordTable } from '../reception/plain-tables.ts';
import { lightColourNames, matterSourceNames, matterStateNames } from './matter-names.ts';
import { type SupervisionSource, unitNames } from './supervision-source.ts';
import { ledgerWords } from './table-wording.ts';

const { columns: titles } = ledgerWords;

const columns: readonly PlainColumn[] = [
  { title: titles.number, widthMm: 26 },
  { title: titles.title, widthMm: 41, isStart: true },
  { title: titles.source, widthMm: 12.5 },
  { title: titles.leader, widthMm: 16 },
  { title: titles.leadUnit, widthMm: 23 },
  { title: titles.assistUnits, widthMm: 28, isStart: true },
  { title: titles.givenOn, widthMm: 20 },
  { title: titles.dueOn, widthMm: 20 },
  { title: titles.state, widthMm: 16.5 },
  { title: titles.light, widthMm: 13 },
  { title: titles.percent, widthMm: 13 },
  { title: titles.closedOn, widthMm: 20 },
  { title: titles.remarks, widthMm: 18 },
];

/** 台账: the matters that were filed on these days, in the order of their numbers, with how each stands now. */
export function matterLedger(from: PlainDate, until: PlainDate, source: SupervisionSource): PrintDocument {
  const numbered = [...source.files.values()].filter(({ matter }) => matterNumber(matter) !== '');
  const matters = numbered.filter(({ matter }) => isFiledIn(matter, from, until));
  const duplicates = duplicateMatterNumbers(numbered.map(({ id, matter }) => ({ id, values: matter })));
  const inOrder = matters.toSorted(
    (left, right) => numberOrder(left.matter, right.matter) || (left.id < right.id ? -1 : 1),
  );
  const rows = inOrder.map(({ id, matter }) => rowOf(matter, duplicates.has(id), source));
  const table = wordTable(columns, rows, 'landscape');
  return {
    paper: 'A4',
    orientation: 'landscape',
    setting: 'tables',
    head: { ...recordHead(ledgerWords.title(cleanText(source.districtName)), source), range: rangeText(from, until) },
    parts: [
      { ...table, labelColumns: 2, ...(rows.length === 0 && { groups: [emptyRow(columns, ledgerWords.nothing)] }) },
    ],
    foot: [
      ledgerWords.counted(rows.length),
      ledgerWords.lights(source.rulesOn(chinaTimeOf(source.now).date).lights.name),
    ],
  };
}

function isFiledIn({ filedAt }: Matter, from: PlainDate, until: PlainDate): boolean {
  if (filedAt === undefined) return false;
  const { date } = chinaTimeOf(filedAt);
  return from <= date && date <= until;
}

/** By year and number, whatever the hour of the approval. */
const numberOrder = (left: Matter, right: Matter): number =>
  chinaTimeOf(left.filedAt ?? 0)
    .date.slice(0, 4)
    .localeCompare(chinaTimeOf(right.filedAt ?? 0).date.slice(0, 4)) || (left.sequence ?? 0) - (right.sequence ?? 0);

function rowOf(matter: Matter, isDuplicate: boolean, source: SupervisionSource): string[] {
  const { leadUnit, assistUnits, givenOn, dueOn, closedAt, state } = matter;
  return [
    matterNumber(matter),
    matter.title,
    matterSourceNames[matter.source],
    matter.leaderName,
    leadUnit?.name ?? '',
    unitNames(assistUnits),
    shortDay(givenOn),
    shortDay(dueOn),
    matterStateNames[state],
    lightText(matter, source),
    ledgerWords.percent(matter.percent),
    closedAt === undefined ? ledgerWords.none : shortDay(chinaTimeOf(closedAt).date),
    remarksOf(matter, isDuplicate),
  ];
}

/** The year over the day, to be narrow. */
const shortDay = (date: PlainDate | undefined): string =>
  date === undefined ? ledgerWords.none : ledgerWords.day(date.slice(0, 4), dateText(date));

function lightText(matter: Matter, { rulesOn, calendar, now }: SupervisionSource): string {
  const light = lightOf(matter, rulesOn(rulesDayOf(matter)), calendar, now);
  if (!light) return ledgerWords.none;
  return ledgerWords.light(lightColourNames[light.colour], light.isOverdue ? ledgerWords.overdue : light.name);
}

const remarksOf = ({ extendedTimes, returnedTimes }: Matter, isDuplicate: boolean): string =>
  [
    ...(extendedTimes > 0 ? [ledgerWords.extended(extendedTimes)] : []),
    ...(returnedTimes > 0 ? [ledgerWords.returned(returnedTimes)] : []),
    ...(isDuplicate ? [ledgerWords.duplicate] : []),
  ].join('\n');
