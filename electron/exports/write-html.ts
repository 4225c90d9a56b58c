import type {
  Paragraph,
  TableCell,
  TableColumn,
  TableDocument,
  TableGroup,
  TextRun,
} from '../../shared/rules/documents/document-table.ts';
import { pageShape } from '../../shared/rules/documents/page-shape.ts';
import {
  type DocumentPart,
  type PrintDocument,
  printDocumentOf,
  type TablePart,
  turnsOf,
} from '../../shared/rules/documents/print-document.ts';
import { pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, isLongHead } from './document-fonts.ts';
import { escapeMarkup } from './fixed-stamps.ts';
import { coverHtml } from './html-cover.ts';
import { colophonHtml, mastheadHtml } from './html-letter.ts';
import { mastheadSizes } from './letter-look.ts';
import { classAttribute, printCss } from './print-css.ts';

/** A complete page for Chromium to print. It loads nothing and runs nothing; every word of the document is escaped. */
export function writeHtml(content: PrintDocument | TableDocument, fonts: DocumentFonts): string {
  const document = printDocumentOf(content);
  const { paper, orientation, setting, head } = document;
  const turned = turnsOf(document).find((turn) => turn.orientation !== orientation);
  const css = printCss(fonts, {
    paper,
    orientation,
    setting,
    shape: pageShape(document),
    mark: head.mark,
    pageFoot: head.pageFoot,
    page: pageWords,
    hasCover: document.cover !== undefined,
    masthead: mastheadSizes(document),
    turned: turned && { ...turned, shape: pageShape({ ...document, ...turned }) },
  });
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeMarkup(head.title)}</title><style>${css}</style></head><body>`,
    ...(document.cover ? [coverHtml(document.cover)] : titleHtml(document)),
    ...turnsHtml(document),
    ...colophonHtml(document.colophon),
    '</body></html>',
  ].join('\n');
}

const titleHtml = (document: PrintDocument): string[] => [
  ...(document.head.masthead ? [mastheadHtml(document.head.masthead)] : []),
  `<h1>${escapeMarkup(document.head.title)}</h1>`,
  ...belowTitle(document),
];

function belowTitle({ head, orientation }: PrintDocument): string[] {
  const [range, issued] = [escapeMarkup(head.range), escapeMarkup(head.issued)];
  if (head.range === '' && head.issued === '') return ['<div class="gap"></div>'];
  if (orientation === 'landscape') return [`<div class="range"><b>${range}</b><span>${issued}</span></div>`];
  return [
    ...(head.range === '' ? [] : [`<div class="below">${range}</div>`]),
    ...(head.issued === '' ? [] : [`<div class="issued">${issued}</div>`]),
  ];
}

function turnsHtml(document: PrintDocument): string[] {
  const last = document.parts.at(-1);
  return turnsOf(document).flatMap(({ orientation, parts }) => {
    const own = parts.flatMap((part) => partHtml(part, part === last ? document.foot : []));
    return orientation === document.orientation ? own : ['<section class="turned">', ...own, '</section>'];
  });
}

/** `foot` is what stays with the end of the part. */
function partHtml(part: DocumentPart, foot: readonly string[]): string[] {
  if (part.kind === 'table') return tableHtml(part, foot);
  const own = untabledHtml(part);
  return foot.length === 0 ? [own] : [own, `<div class="foot">${footHtml(foot)}</div>`];
}

function untabledHtml(part: Exclude<DocumentPart, TablePart>): string {
  switch (part.kind) {
    case 'page':
      return '<div class="page"></div>';
    case 'line':
      return `<div class="line">${part.texts.map((text) => `<span>${escapeMarkup(text)}</span>`).join('')}</div>`;
    case 'text':
      return `<div class="text ${part.style}">${part.paragraphs.map(paragraphHtml).join('')}</div>`;
  }
}

const footHtml = (foot: readonly string[]): string => foot.map((text) => `<p>${escapeMarkup(text)}</p>`).join('');

const tableHtml = ({ columns, groups, hasHead }: TablePart, foot: readonly string[]): string[] => [
  `<table><colgroup>${columnsHtml(columns)}</colgroup>`,
  ...(hasHead ? [`<thead><tr>${columns.map(headHtml).join('')}</tr></thead>`] : []),
  ...groups.slice(0, -1).map(({ rows, isKeptTogether }) => bodyHtml(rows.map(rowHtml), isKeptTogether)),
  ...endHtml(groups.at(-1), foot.length === 0 ? '' : notesHtml(columns.length, foot)),
  '</table>',
];

const bodyHtml = (rows: readonly string[], isKeptTogether: boolean): string =>
  `<tbody${classAttribute(isKeptTogether ? 'together' : undefined)}>${rows.join('')}</tbody>`;

/** The last row stays with the notes: a page of notes alone looks like a mistake. */
function endHtml(last: TableGroup | undefined, notes: string): string[] {
  const rows = (last?.rows ?? []).map(rowHtml);
  if (notes === '') return [bodyHtml(rows, last?.isKeptTogether === true)];
  if (last?.isKeptTogether === true || rows.length < 2) return [bodyHtml([...rows, notes], true)];
  return [bodyHtml(rows.slice(0, -1), false), bodyHtml([...rows.slice(-1), notes], true)];
}

const notesHtml = (columns: number, foot: readonly string[]): string =>
  `<tr class="notes"><td colspan="${columns}">${footHtml(foot)}</td></tr>`;

/** Parts of the whole: widths in millimetres would not leave room for the outer border, which the page then cuts off. */
function columnsHtml(columns: readonly TableColumn[]): string {
  const total = columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  return columns.map(({ widthMm }) => `<col style="width:${((100 * widthMm) / total).toFixed(3)}%">`).join('');
}

const headHtml = ({ title }: TableColumn): string =>
  `<th scope="col"${classNames([isLongHead(title) && 'long', title.includes('\n') && 'broken'])}>${escapeMarkup(title)}</th>`;

const classNames = (names: readonly (string | false | undefined)[]): string =>
  classAttribute(names.filter(Boolean).join(' ') || undefined);

const rowHtml = (row: readonly (TableCell | null)[]): string =>
  `<tr>${row.map((cell) => (cell === null ? '' : cellHtml(cell))).join('')}</tr>`;

const cellHtml = (cell: TableCell): string =>
  `<td${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan ? ` colspan="${cell.columnSpan}"` : ''}` +
  `${classNames([cell.align === 'center' && 'center', cell.tone])}>` +
  `${cell.paragraphs.map(paragraphHtml).join('')}</td>`;

const paragraphHtml = (paragraph: Paragraph): string => `<p>${paragraph.map(runHtml).join('')}</p>`;

function runHtml(run: TextRun): string {
  const text = run.isStruck === true ? `<s>${escapeMarkup(run.text)}</s>` : escapeMarkup(run.text);
  return run.weight === undefined ? text : `<span${classAttribute(run.weight)}>${text}</span>`;
}
