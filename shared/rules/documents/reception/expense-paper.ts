import type { ExpenseLine, ExpenseSheet, SheetPerson } from '../../../domain/reception/expense-sheet.ts';
import { fenOf, sheetTotals, sumOf, yuanText } from '../../reception/sheet-totals.ts';
import { cutRow } from '../cut-rows.ts';
import {
  plainCell,
  singleRow,
  type TableCell,
  type TableColumn,
  type TableGroup,
  type TableRow,
} from '../document-table.ts';
import { momentText, unitInDistrict } from '../duty/duty-texts.ts';
import { linesOf, startCell } from '../duty/form-table.ts';
import { rowLimits } from '../page-shape.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { issuerOf, type ReceptionSource, subjectOf, tableHead } from './reception-source.ts';
import { visitWords } from './reception-wording.ts';
import { expenseWords } from './table-wording.ts';
import { expenseKindNames, payerNames, paymentNames } from './visit-names.ts';

/** One grid for all sections, so that a spreadsheet has the same columns as the page; a section's cells cover several of them. */
const columns: readonly TableColumn[] = [13, 33, 21, 32, 13, 22, 22, 24].map((widthMm) => ({ title: '', widthMm }));

/** How many columns each cell of a row covers. */
const spans = {
  pair: [2, 2, 2, 2],
  wide: [2, 6],
  person: [1, 1, 2, 4],
  activity: [1, 3, 2, 2],
  line: [1, 1, 1, 1, 1, 1, 1, 1],
  total: [6, 1, 1],
  section: [8],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** 国内公务接待清单 as the rules of 2025 want it (plans-and-reception.md §2.1, row "list"): whom, what for, what it cost, who was there. */
export function expensePaper(sheet: ExpenseSheet, source: ReceptionSource): PrintDocument {
  const { labels } = expenseWords;
  const { guestUnit } = source.snapshot.reception;
  const isSigned = sheet.reviewedAt !== undefined;
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: {
      ...tableHead(expenseWords.title, source),
      range: isSigned ? '' : expenseWords.unsigned,
      issued: '',
      mark: '',
      pageFoot: subjectOf(source),
      publishedAt: sheet.reviewedAt ?? sheet.filledAt ?? source.now,
    },
    parts: [
      {
        kind: 'line',
        texts: [
          expenseWords.number(cleanText(sheet.number)),
          expenseWords.letterNumber(cleanText(sheet.letterNumber || source.snapshot.reception.electronicNumber)),
        ],
      },
      {
        kind: 'table',
        columns,
        hasHead: false,
        labelColumns: 0,
        groups: [
          [row('pair', [label(labels.host), words(hostUnit(source)), label(labels.guest), words(guestUnit)])],
          peopleRows(labels.guests, sheet.guests),
          activityRows(sheet),
          lineRows(sheet),
          peopleRows(labels.escorts, sheet.escorts),
          peopleRows(labels.support, sheet.support),
          remarkRows(sheet),
          [signatureRow(sheet)],
        ].flatMap(sectionGroups),
      },
    ],
    foot: [],
  };
}

/** A section of more rows may go on overleaf. */
const MOST_HELD = 20;

const sectionGroups = (rows: readonly TableRow[]): TableGroup[] =>
  rows.length > MOST_HELD ? rows.map(singleRow) : [{ rows, isKeptTogether: rows.length > 1 }];

/** Who carried the visit out, as it is called in its district. */
function hostUnit(source: ReceptionSource): string {
  const { executingOfficeId } = source.snapshot.reception;
  const office = source.offices.find(({ id }) => id === executingOfficeId);
  return office ? unitInDistrict(source.districtName, office.name) : issuerOf(source);
}

const label = (text: string): TableCell => ({ ...plainCell(text), paragraphs: [[{ text, weight: 'strong' }]] });
const words = (text: string): TableCell => startCell(linesOf(text));
const middle = (text: string): TableCell => plainCell(cleanText(text));

function row(shape: keyof typeof spans, cells: readonly TableCell[]): TableRow {
  return cells.flatMap((cell, index): (TableCell | null)[] => {
    const columnSpan = spans[shape][index] ?? 1;
    return [{ ...cell, columnSpan }, ...Array.from({ length: columnSpan - 1 }, () => null)];
  });
}

