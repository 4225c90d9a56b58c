import type { Contact } from '../../domain/contact.ts';
import { type DutyMember, type DutyRoom, servesOn } from '../../domain/duty/duty-staff.ts';
import { isInOffice, type Leader } from '../../domain/leader.ts';
import type { Office, Person } from '../../domain/office.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { maskedPhones } from '../documents/duty/phone-mask.ts';
import type { Kept } from '../duty/duty-book.ts';
import type { BookGroup } from './book-group.ts';
import { bookWords } from './book-words.ts';

/** A line of the book: somebody, or an office's desk, with everything by which to reach them. */
export interface BookEntry {
  /** Of the record that it is changed by. */
  readonly id: string;
  readonly group: BookGroup;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly officePhones: readonly string[];
  readonly mobiles: readonly string[];
  readonly fax: string;
  readonly note: string;
  /** As whom they stand on rosters. */
  readonly memberIds: readonly string[];
}

export interface BookSource {
  readonly offices: readonly Kept<Office>[];
  readonly rooms: readonly Kept<DutyRoom>[];
  readonly leaders: readonly Kept<Leader>[];
  readonly people: readonly Kept<Person>[];
  readonly members: readonly Kept<DutyMember>[];
  readonly contacts: readonly Kept<Contact>[];
  readonly today: PlainDate;
  /** 查看 gets no mobile number whole, wherever it stands. */
  readonly masksMobiles: boolean;
}

/**
 * Offices, leaders, officers and contacts in the order in which they are read. Nobody stands in it twice: a leader, a person and a member
 * of a roster are one where they are linked, or where one name stands once in an office.
 */
export function bookEntries(source: BookSource): BookEntry[] {
  const offices = [...source.offices].sort(byRank);
  const places = new Map(offices.map(({ id, values }, index) => [id, { index, name: values.shortName }]));
  const people = peopleOf(source);
  const rank = ({ officeId }: Somebody): number => places.get(officeId)?.index ?? offices.length;
  const officers = people.officers
    .map((somebody, index) => ({ somebody, index }))
    .sort((left, right) => rank(left.somebody) - rank(right.somebody) || left.index - right.index)
    .map(({ somebody }) => somebody);
  const asEntry = (group: BookGroup) => (somebody: Somebody) =>
    personEntry(group, somebody, places.get(somebody.officeId)?.name ?? '');
  const entries = [
    ...offices.flatMap((office) => officeEntries(office, source.rooms)),
    ...people.leaders.map(asEntry('leaders')),
    ...officers.map(asEntry('officers')),
    ...contactEntries(source.contacts),
  ];
  return source.masksMobiles ? entries.map(masked) : entries;
}

const byRank = (left: Kept<{ rankOrder: number }>, right: Kept<{ rankOrder: number }>): number =>
  left.values.rankOrder - right.values.rankOrder || (left.id < right.id ? -1 : 1);

function officeEntries({ id, values }: Kept<Office>, rooms: BookSource['rooms']): BookEntry[] {
  const own = { group: 'offices', unit: values.shortName, mobiles: [], memberIds: [] } as const;
  const office = {
    ...own,
    ...{ id, name: values.name, position: '', note: '', fax: values.fax ?? '' },
    officePhones: given(values.officePhone),
  };
  const room = rooms.find((each) => each.values.officeId === id);
  if (!room) return [office];
  const { place, phone, fax } = room.values;
  const desk = { name: bookWords.dutyRoom(values.shortName), position: place, fax, note: '' };
  return [office, { ...own, id: room.id, ...desk, officePhones: given(phone) }];
}

/** Somebody of the four offices while their records are put together. */
interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly officeId: string;
  position: string;
  readonly officePhones: string[];
  readonly phones: string[];
  readonly memberIds: string[];
}

