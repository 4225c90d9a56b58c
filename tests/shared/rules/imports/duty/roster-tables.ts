import { instantOf } from '../../../../../shared/domain/china-time.ts';
import type { DutyMember } from '../../../../../shared/domain/duty/duty-staff.ts';
import type { DutyTemplate } from '../../../../../shared/domain/duty/duty-template.ts';
import { dutyBookOf } from '../../../../../shared/rules/duty/duty-book.ts';
import { readRosterTables } from '../../../../../shared/rules/imports/duty/read-roster-tables.ts';
import type { RosterImport } from '../../../../../shared/rules/imports/duty/roster-import.ts';
import type { SourceTable } from '../../../../../shared/rules/imports/source-table.ts';
import { aRecord, officeIdOf, officePosts, postIdOf, type SampleRecord } from '../../documents/duty/sample-duty.ts';

/** Cells as a spreadsheet gives them; `^` repeats the cell above as a merged one does, `<` the one to the left. */
export function tableOf(rows: readonly (readonly string[])[], name = 'Sheet1'): SourceTable {
  const cells: { text: string; address: string; isMergedCopy?: true }[][] = [];
  rows.forEach((row, at) => {
    cells.push([]);
    row.forEach((text, column) => {
      const address = `${name}!${String.fromCharCode(65 + column)}${at + 1}`;
      const source = text === '^' ? cells[at - 1]?.[column] : text === '<' ? cells[at]?.[column - 1] : undefined;
      cells[at]?.push(source ? { text: source.text, address, isMergedCopy: true } : { text, address });
    });
  });
  return { name, rows: cells, notes: [] };
}

const people: readonly (readonly [key: string, name: string, title: string, phone: string])[] = [
  ['wang', '王三', '办公室副主任', '13800000001'],
  ['li', '李四', '综合科科长', '13800000002'],
  ['zhao', '赵五', '秘书科科长', '13800000003'],
  ['sun', '孙小六', '综合科科员', '13800000004'],
  ['zhou1', '周杰', '信息科科长', '13800000005'],
  ['zhou2', '周杰', '秘书科科员', '13800000006'],
  ['wu', '吴静', '', '13800000007'],
];

export const memberId = (key: string): string => `dutyMember.all.party_${key}`;

const member = (key: string, name: string, title: string, phone: string, more: Partial<DutyMember>): SampleRecord =>
  aRecord('dutyMember', memberId(key), {
    officeId: officeIdOf('party'),
    name,
    title,
    phones: [phone],
    tags: [],
    ...more,
  });

export const members = (more: Readonly<Record<string, Partial<DutyMember>>> = {}): SampleRecord[] =>
  people.map(([key, name, title, phone]) => member(key, name, title, phone, more[key] ?? {}));

const template = (dayType: DutyTemplate['dayType'], posts: DutyTemplate['posts']): SampleRecord =>
  aRecord('dutyTemplate', `dutyTemplate.all.party_${dayType}`, {
    officeId: officeIdOf('party'),
    dayType,
    posts,
    effectiveFrom: '2026-01-01',
    source: '',
  });

const place = (post: 'chief' | 'lead' | 'main' | 'second', start = '09:00', end = '09:00') => ({
  postId: postIdOf('party', post),
  start,
  end,
});

/** 带班 and 主班 every day, 总带班 on holidays only. */
export const templates: readonly SampleRecord[] = [
  template('workday', [place('lead'), place('main')]),
  template('weekend', [place('lead'), place('main')]),
  template('adjustedRest', [place('chief'), place('lead'), place('main')]),
  template('statutory', [place('chief'), place('lead'), place('main')]),
];

export const dayAndNight = (dayType: DutyTemplate['dayType']): SampleRecord =>
  template(dayType, [place('lead'), place('main', '08:30', '17:30'), place('main', '17:30', '08:30')]);

export const posts = officePosts('party', ['chief', 'lead', 'main', 'second']);

/** 2026-11-04 10:00: the month has begun. */
export const importedAt = instantOf({ date: '2026-11-04', time: '10:00' });

/** A table as an import of 区委办's November, in an office with these records besides its members and posts. */
export function readRoster(
  tables: readonly SourceTable[],
  records: readonly SampleRecord[] = templates,
  now = importedAt,
): RosterImport {
  const byId = new Map([...members(), ...posts, ...records].map((record) => [record.id, record]));
  return readRosterTables(tables, {
    officeId: officeIdOf('party'),
    month: '2026-11',
    book: dutyBookOf([...byId.values()], officeIdOf('party')),
    officeNames: ['区委办公室', '区委办'],
    now,
  });
}

/** What an import does, in words: the 20th, 主班, 王三. */
export const doneBy = ({ changes }: RosterImport): string[] =>
  changes.map((change) => {
    if (change.kind === 'remove') return `remove ${change.shiftId}`;
    if (change.kind === 'assign') return `assign ${change.shiftId} ${change.due?.name ?? '-'}`;
    const { date, postId, start, end, due } = change.shift;
    return `${date} ${postId.split('_')[1]} ${start}-${end} ${due?.name ?? '-'}`;
  });

/** Code, place and word of every doubt. */
export const doubtsOf = (result: RosterImport): string[] =>
  [...result.doubts, ...result.rows.flatMap(({ doubts }) => doubts)].map(({ code, address, word }) =>
    [code, address.split('!')[1], word].filter(Boolean).join(' '),
  );
