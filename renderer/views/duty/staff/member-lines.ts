import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';

export type LineProblem = 'noName' | 'nameTooLong' | 'known' | 'twice' | 'tooManyPhones' | 'phoneUnclear';

/** One line of a pasted list of people, as understood; what has a problem is shown and not added. */
export interface MemberLine {
  /** Of the text, 1 for the first. */
  readonly number: number;
  readonly values: Pick<DutyMember, 'name' | 'title' | 'phones' | 'tags'>;
  readonly problem?: LineProblem;
}

const limits = { name: 30, title: 60, phones: 5, phone: 40, tags: 12, tag: 12 };

/** Several tags that stand in one cell. */
const splitTags = (text: string): string[] => distinct(text.split(/[、,，;；/\s]+/));

/** Several telephone numbers that stand in one cell; blanks within one number are no border. */
export const splitPhones = (text: string): string[] =>
  distinct(
    text.split(/[、,，;；/]+/).flatMap((part) => {
      const numbers = part.trim().split(/\s+/);
      const areWhole = numbers.every((number) => number.replaceAll(/\D/g, '').length >= shortestNumber);
      return areWhole ? numbers : [numbers.join('')];
    }),
  );

/** Digits of a telephone number without its area code, in the districts that still have seven. */
const shortestNumber = 7;

const distinct = (parts: readonly string[]): string[] => [
  ...new Set(parts.map((part) => part.trim()).filter((part) => part !== '')),
];

/**
 * People as they are pasted from a table or typed: 姓名 职务 电话 标签, parted by tabs, commas or blanks. A line of headings is
 * passed over. Names that are known already, or that stood in an earlier line, are told apart and left out.
 */
export function readMemberLines(text: string, knownNames: ReadonlySet<string>): MemberLine[] {
  const seen = new Set<string>();
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isHeading(cells))
    .map(({ number, cells }) => {
      const line = lineOf(number, cells);
      const { name } = line.values;
      const problem = line.problem ?? (knownNames.has(name) ? 'known' : seen.has(name) ? 'twice' : undefined);
      seen.add(name);
      return problem ? { ...line, problem } : line;
    });
}

const isHeading = ([first = '', ...rest]: readonly string[]): boolean =>
  /^(?:序号|编号)$/.test(first) || (/^姓\s*名$/.test(first) && rest.every((cell) => !/\d{3}/.test(cell)));

function lineOf(number: number, cells: readonly string[]): MemberLine {
  // Lists from offices often begin with a running number.
  const [name = '', ...rest] = cells.length > 1 && /^\d{1,4}$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const [title = '', phoneCell = '', ...tagCells] = inColumns(rest);
  const phones = splitPhones(phoneCell);
  const values = {
    name: name.replaceAll(/\s/g, '').slice(0, limits.name),
    title: title.slice(0, limits.title),
    phones: phones.slice(0, limits.phones).map((phone) => phone.slice(0, limits.phone)),
    tags: tagCells
      .flatMap(splitTags)
      .slice(0, limits.tags)
      .map((tag) => tag.slice(0, limits.tag)),
  };
  const problem = problemOf(name, phones);
  return problem ? { number, values, problem } : { number, values };
}

function problemOf(name: string, phones: readonly string[]): LineProblem | undefined {
  if (name === '') return 'noName';
  if (name.length > limits.name) return 'nameTooLong';
  if (phones.length > limits.phones) return 'tooManyPhones';
  return phones.some((phone) => !isPhone(phone)) ? 'phoneUnclear' : undefined;
}

const isPhone = (text: string): boolean => /^[+\d][\d\-—()（）转#*]{2,}$/.test(text);

/** Without a title the telephone comes second, and without a telephone the tags third. */
function inColumns(cells: readonly string[]): readonly string[] {
  const phoneAt = cells.findIndex((cell) => splitPhones(cell).some(isPhone));
  if (phoneAt === 0) return ['', ...cells];
  if (phoneAt === 1 || cells.length < 2) return cells;
  const [title = '', ...rest] = cells;
  return phoneAt < 0 && rest[0] !== '' && !/\d/.test(rest[0] ?? '') ? [title, '', ...rest] : cells;
}

/** The cells of a line: parted by tabs, else by commas with quotes as spreadsheets write them, else by blanks. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(unquoted);
  if (/[,，]/.test(line))
    return (line.match(/(?:"(?:[^"]|"")*"|[^,，"]*)(?:[,，]|$)/g) ?? [])
      .slice(0, 40)
      .map((cell) => unquoted(cell.replace(/[,，]$/, '')));
  return line.trim().split(/[\s\u3000]+/);
}

const unquoted = (cell: string): string => {
  const text = cell.trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text;
};