function peopleOf(source: BookSource): { leaders: readonly Somebody[]; officers: readonly Somebody[] } {
  const byRecord = new Map<string, Somebody>();
  const byName = new Map<string, Somebody | null>();
  const begin = (
    id: string,
    { name, officeId, title }: { name: string; officeId: string; title?: string | undefined },
  ): Somebody => {
    const somebody = { id, name, officeId, position: title ?? '', officePhones: [], phones: [], memberIds: [] };
    byRecord.set(id, somebody);
    const key = nameKey(name, officeId);
    // Of two who are called alike in one office nobody can tell which one a third record is about.
    byName.set(key, byName.has(key) ? null : somebody);
    return somebody;
  };
  const inOffice = source.leaders.filter(({ values }) => isInOffice(values, source.today)).sort(byRank);
  const leaders = inOffice.map(({ id, values }) => {
    const { name, title, servingOfficeId } = values;
    const leader = begin(id, { name, title, officeId: servingOfficeId });
    leader.officePhones.push(...given(values.officePhone));
    return leader;
  });
  const officers: Somebody[] = [];
  for (const { id, values } of source.people) {
    const leader = byName.get(nameKey(values.name, values.officeId));
    const isLeader = leader !== undefined && leader !== null && leaders.includes(leader);
    const person = isLeader ? leader : begin(id, values);
    if (!isLeader) officers.push(person);
    byRecord.set(id, person);
    person.officePhones.push(...given(values.officePhone));
    person.phones.push(...given(values.phone));
  }
  for (const { id, values } of source.members) {
    if (!servesOn(values, source.today)) continue;
    const linked = byRecord.get(values.leaderId ?? '') ?? byRecord.get(values.personId ?? '');
    const known = linked ?? byName.get(nameKey(values.name, values.officeId));
    const member = known ?? begin(id, values);
    if (!known) officers.push(member);
    // The next member of this name is somebody else.
    if (!linked) byName.set(nameKey(values.name, values.officeId), null);
    if (member.position === '') member.position = values.title;
    member.memberIds.push(id);
    member.phones.push(...values.phones);
  }
  return { leaders, officers };
}

const nameKey = (name: string, officeId: string): string => `${name.replace(/\s/g, '')} ${officeId}`;

function personEntry(group: BookGroup, { id, name, position, memberIds, ...rest }: Somebody, unit: string): BookEntry {
  const phones = [...new Set(rest.phones)];
  const officePhones = [...new Set([...rest.officePhones, ...phones.filter((phone) => !isMobile(phone))])];
  const about = { id, group, name, position, unit, officePhones, mobiles: phones.filter(isMobile) };
  return { ...about, fax: '', note: '', memberIds };
}

function contactEntries(contacts: BookSource['contacts']): BookEntry[] {
  return contacts
    .filter(({ values }) => values.name !== '')
    .sort((left, right) => byContactOrder(left.values, right.values) || (left.id < right.id ? -1 : 1))
    .map(({ id, values }) => ({
      ...{ id, group: 'contacts' as const, name: values.name, unit: values.organisation },
      position: values.position ?? '',
      officePhones: given(values.officePhone),
      mobiles: given(values.mobile),
      fax: values.fax ?? '',
      note: values.note ?? '',
      memberIds: [],
    }));
}

const inChinese = new Intl.Collator('zh-CN');

const byContactOrder = (left: Contact, right: Contact): number =>
  left.rankOrder - right.rankOrder ||
  inChinese.compare(left.organisation, right.organisation) ||
  inChinese.compare(left.name, right.name);

const given = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : [text]);

/** A mobile number, masked ones too. */
const isMobile = (phone: string): boolean => /^(?:\+?86[ -]?)?1[3-9][\d*][\d* -]{8,10}$/.test(phone);

const masked = (entry: BookEntry): BookEntry => ({
  ...entry,
  officePhones: entry.officePhones.map(maskedPhones),
  mobiles: entry.mobiles.map(maskedPhones),
  note: maskedPhones(entry.note),
});
