import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import mammoth from 'mammoth';

/** Rows of a document's table as plain texts, one string per cell; struck text is kept. */
export async function documentRows(bytes: Buffer): Promise<string[][]> {
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  const texts = (fragment: string): string =>
    fragment
      .replaceAll(/<\/p>\s*<p>/g, ' ')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .trim();
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => texts(cell)),
  );
}

/** Rows of a workbook's first sheet as texts. */
export async function sheetRows(bytes: Buffer): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => void cells.push(cell.text.replaceAll('\n', ' ').trim()));
    rows.push(cells);
  });
  return rows;
}

export interface CalendarEvent {
  readonly summary: string;
  readonly start: string;
  readonly status: string;
}

/** Events with their start as `yyyy-MM-ddTHH:mm:ss` in China, or a bare day. */
export function calendarEvents(bytes: Buffer): CalendarEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      summary: event.summary,
      start: event.startDate.toString(),
      status: String(component.getFirstPropertyValue('status') ?? ''),
    };
  });
}
