import { describe, expect, test } from 'vitest';
import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';
import type { Person } from '../../../../shared/domain/office.ts';
import { type BookSource, bookEntries } from '../../../../shared/rules/directory/book-entries.ts';
import { aBook } from '../../../support/book-builders.ts';

const government = 'office.all.government';
const person = (id: string, name: string, rest: Partial<Person> = {}) => ({
  id: `person.all.${id}`,
  values: { name, officeId: government, role: 'liaison' as const, ...rest },
});
const member = (id: string, name: string, rest: Partial<DutyMember> = {}) => ({
  id: `dutyMember.all.government_${id}`,
  values: { officeId: government, name, title: '科员', phones: [], tags: [], ...rest },
});
const book = (rest: Partial<BookSource>) => bookEntries(aBook({ contacts: [], ...rest }));
const called = (name: string, rest: Partial<BookSource>) => book(rest).filter((entry) => entry.name === name);

describe('nobody stands in the book twice', () => {
  test('a leader, a person and a member of a roster that are linked are one line with all telephones', () => {
    const found = called('刘海涛', {
      members: [member('1', '刘副区长', { leaderId: 'leader.all.deputy', phones: ['13900001111', '8863102'] })],
    });
    expect(found).toMatchObject([
      { group: 'leaders', position: '副区长', officePhones: ['8863102'], mobiles: ['13900001111'] },
    ]);
    expect(found[0]?.memberIds).toEqual(['dutyMember.all.government_1']);
    expect(called('刘副区长', { members: [] })).toEqual([]);
  });

  test('one name in one office is one person, whatever gaps it is written with; the same name in another office is another', () => {
    const people = [person('a', '唐思远', { phone: '13900002222' })];
    const members = [
      member('1', '唐 思远', { phones: ['13900002222'] }),
      member('2', '唐思远', { officeId: 'office.all.cppcc', phones: ['13900003333'] }),
    ];
    expect(book({ people, members }).filter(({ group }) => group === 'officers')).toMatchObject([
      { name: '唐思远', unit: '区政协办', mobiles: ['13900003333'] },
      { name: '唐思远', unit: '区政府办', position: '科员', mobiles: ['13900002222'] },
    ]);
  });

  test('of two people of one name in one office, a member that is linked to neither is a third line, not a guess', () => {
    const people = [person('a', '王伟', { title: '科长' }), person('b', '王伟', { title: '科员' })];
    expect(called('王伟', { people, members: [member('1', '王伟', { phones: ['13900004444'] })] })).toHaveLength(3);
    const members = [member('1', '王伟', { personId: 'person.all.b', phones: ['13900004444'] })];
    expect(called('王伟', { people, members }).map(({ position, mobiles }) => [position, mobiles])).toEqual([
      ['科长', []],
      ['科员', ['13900004444']],
    ]);
  });

  test('two members of one name are two people', () => {
    expect(called('王伟', { members: [member('1', '王伟'), member('2', '王伟')] })).toHaveLength(2);
  });
});

describe('who stands in the book', () => {
  test('nobody whose term or service is over or has not begun', () => {
    const leaders = aBook().leaders.map((leader) =>
      leader.id === 'leader.all.deputy' ? { ...leader, values: { ...leader.values, validTo: '2026-11-22' } } : leader,
    );
    const members = [member('1', '老周', { leavesOn: '2026-11-22' }), member('2', '小周', { joinsOn: '2026-11-24' })];
    const names = book({ leaders, members }).map(({ name }) => name);
    expect(names).not.toContain('刘海涛');
    expect(names.filter((name) => name.endsWith('周'))).toEqual([]);
    expect(names).toContain('李明华');
  });

  test('an office is followed by its duty room with the number there', () => {
    const rooms = [
      {
        id: 'dutyRoom.all.government',
        values: { officeId: government, place: '一楼', phone: '8863000', fax: '8863001' },
      },
    ];
    const offices = book({ rooms }).filter(({ group }) => group === 'offices');
    const at = offices.findIndex(({ id }) => id === government);
    expect(offices[at + 1]).toMatchObject({
      name: '区政府办值班室',
      position: '一楼',
      officePhones: ['8863000'],
      fax: '8863001',
    });
  });

  test('contacts by their order, then by organisation; one that may not be read is not there', () => {
    const contact = (key: string, name: string, organisation: string, rankOrder: number) => ({
      id: `contact.all._${key}`,
      values: { name, organisation, rankOrder },
    });
    const contacts = [
      contact('1', '甲', '气象局', 2),
      contact('2', '乙', '电力公司', 2),
      contact('3', '丙', '自来水公司', 1),
      contact('4', '', '', 0),
    ];
    expect(book({ contacts, offices: [], leaders: [] }).map(({ name }) => name)).toEqual(['丙', '乙', '甲']);
  });

  test('查看 sees no mobile number whole, wherever it was written', () => {
    const people = [person('a', '唐思远', { phone: '13900002222' })];
    const members = [member('1', '赵一鸣', { phones: ['139 0000 5555', '8863102'] })];
    const contacts = [
      {
        id: 'contact.all._1',
        values: {
          name: '曾丽',
          organisation: '气象局',
          officePhone: '13900006666',
          note: '夜间打13900007777',
          rankOrder: 1,
        },
      },
    ];
    const told = JSON.stringify(book({ people, members, contacts, masksMobiles: true }));
    expect(told).not.toMatch(/1390000\d{4}|139 0000 \d{4}/);
    expect(told).toContain('139****2222');
    expect(told).toContain('8863102');
  });
});
