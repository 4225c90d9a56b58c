import type { ExportSheet } from '../../shared/host/data/data-ports.ts';
import { escapeMarkup } from './fixed-stamps.ts';

/** The parts of a plain workbook (ECMA-376 part 1, §18): every cell is text, whatever it looks like. */
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const coreProperties = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by their place in `cellXfs`. */
const bodyStyle = 1;
const headStyle = 2;

/** Characters that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Everything but the sheets themselves; names are escaped already. */
export function plainWorkbookParts(sheetNames: readonly string[]): [path: string, xml: string][] {
  const numbers = sheetNames.map((_, place) => place + 1);
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
        `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        ...numbers.map(
          (number) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
        ),
      ].join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${coreProperties}" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheetNames
        .map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packageRelations}">${numbers
        .map(
          (number) =>
            `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        )
        .join('')}<Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ];
}

// Number format 49 is `@`: a cell stays text also after a person edits it.
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** Wide enough for a date with its time, and for a sentence in columns that hold some. */
const widthOf = (sheet: ExportSheet, column: number): number => {
  const longest = sheet.rows.slice(0, 50).reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 4);
  return Math.min(60, Math.max(12, longest * 1.6));
};

export function sheetHead(sheet: ExportSheet): string {
  const columns = sheet.columns
    .map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(sheet, at)}" customWidth="1"/>`)
    .join('');
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${frozen}<cols>${columns}</cols><sheetData>${sheetRow(sheet.columns, 1, headStyle)}`;
}

/** The first row is 1. Empty cells are left out. */
export function sheetRow(cells: readonly string[], number: number, style: number = bodyStyle): string {
  const written = cells.map((text, at) => {
    if (text === '') return '';
    const clean = escapeMarkup(stored(text.replace(forbidden, '')));
    return `<c r="${columnLetters(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${clean}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

export const sheetEnd = ({ columns, rows }: ExportSheet): string =>
  `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows.length + 1}"/></worksheet>`;

/** The format reads `_x0041_` as an escaped character; the underscore itself must then be escaped. */
const stored = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function columnLetters(place: number): string {
  const letters = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letters : columnLetters(Math.floor(place / 26) - 1) + letters;
}
