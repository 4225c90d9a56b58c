import type { Paragraph, TableCell, TableColumn, TableRow, TextRun } from './document-table.ts';
import { emsPerLine, linesOfCell, linesOfParagraph, widthInEms } from './text-lines.ts';
import { continuedWords } from './wording.ts';

/** Where a line is looked for that ends with a sentence or a clause, in characters before the place of the cut. */
const searchedForPause = 24;
const pause = /[，。；、：！？）]/u;

interface CutSetting {
  readonly columns: readonly TableColumn[];
  /** Columns from the left that name the row and stand in every piece of it. */
  readonly labelColumns: number;
  /** The one of them that says from the second piece on that the row continues. */
  readonly continuedColumn: number;
  readonly wholeRowLines: number;
  readonly cutRowLines: number;
}

/**
 * A row as it is, or the rows that it is cut into because it is too high to stay whole on a page: between paragraphs
 * where that is possible, else at the end of a line. Every word of the row is in exactly one of its pieces; labels are in all.
 */
export function cutRow(row: readonly TableCell[], setting: CutSetting): TableRow[] {
  const { columns, labelColumns, wholeRowLines, cutRowLines } = setting;
  const widthOf = (column: number): number => columns[column]?.widthMm ?? 0;
  const lines = Math.max(
    ...row.slice(labelColumns).map((cell, index) => linesOfCell(cell, widthOf(labelColumns + index))),
  );
  if (lines <= wholeRowLines) return [row];
  const pieces = row.map((cell, column) =>
    column < labelColumns ? [cell.paragraphs] : cutParagraphs(cell.paragraphs, widthOf(column), cutRowLines),
  );
  return Array.from({ length: Math.max(...pieces.map(({ length }) => length)) }, (_, place) =>
    row.map((cell, column) => {
      if (column >= labelColumns) return { ...cell, paragraphs: pieces[column]?.[place] ?? [] };
      return place > 0 && column === setting.continuedColumn ? continued(cell) : cell;
    }),
  );
}

const continued = (cell: TableCell): TableCell => ({
  ...cell,
  paragraphs: cell.paragraphs.map((paragraph, index) =>
    index === cell.paragraphs.length - 1
      ? paragraph.map((run, place) =>
          place === paragraph.length - 1 ? { ...run, text: continuedWords(run.text) } : run,
        )
      : paragraph,
  ),
});

/** Pieces of at most `maxLines` lines; a paragraph that fits into one piece stays whole. */
function cutParagraphs(paragraphs: readonly Paragraph[], widthMm: number, maxLines: number): Paragraph[][] {
  const pieces: Paragraph[][] = [];
  let linesLeft = 0;
  const place = (paragraph: Paragraph): void => {
    const lines = linesOfParagraph(paragraph, widthMm);
    if (lines > maxLines) {
      const [head, rest] = cutParagraph(paragraph, widthMm, maxLines);
      place(head);
      place(rest);
      return;
    }
    if (pieces.length === 0 || lines > linesLeft) {
      pieces.push([]);
      linesLeft = maxLines;
    }
    pieces.at(-1)?.push(paragraph);
    linesLeft -= lines;
  };
  paragraphs.forEach(place);
  return pieces;
}

/** The first `maxLines` lines of a paragraph, ended at a pause where one is near, and what is left of it. */
function cutParagraph(paragraph: Paragraph, widthMm: number, maxLines: number): [head: Paragraph, rest: Paragraph] {
  const characters = Array.from(paragraph.map(({ text }) => text).join(''));
  const end = charactersIn(characters, emsPerLine(widthMm), maxLines);
  const near = characters.slice(Math.max(1, end - searchedForPause), end).findLastIndex((each) => pause.test(each));
  const cut = near < 0 ? end : Math.max(1, end - searchedForPause) + near + 1;
  return [stretch(paragraph, 0, cut), stretch(paragraph, cut, characters.length)];
}

/** How many characters fill the lines; at least one, so that cutting always comes to an end. */
function charactersIn(characters: readonly string[], emsInLine: number, maxLines: number): number {
  let line = 1;
  let ems = 0;
  for (const [index, character] of characters.entries()) {
    const width = widthInEms(character);
    const isNewLine = character === '\n' || ems + width > emsInLine;
    if (isNewLine && line === maxLines) return Math.max(1, index);
    if (isNewLine) line += 1;
    ems = character === '\n' ? 0 : (isNewLine ? 0 : ems) + width;
  }
  return characters.length;
}

/** The characters from `from` to `to` of a paragraph, in their looks. */
function stretch(paragraph: Paragraph, from: number, to: number): TextRun[] {
  let at = 0;
  return paragraph.flatMap((run) => {
    const characters = Array.from(run.text);
    const text = characters.slice(Math.max(0, from - at), Math.max(0, to - at)).join('');
    at += characters.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
