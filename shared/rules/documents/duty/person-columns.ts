import { bodyFontPt } from '../document-table.ts';
import { cleanText } from '../plan-texts.ts';
import type { RosterCell, RosterPerson } from './roster-days.ts';
import { replacedMark } from './wording.ts';

/**
 * How somebody stands in a cell: all on one line; the telephone beside the name and the title below; or, in narrow columns, the
 * title beside the name where it fits and the telephone below.
 */
export type PersonForm = 'line' | 'phoneBeside' | 'titleBeside';

export interface PersonColumn {
  readonly title: string;
  readonly cells: readonly RosterCell[];
}

export interface PersonColumns {
  readonly widthsMm: readonly number[];
  readonly form: PersonForm;
}

const mmPerPoint = 25.4 / 72;
const bodyEmMm = bodyFontPt * mmPerPoint;
const smallEmMm = 9 * mmPerPoint;
const headEmMm = 12 * mmPerPoint;
/** Paddings and borders of a cell. */
const paddingMm = 2.9;
/** A column in which nobody stands keeps its head readable. */
const leastMm = 22;
/** One long title does not take the room of all the others: it goes on in a second line. */
const widestTitleMm = 34;

/** Figures of the typefaces that stand in for 仿宋 are wider than half a sign. */
const latinEm = 0.56;

function widthInEms(text: string): number {
  let ems = 0;
  for (const sign of text) ems += (sign.codePointAt(0) ?? 0) < 0x0300 ? latinEm : 1;
  return ems;
}

const nameMm = ({ member }: RosterPerson): number => widthInEms(cleanText(member.name)) * bodyEmMm;
const smallMm = (text: string): number => widthInEms(text) * smallEmMm;

/** Whose turn it was, and the title. */
export const aboutName = ({ member, insteadOf }: RosterPerson): string =>
  [insteadOf === undefined ? '' : replacedMark(insteadOf), cleanText(member.title)].filter(Boolean).join(' ');

/** Whether name and title stand on one line of a column. */
export const isTitleBeside = (person: RosterPerson, widthMm: number): boolean =>
  nameMm(person) + smallMm(` ${aboutName(person)}`) <= widthMm - paddingMm;

const nameAndPhoneMm = (person: RosterPerson): number => nameMm(person) + smallMm(` ${cleanText(person.member.phone)}`);

/** The room that somebody takes in each form. */
const widthIn: Readonly<Record<PersonForm, (person: RosterPerson) => number>> = {
  line: (person) => {
    const small = [aboutName(person), cleanText(person.member.phone), person.hours ?? ''].filter(Boolean).join(' ');
    return nameMm(person) + smallMm(` ${small}`);
  },
  phoneBeside: (person) =>
    Math.max(nameAndPhoneMm(person), Math.min(widestTitleMm, smallMm(aboutName(person))), smallMm(person.hours ?? '')),
  titleBeside: (person) =>
    Math.max(nameMm(person), smallMm(cleanText(person.member.phone)), smallMm(person.hours ?? '')),
};

const headMm = (title: string): number => (title.length > 6 ? leastMm : widthInEms(title) * headEmMm + paddingMm / 2);

/** The room for names with their telephones; titles go on in a second line where they have to. */
export const narrowestMm = ({ title, cells }: PersonColumn): number =>
  Math.max(
    leastMm,
    headMm(title),
    ...cells.flatMap(({ people }) => people.map((person) => nameAndPhoneMm(person) + paddingMm)),
  );

/** The room that a column takes in which everybody stands in this form. */
export const columnNeedMm = ({ title, cells }: PersonColumn, form: PersonForm): number =>
  Math.max(
    leastMm,
    headMm(title),
    ...cells.flatMap(({ people }) => people.map((person) => widthIn[form](person) + paddingMm)),
  );

/** The least in which columns of people read well, for the choice of how the sheet lies. */
export const neededMm = (columns: readonly PersonColumn[]): number =>
  sumOf(columns.map((column) => columnNeedMm(column, 'phoneBeside')));

/** Widths that take up the whole room, each column as much wider than it needs to be. */
export const widened = (needs: readonly number[], roomMm: number): number[] =>
  needs.map((need) => need + (roomMm - sumOf(needs)) / needs.length);

/** Shares the room between columns by what stands in them, in the form that has the fewest lines of those that fit. */
export function shareColumns(columns: readonly PersonColumn[], roomMm: number): PersonColumns {
  for (const form of ['line', 'phoneBeside'] as const) {
    const needs = columns.map((column) => columnNeedMm(column, form));
    if (sumOf(needs) <= roomMm) return { widthsMm: widened(needs, roomMm), form };
  }
  return {
    widthsMm: narrowed(
      columns.map((column) => columnNeedMm(column, 'phoneBeside')),
      roomMm,
    ),
    form: 'titleBeside',
  };
}

export const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** Columns give what they have above the least, each by its share; where that is not enough, all are alike. */
function narrowed(needs: readonly number[], roomMm: number): number[] {
  const leastOfAll = leastMm * needs.length;
  if (leastOfAll >= roomMm) return needs.map(() => roomMm / needs.length);
  const factor = (roomMm - leastOfAll) / (sumOf(needs) - leastOfAll);
  return needs.map((need) => leastMm + (need - leastMm) * factor);
}
