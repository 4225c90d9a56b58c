import type { CellTone, Paragraph, TableCell } from '../document-table.ts';
import { cleanText } from '../plan-texts.ts';
import { aboutName, isTitleBeside, type PersonForm } from './person-columns.ts';
import type { RosterCell, RosterPerson } from './roster-days.ts';
import { cellWords } from './wording.ts';

/** How people stand in a column. */
export interface PersonStyle {
  readonly form: PersonForm;
  readonly widthMm: number;
}

const small = (text: string) => ({ text, weight: 'small' }) as const;

function personParagraphs(person: RosterPerson, { form, widthMm }: PersonStyle): Paragraph[] {
  const name = { text: cleanText(person.member.name), weight: 'strong' } as const;
  const about = aboutName(person);
  const phone = cleanText(person.member.phone);
  const hours = person.hours ?? '';
  const beside = (texts: readonly string[]): Paragraph => {
    const text = texts.filter(Boolean).join(' ');
    return text === '' ? [name] : [name, small(` ${text}`)];
  };
  const below = (texts: readonly string[]): Paragraph[] => texts.filter(Boolean).map((text) => [small(text)]);
  if (form === 'line') return [beside([about, phone, hours])];
  if (form === 'phoneBeside') return [beside([phone]), ...below([about, hours])];
  return isTitleBeside(person, widthMm)
    ? [beside([about]), ...below([phone, hours])]
    : [beside([]), ...below([about, phone, hours])];
}

/** Everybody of a post on a day, below each other; a sign for a place that is not filled, another for one that is not asked for. */
export function personCell(cell: RosterCell, style: PersonStyle, tone: CellTone | undefined): TableCell {
  const people = cell.people.flatMap((person) => personParagraphs(person, style));
  const gaps = Array.from({ length: Math.max(0, cell.gaps) }, (): Paragraph => [{ text: cellWords.gap }]);
  return {
    paragraphs: cell.isAsked ? [...people, ...gaps] : [[{ text: cellWords.notThatDay }]],
    align: 'center',
    rowSpan: 1,
    ...(tone && { tone }),
  };
}

/** A cell of the head columns, as high as its rows. */
export const labelCell = (text: string, tone: CellTone | undefined, rowSpan = 1): TableCell => ({
  paragraphs: text === '' ? [] : [[{ text }]],
  align: 'center',
  rowSpan,
  ...(tone && { tone }),
});

/** Small words below each other. */
export const smallCell = (texts: readonly string[], tone: CellTone | undefined): TableCell => ({
  paragraphs: texts.map((text) => [small(text)]),
  align: 'start',
  rowSpan: 1,
  ...(tone && { tone }),
});
