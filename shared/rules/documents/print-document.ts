import type { Paper } from '../../domain/paper.ts';
import type { DocumentHead, Paragraph, TableColumn, TableDocument, TableGroup } from './document-table.ts';

/** How the sheet lies. */
export type Orientation = 'landscape' | 'portrait';

/** A table of a document, with a head of its own that pages repeat. */
export interface TablePart {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** False in a form, whose rows name their cells themselves. */
  readonly hasHead: boolean;
  readonly groups: readonly TableGroup[];
  /** Columns from the left that name a row: a spreadsheet repeats them where a page shows one cell over several rows. */
  readonly labelColumns: number;
}

/**
 * Running text: the title of an annex or a chapter in the middle, the heading of a section, a paragraph that begins two
 * characters in, one that begins at the margin, names after 出席： that go on below the first of them, or the lines at the
 * lower right that say who issues and when.
 */
export interface TextPart {
  readonly kind: 'text';
  readonly style: 'title' | 'heading' | 'body' | 'flush' | 'names' | 'signed';
  readonly paragraphs: readonly Paragraph[];
}

/** Short texts spread evenly over one line, such as 填报单位 and 填报人 above a table. */
export interface LinePart {
  readonly kind: 'line';
  readonly texts: readonly string[];
}

/** What follows begins on a new page. */
export interface PagePart {
  readonly kind: 'page';
  /** How the sheets lie from here on; as those before where nothing is said. A workbook has one sheet, which does not turn. */
  readonly orientation?: Orientation;
}

export type DocumentPart = TablePart | TextPart | LinePart | PagePart;

/** 封面: the first page of a booklet, which stands for its title, without page number. */
export interface Cover {
  /** Whom or what it is about, above the name. */
  readonly subject: string;
  /** Such as 接待手册. */
  readonly name: string;
  readonly range: string;
  /** At the foot of the page: who issues it and when. */
  readonly issued: readonly string[];
}

/** A document of one or more parts, before any file format: what docx, xlsx and the printed page all show alike. */
export interface PrintDocument {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** Tables print close and small (五号); a letter as 公文 do: 三号, with wide margins (plans-and-reception.md §5.1). */
  readonly setting: 'tables' | 'letter';
  readonly head: DocumentHead;
  /** In place of the title above the first part. */
  readonly cover?: Cover;
  readonly parts: readonly DocumentPart[];
  /** Notes that stay with the end of the last part. */
  readonly foot: readonly string[];
  /** 版记 of a letter: lines between rules after everything else, each with its texts spread over it. */
  readonly colophon?: readonly (readonly string[])[];
}

/** Parts on sheets that lie alike. */
interface Turn {
  readonly orientation: Orientation;
  readonly parts: readonly DocumentPart[];
}

/** The parts by how their sheets lie; a turn begins a page by itself. */
export function turnsOf({ orientation, parts }: Pick<PrintDocument, 'orientation' | 'parts'>): Turn[] {
  const turns: { orientation: Orientation; parts: DocumentPart[] }[] = [{ orientation, parts: [] }];
  for (const part of parts) {
    const last = turns.at(-1);
    if (part.kind === 'page' && part.orientation !== undefined && part.orientation !== last?.orientation)
      turns.push({ orientation: part.orientation, parts: [] });
    else last?.parts.push(part);
  }
  return turns;
}

/** A table across its paper as the document that writers take. */
export const printDocumentOf = (document: PrintDocument | TableDocument): PrintDocument =>
  'parts' in document
    ? document
    : {
        paper: document.paper,
        orientation: 'landscape',
        setting: 'tables',
        head: document.head,
        parts: [{ kind: 'table', columns: document.columns, hasHead: true, groups: document.groups, labelColumns: 1 }],
        foot: document.foot,
      };
