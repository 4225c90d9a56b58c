import type { Paragraph, TableRow } from '../document-table.ts';
import type { DocumentPart, PrintDocument } from '../print-document.ts';

/** A mobile number, with the country's code and gaps where people put them; never a part of a longer number. */
const mobile = /(?<![\d*])(?:\+?86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![\d*])/g;

/** 138****1234: what a sheet that hangs in public may show of a mobile number. Fixed lines stay as they are. */
export const maskedPhones = (text: string): string => text.replace(mobile, '$1****$3');

/** The document for public view: no mobile number is whole in any word of it, and it is no internal paper. */
export const withMaskedPhones = (document: PrintDocument): PrintDocument => ({
  ...document,
  head: { ...document.head, mark: '' },
  parts: document.parts.map(maskedPart),
  foot: document.foot.map(maskedPhones),
});

function maskedPart(part: DocumentPart): DocumentPart {
  if (part.kind === 'page') return part;
  if (part.kind === 'line') return { ...part, texts: part.texts.map(maskedPhones) };
  if (part.kind === 'text') return { ...part, paragraphs: part.paragraphs.map(maskedParagraph) };
  return { ...part, groups: part.groups.map((group) => ({ ...group, rows: group.rows.map(maskedRow) })) };
}

const maskedParagraph = (paragraph: Paragraph): Paragraph =>
  paragraph.map((run) => ({ ...run, text: maskedPhones(run.text) }));

const maskedRow = (row: TableRow): TableRow =>
  row.map((cell) => cell && { ...cell, paragraphs: cell.paragraphs.map(maskedParagraph) });
