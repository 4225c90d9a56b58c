import type { Paper } from '../../domain/paper.ts';
import type { WorkCalendar } from '../work-calendar.ts';

/** A stretch of text in one look. `\n` in `text` is a line break. */
export interface TextRun {
  readonly text: string;
  /** Cancelled: printed with a line through it. */
  readonly isStruck?: boolean;
  readonly weight?: 'strong' | 'small';
}

export type Paragraph = readonly TextRun[];

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly align: 'center' | 'start';
  /** Rows covered downward, 1 for an ordinary cell; the covered places hold null. */
  readonly rowSpan: number;
  /** Columns covered to the right, 1 where nothing is said; the covered places hold null. */
  readonly columnSpan?: number;
  /** Shaded lightly: it stands out (`marked`), or there is nothing to be filled in (`void`). */
  readonly tone?: CellTone;
}

export type CellTone = 'marked' | 'void';

export type TableRow = readonly (TableCell | null)[];

export interface TableGroup {
  readonly rows: readonly TableRow[];
  /** Low enough that a page break is better put before the group than inside it. Only such a group has merged cells. */
  readonly isKeptTogether: boolean;
}

export interface TableColumn {
  /** `\n` in it is a line break. */
  readonly title: string;
  readonly widthMm: number;
}

/** 版头 of a letter: the red name of the series and what stands around it, closed by a red rule. */
export interface Masthead {
  /** 缓急, at the upper left. */
  readonly urgency: string;
  /** 签发人, at the upper right. */
  readonly signer: string;
  /** Large and red, smaller where it is too long for a line. */
  readonly name: string;
  /** Where the upper edge of the name is wanted, below that of the text; close to the upper line where nothing is said. */
  readonly nameTopMm?: number;
  /** 期号 */
  readonly number: string;
  /** Who issues it, above the rule at the left; when, at the right. */
  readonly issuer: string;
  readonly date: string;
}

export interface DocumentHead {
  /** Above the title, on the first page. */
  readonly masthead?: Masthead;
  readonly title: string;
  /** `（2026年11月23日—11月29日）` */
  readonly range: string;
  /** `V1.1　2026年11月20日16:30发布` */
  readonly issued: string;
  readonly mark: string;
  /** `V1.1　校验码 3F2A-91C0`, repeated at the foot of every page: a loose one still tells which issue it is of. */
  readonly pageFoot: string;
  /** The instant that every time stamp inside the file shows, in milliseconds. */
  readonly publishedAt: number;
}

/** A document as a table, before any file format: what docx, xlsx and the printed page all show alike. */
export interface TableDocument {
  readonly paper: Paper;
  readonly head: DocumentHead;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
  readonly foot: readonly string[];
}

/** What the version does not say itself. */
export interface PlanDocumentOptions {
  readonly districtName: string;
  /** The office whose notice counts when something changes, such as 区委办. */
  readonly leadOfficeName: string;
  /** Name and telephone for questions. */
  readonly contact?: string;
  /** `HH:mm`, from the workspace's plan rules: where 下午 and 晚上 begin. */
  readonly afternoonStart: string;
  readonly eveningStart: string;
  /** How the days of the week are kept; what is shipped where nothing is said. */
  readonly calendar?: WorkCalendar;
  /** A4 where nothing is said. */
  readonly paper?: Paper;
}

/** 五号, the usual size of wide official tables (plans-and-reception.md §5.5). */
export const bodyFontPt = 10.5;

export const singleRow = (row: TableRow): TableGroup => ({ rows: [row], isKeptTogether: false });

export const plainCell = (text: string, align: TableCell['align'] = 'center', isStruck = false): TableCell => ({
  paragraphs: text === '' ? [] : [[{ text, isStruck }]],
  align,
  rowSpan: 1,
});
