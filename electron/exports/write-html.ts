import type {
  Paragraph,
  TableCell,
  TableColumn,
  TableDocument,
  TableGroup,
  TextRun,
} from '../../shared/rules/documents/document-table.ts';
import { pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, longTitle } from './document-fonts.ts';
import { escapeMarkup } from './fixed-stamps.ts';
import { classAttribute, printCss } from './print-css.ts';

/** A complete page for Chromium to print. It loads nothing and runs nothing; every word of the plan is escaped. */
export function writeHtml(document: TableDocument, fonts: DocumentFonts): string {
  const { paper, head, columns, groups } = document;
  const css = printCss(fonts, { paper, mark: head.mark, pageFoot: head.pageFoot, page: pageWords });
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeMarkup(head.title)}</title><style>${css}</style></head><body>`,
    `<h1>${escapeMarkup(head.title)}</h1>`,
    `<div class="range"><b>${escapeMarkup(head.range)}</b><span>${escapeMarkup(head.issued)}</span></div>`,
    `<table><colgroup>${columnsHtml(columns)}</colgroup>`,
    `<thead><tr>${columns.map(headHtml).join('')}</tr></thead>`,
    ...groups.slice(0, -1).map(({ rows, isKeptTogether }) => bodyHtml(rows.map(rowHtml), isKeptTogether)),
    ...endHtml(groups.at(-1), notesHtml(document)),
    '</table></body></html>',
  ].join('\n');
}

const bodyHtml = (rows: readonly string[], isKeptTogether: boolean): string =>
  `<tbody${classAttribute(isKeptTogether ? 'together' : undefined)}>${rows.join('')}</tbody>`;

/** The last row stays with the notes: a page of notes alone looks like a mistake. */
function endHtml(last: TableGroup | undefined, notes: string): string[] {
  const rows = (last?.rows ?? []).map(rowHtml);
  if (last?.isKeptTogether === true || rows.length < 2) return [bodyHtml([...rows, notes], true)];
  return [bodyHtml(rows.slice(0, -1), false), bodyHtml([...rows.slice(-1), notes], true)];
}

const notesHtml = ({ columns, foot }: TableDocument): string =>
  `<tr class="notes"><td colspan="${columns.length}">${foot.map((text) => `<p>${escapeMarkup(text)}</p>`).join('')}</td></tr>`;

/** Parts of the whole: widths in millimetres would not leave room for the outer border, which the page then cuts off. */
function columnsHtml(columns: readonly TableColumn[]): string {
  const total = columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  return columns.map(({ widthMm }) => `<col style="width:${((100 * widthMm) / total).toFixed(3)}%">`).join('');
}

const headHtml = ({ title }: TableColumn): string =>
  `<th scope="col"${classAttribute(title.length > longTitle ? 'long' : undefined)}>${escapeMarkup(title)}</th>`;

const rowHtml = (row: readonly (TableCell | null)[]): string =>
  `<tr>${row.map((cell) => (cell === null ? '' : cellHtml(cell))).join('')}</tr>`;

const cellHtml = (cell: TableCell): string =>
  `<td${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${classAttribute(cell.align === 'center' ? 'center' : undefined)}>` +
  `${cell.paragraphs.map(paragraphHtml).join('')}</td>`;

const paragraphHtml = (paragraph: Paragraph): string => `<p>${paragraph.map(runHtml).join('')}</p>`;

function runHtml(run: TextRun): string {
  const text = run.isStruck === true ? `<s>${escapeMarkup(run.text)}</s>` : escapeMarkup(run.text);
  return run.weight === undefined ? text : `<span${classAttribute(run.weight)}>${text}</span>`;
}
