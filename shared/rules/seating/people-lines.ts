import type { SeatPerson } from '../../domain/reception/seat-plan.ts';

type TypedPerson = Pick<SeatPerson, 'name' | 'title' | 'unit'>;

/** Cells of a table that was copied, or words with room between them. */
const betweenCells = /\t|[,，]|\s{2,}|(?<=\S) (?=\S)|　/u;
const leadingNumber = /^\s*(?:[（(]?\d{1,3}[)）.．、]|\d{1,3}\t)\s*/u;

/** One person a line by rank: 姓名、职务、单位, as typed or copied from a table. A number before the name is passed over. */
export const peopleFromLines = (text: string): TypedPerson[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const cells = line
      .replace(leadingNumber, '')
      .split(betweenCells)
      .map((cell) => cell.trim());
    const [name = '', title = '', ...unit] = cells.filter((cell, index) => cell !== '' || index > 0);
    if (name === '') return [];
    return [{ name: name.slice(0, 60), title: title.slice(0, 120), unit: unit.join('').slice(0, 120) }];
  });
