/** A paragraph or a table of a document's HTML, in reading order. */
export type HtmlBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly HtmlCell[])[] };

export interface HtmlCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly rows: { text: string; columns: number; rows: number }[][];
  cell?: { lines: string[]; columns: number; rows: number };
}

interface Parser {
  readonly blocks: HtmlBlock[];
  readonly tables: OpenTable[];
  readonly lists: { isNumbered: boolean; count: number }[];
  line: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const ENTITY = /&(#x?[0-9a-f]{1,6}|[a-z]{2,5});/gi;
/** What stands in these is no text of the page. */
const UNSEEN = /^(?:style|script|title|xml)$/;
const UNSEEN_END = /<\/(style|script|title|xml)\b/gi;
/** A line break of the file's own layout. */
const LAYOUT = /(?<![ \t])[ \t]*[\r\n]\s*/g;
const BLOCK = /^(?:p|h[1-6]|li|div|blockquote|pre|dt|dd)$/;
const MOST_SPAN = 1000;

function entityText(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const decoded = (text: string): string => text.replace(ENTITY, entityText);

function endLine(parser: Parser): void {
  const text = parser.line.trim();
  parser.line = '';
  if (text === '') return;
  const cell = parser.tables.at(-1)?.cell;
  if (cell) cell.lines.push(text);
  else parser.blocks.push({ kind: 'paragraph', text });
}

function endCell(parser: Parser): void {
  endLine(parser);
  const table = parser.tables.at(-1);
  if (!table?.cell) return;
  const { lines, columns, rows } = table.cell;
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push({ text: lines.join('\n'), columns, rows });
  table.cell = undefined;
}

function endTable(parser: Parser): void {
  endCell(parser);
  const table = parser.tables.pop();
  if (!table) return;
  const outer = parser.tables.at(-1)?.cell;
  // A table inside a cell is laid out as lines of that cell: nothing of it is lost.
  if (outer) outer.lines.push(...table.rows.map((row) => row.map((cell) => cell.text).join(' ')));
  else parser.blocks.push({ kind: 'table', rows: table.rows });
}

function spanOf(tag: string, name: string): number {
  // Spreadsheet programs leave the quotes out.
  const written = new RegExp(`\\b${name} ?= ?["']?(\\d{1,6})`, 'i').exec(tag)?.[1];
  const value = written === undefined ? 1 : Number(written);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MOST_SPAN) : 1;
}

function openTag(parser: Parser, name: string, tag: string): void {
  const table = parser.tables.at(-1);
  if (name === 'table') {
    endLine(parser);
    parser.tables.push({ rows: [] });
  } else if (name === 'tr' && table) {
    endCell(parser);
    table.rows.push([]);
  } else if ((name === 'td' || name === 'th') && table) {
    endCell(parser);
    table.cell = { lines: [], columns: spanOf(tag, 'colspan'), rows: spanOf(tag, 'rowspan') };
  } else if (name === 'br') parser.line += '\n';
  else if (name === 'ol' || name === 'ul') parser.lists.push({ isNumbered: name === 'ol', count: 0 });
  else if (BLOCK.test(name)) {
    endLine(parser);
    const list = parser.lists.at(-1);
    if (name === 'li' && list) {
      list.count += 1;
      // The number of a list is not in its text: without it the items would run together.
      if (list.isNumbered) parser.line = `${list.count}. `;
    }
  }
}

function closeTag(parser: Parser, name: string): void {
  if (name === 'table') endTable(parser);
  else if (name === 'td' || name === 'th') endCell(parser);
  else if (name === 'ol' || name === 'ul') parser.lists.pop();
  else if (BLOCK.test(name)) endLine(parser);
}

/** Where the tag or comment that opens at `open` ends; -1 when it never does. */
function endOfTag(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) return html.indexOf('>', open);
  const end = html.indexOf('-->', open);
  return end < 0 ? -1 : end + 2;
}

/** Answers where the next closing tag of a name stands, asked from the front to the back; -1 when there is none. */
function closingTags(html: string): (name: string, from: number) => number {
  const placesOf = Map.groupBy(
    [...html.matchAll(UNSEEN_END)].map(({ 1: name = '', index }) => ({ name: name.toLowerCase(), index })),
    ({ name }) => name,
  );
  const passed = new Map<string, number>();
  return (name, from) => {
    const places = placesOf.get(name) ?? [];
    let next = passed.get(name) ?? 0;
    while ((places[next]?.index ?? Number.POSITIVE_INFINITY) < from) next += 1;
    passed.set(name, next);
    return places[next]?.index ?? -1;
  };
}

/**
 * Paragraphs and tables of the simple HTML that a document converter or the clipboard holds; other tags leave only their text.
 * Tolerates unclosed tags; linear in the text; never throws.
 */
export function parseHtml(html: string): HtmlBlock[] {
  const parser: Parser = { blocks: [], tables: [], lists: [], line: '' };
  const nextClosing = closingTags(html);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? -1 : endOfTag(html, open);
    parser.line += decoded(html.slice(at, open < 0 || end < 0 ? html.length : open).replace(LAYOUT, ' '));
    if (open < 0 || end < 0) break;
    const tag = html.slice(open + 1, end);
    const isClosing = tag.startsWith('/');
    const name = /^\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (isClosing) closeTag(parser, name);
    else openTag(parser, name, tag);
    const unseen = isClosing || !UNSEEN.test(name) ? -1 : nextClosing(name, end);
    at = unseen < 0 ? end + 1 : unseen;
  }
  while (parser.tables.length > 0) endTable(parser);
  endLine(parser);
  return parser.blocks;
}
