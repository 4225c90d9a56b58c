import * as docx from 'docx';
import exceljs, { type Cell } from 'exceljs';
import type { CorpusBlock, CorpusCase, CorpusCell } from './read-corpus.ts';

type TableBlock = Extract<CorpusBlock, { kind: 'table' }>;

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The cell that a merged one repeats. */
function rootOf(rows: readonly (readonly CorpusCell[])[], row: number, column: number): Spot {
  const merged = rows[row]?.[column]?.mergedWith;
  if (merged === 'left') return rootOf(rows, row, column - 1);
  return merged === 'above' ? rootOf(rows, row - 1, column) : { row, column };
}

/** How far the merged range of a cell reaches. */
function spanOf(
  rows: readonly (readonly CorpusCell[])[],
  row: number,
  column: number,
): { rows: number; columns: number } {
  const own = rows.flatMap((cells, at) =>
    cells.flatMap((_, index) => {
      const root = rootOf(rows, at, index);
      return root.row === row && root.column === column ? [{ row: at, column: index }] : [];
    }),
  );
  return {
    rows: Math.max(...own.map((spot) => spot.row)) - row + 1,
    columns: Math.max(...own.map((spot) => spot.column)) - column + 1,
  };
}

const minutesOfDay = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

function fillCell(target: Cell, { text, form }: CorpusCell): void {
  if (form === 'time') {
    target.value = minutesOfDay(text) / 1440;
    target.numFmt = 'h:mm';
  } else if (form === 'date') {
    target.value = new Date(`${text}T00:00:00Z`);
    target.numFmt = 'm"月"d"日"';
  } else if (form === 'number') target.value = Number(text);
  else if (form === 'formula') target.value = { formula: 'A1&""', result: text };
  else if (text !== '') target.value = text;
}

async function workbookOf(blocks: readonly CorpusBlock[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const block of blocks) {
    if (block.kind === 'paragraph') throw new Error('a workbook has no paragraphs');
    const sheet = workbook.addWorksheet(block.name);
    for (const column of block.hiddenColumns) sheet.getColumn(column).hidden = true;
    for (const [row, cells] of block.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell.mergedWith) continue;
        fillCell(sheet.getCell(row + 1, column + 1), cell);
        const span = spanOf(block.rows, row, column);
        if (span.rows > 1 || span.columns > 1)
          sheet.mergeCells(row + 1, column + 1, row + span.rows, column + span.columns);
      }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Cells of a row that are not merged into another, with their spans. */
const ownCells = ({ rows }: TableBlock, row: number) =>
  (rows[row] ?? []).flatMap((cell, column) => (cell.mergedWith ? [] : [{ cell, span: spanOf(rows, row, column) }]));

function wordTable(block: TableBlock): docx.Table {
  return new docx.Table({
    rows: block.rows.map(
      (_, row) =>
        new docx.TableRow({
          children: ownCells(block, row).map(
            ({ cell, span }) =>
              new docx.TableCell({
                rowSpan: span.rows,
                columnSpan: span.columns,
                children: cell.text.split('\n').map((line) => new docx.Paragraph(line)),
              }),
          ),
        }),
    ),
  });
}

async function documentOf(blocks: readonly CorpusBlock[]): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    block.kind === 'paragraph' ? new docx.Paragraph(block.cell.text) : wordTable(block),
  );
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>\n  ');

/** The way spreadsheet programs put a range on the clipboard: styles in the head, unquoted attributes, a fragment's marks. */
export function clipboardHtml(blocks: readonly CorpusBlock[]): string {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const body = tables.map((block) => {
    const rows = block.rows.map((_, row) => {
      const cells = ownCells(block, row).map(({ cell, span }) => {
        const columns = span.columns > 1 ? ` colspan=${span.columns}` : '';
        const depth = span.rows > 1 ? ` rowspan=${span.rows}` : '';
        return `  <td${columns}${depth} height=19 class=xl65 style='height:14.25pt'>${escaped(cell.text)}</td>`;
      });
      return ` <tr height=19 style='height:14.25pt'>\n${cells.join('\n')}\n </tr>`;
    });
    return `<table border=0 cellpadding=0 cellspacing=0 width=288>\n <col width=72 span=4>\n${rows.join('\n')}\n</table>`;
  });
  const style = '<style>\n<!--table {mso-displayed-decimal-separator:"\\."} td {padding:0px;}-->\n</style>';
  const head = `<head>\n<meta name=Generator content="Microsoft Excel 15">\n${style}\n</head>`;
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n${head}\n<body>\n<!--StartFragment-->\n${body.join('\n')}\n<!--EndFragment-->\n</body>\n</html>`;
}

/** The file or paste of a case and the name it would come in under. */
export async function buildFile({ kind, blocks }: CorpusCase): Promise<{ fileName: string; bytes: Uint8Array }> {
  if (kind === 'xlsx') return { fileName: '安排.xlsx', bytes: await workbookOf(blocks) };
  if (kind === 'docx') return { fileName: '安排.docx', bytes: await documentOf(blocks) };
  if (kind === 'html') return { fileName: '粘贴.html', bytes: Buffer.from(clipboardHtml(blocks)) };
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.cell.text : ''));
  return { fileName: '粘贴.txt', bytes: Buffer.from(lines.join('\r\n')) };
}
