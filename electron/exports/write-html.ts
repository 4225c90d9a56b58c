import type {
  Paragraph,
  TableCell,
  TableColumn,
  TableDocument,
  TextRun,
} from '../../shared/rules/documents/document-table.ts';
import { pageWords } from '../../shared/rules/documents/wording.ts';
import { type DocumentFonts, longTitle } from './document-fonts.ts';
import { escapeMarkup } from './fixed-stamps.ts';
import { classAttribute, printCss } from './print-css.ts';

/** A complete page for Chromium to print. It loads nothing and runs nothing; every word of the plan is escaped. */
export function writeHtml(document: TableDocument, fonts: DocumentFonts): string {
  const { paper, head, columns, groups, foot } = document;
  const css = printCss(fonts, { paper, mark: head.mark, versionNumber: head.versionNumber, page: pageWords });
  const groupsHtml = groups.map(
    ({ rows, isKeptTogether }) =>
      `<tbody${classAttribute(isKeptTogether ? 'together' : undefined)}>${rows.map(rowHtml).join('')}</tbody>`,
  );
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeMarkup(head.title)}</title><style>${css}</style></head><body>`,
    `<h1>${escapeMarkup(head.title)}</h1>`,
    `<div class="range"><b>${escapeMarkup(head.range)}</b><span>${escapeMarkup(head.issued)}</span></div>`,
    `<table><colgroup>${columns.map(columnHtml).join('')}</colgroup>`,
    `<thead><tr>${columns.map(headHtml).join('')}</tr></thead>`,
    ...groupsHtml,
    `</table><footer>${foot.map((text) => `<p>${escapeMarkup(text)}</p>`).join('')}</footer></body></html>`,
  ].join('\n');
}

const columnHtml = ({ widthMm }: TableColumn): string => `<col style="width:${widthMm}mm">`;

const headHtml = ({ title, note }: TableColumn): string =>
  `<th scope="col"${classAttribute(title.length > longTitle ? 'long' : undefined)}>${escapeMarkup(title)}` +
  `${note === undefined ? '' : `<small>${escapeMarkup(note)}</small>`}</th>`;

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
