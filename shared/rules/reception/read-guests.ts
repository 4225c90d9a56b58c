import type { Rank } from '../../domain/reception/rank.ts';

/** A line of a list of names, as far as it could be read. */
export interface ReadGuest {
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly rank: Rank;
  readonly gender?: 'male' | 'female';
  readonly ethnicity: string;
  readonly phone: string;
}

export interface ReadGuests {
  readonly guests: readonly ReadGuest[];
  /** Lines in which no name was found, as they were given. */
  readonly unread: readonly string[];
}

const rankWords: readonly (readonly [pattern: RegExp, rank: Rank])[] = [
  [/^(?:正国级|国家级正职)$/, 'nationalHead'],
  [/^(?:副国级|国家级副职)$/, 'nationalDeputy'],
  [/^(?:正省(?:部)?级|正部级|省部级正职)$/, 'provincialHead'],
  [/^(?:副省(?:部)?级|副部级|省部级副职)$/, 'provincialDeputy'],
  [/^(?:正厅(?:局)?级|正局级|厅局级正职|一级巡视员)$/, 'departmentHead'],
  [/^(?:副厅(?:局)?级|副局级|厅局级副职|二级巡视员)$/, 'departmentDeputy'],
  [/^(?:正(?:县)?处级|正县级|县处级正职)$/, 'divisionHead'],
  [/^(?:副(?:县)?处级|副县级|县处级副职)$/, 'divisionDeputy'],
  [/^(?:正(?:乡)?科级|正乡级|乡科级正职)$/, 'sectionHead'],
  [/^(?:副(?:乡)?科级|副乡级|乡科级副职)$/, 'sectionDeputy'],
];

const isGender = (word: string): boolean => word === '男' || word === '女';
const isPhone = (word: string): boolean => /^[+\d][\d\s-]{6,}$/.test(word);
const isEthnicity = (word: string): boolean => /^[\u4e00-\u9fff]{1,6}族$/.test(word);
const rankOf = (word: string): Rank | undefined => rankWords.find(([pattern]) => pattern.test(word))?.[1];
/** A name of two to four characters, or a longer one with a middle dot; `谭　雨` is 谭雨. */
const isName = (word: string): boolean =>
  /^[\u4e00-\u9fff]{2,4}$/.test(word) || /^[\u4e00-\u9fff]{1,10}(?:[·•][\u4e00-\u9fff]{1,10})+$/.test(word);
/** What tells a unit from a title where a line has one word for both. */
const isUnit = (word: string): boolean =>
  /(?:委员会|委|办公室|室|办|厅|局|院|部|公司|中心|大学|协会|政府|银行|集团|所|处|政协|人大)$/.test(word);
const isTitle = (word: string): boolean =>
  /(?:长|主任|书记|委员|员|师|经理|主席|研究员|科员|秘书|记者|教授|总|干部|代表|县长|市长)$/.test(word);

/**
 * Names from a letter or a spreadsheet, one to a line: 姓名 单位 职务, in any order, with 职级, 性别, 民族 and telephone where there are any. Numbers at
 * the beginning are passed over; nothing is guessed that is not there: a rank is taken only where it is written.
 */
export function readGuests(text: string): ReadGuests {
  const guests: ReadGuest[] = [];
  const unread: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/^[\s\d０-９]+[、.．)）]\s*/, '').trim();
    if (line === '' || isHeading(line)) continue;
    const guest = readLine(line);
    if (guest) guests.push(guest);
    else unread.push(raw.trim());
  }
  return { guests, unread };
}

/** The heads of a table that was copied along. */
const isHeading = (line: string): boolean => /姓\s*名/.test(line) && /(?:职务|单位)/.test(line);

function wordsOf(line: string): string[] {
  const isTable = line.includes('\t');
  const cells = isTable ? line.split('\t') : joinedNames(line).split(/[\s,，;；、|]+/);
  return cells
    .map((cell) => (isTable ? cell.replaceAll(/(?<=^[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]$)/g, '') : cell).trim())
    .filter((cell) => cell !== '' && !/^[0-9]{1,3}$/.test(cell));
}

/** A name of two characters is often spread over the width of three. */
const joinedNames = (line: string): string =>
  line.replace(/^([\u4e00-\u9fff])[\s　]+([\u4e00-\u9fff])(?=[\s　,，]|$)/, '$1$2');

function readLine(line: string): ReadGuest | undefined {
  const words = wordsOf(line);
  const take = (is: (word: string) => boolean): string => {
    const at = words.findIndex(is);
    return at < 0 ? '' : (words.splice(at, 1)[0] ?? '');
  };
  const phone = take(isPhone).replaceAll(/\s/g, '');
  const gender = take(isGender);
  const ethnicity = take(isEthnicity);
  const rankWord = take((word) => rankOf(word) !== undefined);
  const name = take((word) => isName(word) && !isTitle(word) && !isUnit(word)) || take(isName);
  if (name === '') return undefined;
  const { unit, title } = unitAndTitle(words);
  return {
    name,
    unit,
    // 巡视员 is what somebody is, and not only of which rank.
    title: title === '' && isTitle(rankWord) ? rankWord : title,
    rank: rankOf(rankWord) ?? 'none',
    ...(gender !== '' && { gender: gender === '男' ? ('male' as const) : ('female' as const) }),
    ethnicity,
    phone,
  };
}

/** Of what is left the first is the unit and the rest the title; of one word its end says which it is. */
function unitAndTitle(words: readonly string[]): { readonly unit: string; readonly title: string } {
  const [first = '', ...rest] = words;
  if (rest.length > 0)
    return isTitle(first) && !isTitle(rest.at(-1) ?? '')
      ? { unit: rest.join(''), title: first }
      : { unit: first, title: rest.join('、') };
  return isUnit(first) && !isTitle(first) ? { unit: first, title: '' } : { unit: '', title: first };
}