const sectionRow = (title: string, count: number): TableRow =>
  row('section', [{ ...label(count === 0 ? title : expenseWords.counted(title, count)), tone: 'marked' }]);

const noneRow = (): TableRow => row('section', [plainCell(visitWords.none)]);

function peopleRows(title: string, people: readonly SheetPerson[]): TableRow[] {
  const { number, name, unit, title: duty } = expenseWords.people;
  if (people.length === 0) return [sectionRow(title, 0), noneRow()];
  return [
    sectionRow(title, people.length),
    row('person', [number, name, unit, duty].map(label)),
    ...people.map((person, index) =>
      row('person', [middle(String(index + 1)), middle(person.name), words(person.unit), words(person.title)]),
    ),
  ];
}

function activityRows({ activities }: ExpenseSheet): TableRow[] {
  const { item, when, place } = expenseWords.activity;
  const title = sectionRow(expenseWords.labels.activities, 0);
  if (activities.length === 0) return [title, noneRow()];
  return [
    title,
    row('activity', [expenseWords.people.number, item, when, place].map(label)),
    ...activities.map((activity, index) =>
      row('activity', [middle(String(index + 1)), words(activity.item), middle(activity.when), words(activity.place)]),
    ),
  ];
}

function lineRows({ lines, collectedMeals, collectedTransport }: ExpenseSheet): TableRow[] {
  const { item, date, place, quantity, price, amount, paid } = expenseWords.line;
  const title = sectionRow(expenseWords.labels.lines, 0);
  const collected = expenseWords.collectedText(collectedMeals.toFixed(2), collectedTransport.toFixed(2));
  const collectedRow = row('wide', [label(expenseWords.collected), words(collected)]);
  if (lines.length === 0) return [title, noneRow(), collectedRow];
  const { host, guest } = sheetTotals(lines);
  const total = (name: string, fen: number): TableRow =>
    row('total', [label(name), middle(yuanText(fen)), plainCell('')]);
  return [
    title,
    row('line', [expenseWords.people.number, item, date, place, quantity, price, amount, paid].map(label)),
    ...lines.map((line, index) => row('line', lineCells(line, index + 1))),
    total(expenseWords.hostTotal, host),
    total(expenseWords.guestTotal, guest),
    total(expenseWords.total, sumOf(lines)),
    collectedRow,
  ];
}

const lineCells = (line: ExpenseLine, number: number): TableCell[] => [
  middle(String(number)),
  words(expenseWords.kindItem(expenseKindNames[line.kind], line.item)),
  middle(line.date === undefined ? '' : dateText(line.date)),
  words(line.place),
  middle(String(line.quantity)),
  middle(line.unitPrice.toFixed(2)),
  middle(yuanText(fenOf(line))),
  paidCell(line),
];

const paidCell = ({ paidBy, payment }: ExpenseLine): TableCell => ({
  ...words(expenseWords.paid(payerNames[paidBy], payment === undefined ? '' : paymentNames[payment])),
  align: 'center',
});

/** The widths of a label and of what stands beside it. */
const wideColumns = [
  { title: '', widthMm: 46 },
  { title: '', widthMm: 134 },
] as const;

function remarkRows({ remarks }: ExpenseSheet): TableRow[] {
  const cutting = { columns: wideColumns, labelColumns: 1, continuedColumn: 0, ...rowLimits('A4', 'portrait') };
  const pieces = cutRow([label(expenseWords.labels.remarks), words(remarks)], cutting);
  return pieces.map((piece) =>
    row(
      'wide',
      piece.flatMap((cell) => cell ?? []),
    ),
  );
}

function signatureRow({ filledBy, filledAt, reviewedBy, reviewedAt }: ExpenseSheet): TableRow {
  const signed = (name: string | undefined, at: number | undefined): TableCell =>
    words(name === undefined ? '\n' : at === undefined ? name : expenseWords.on(name, momentText(at)));
  return row('pair', [
    label(expenseWords.filled),
    signed(filledBy, filledAt),
    label(expenseWords.reviewed),
    signed(reviewedBy, reviewedAt),
  ]);
}
