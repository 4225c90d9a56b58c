import { instantOf } from '../../../../../shared/domain/china-time.ts';
import type { DutyAdjustment } from '../../../../../shared/domain/duty/duty-adjustment.ts';
import type { DutyRoster, DutyShift } from '../../../../../shared/domain/duty/duty-roster.ts';
import type { DutyMember, DutyPost, PostDuty } from '../../../../../shared/domain/duty/duty-staff.ts';
import type { DutyTemplate } from '../../../../../shared/domain/duty/duty-template.ts';
import { datesOfMonth, type Month } from '../../../../../shared/domain/month.ts';
import { type RecordKind, type RecordValues, recordSchemas } from '../../../../../shared/domain/record.ts';
import type { DocumentOffice } from '../../../../../shared/rules/documents/document-file.ts';
import { type DutySource, dutySourceOf } from '../../../../../shared/rules/documents/duty/duty-source.ts';
import { templateOn } from '../../../../../shared/rules/duty/duty-days.ts';
import { rosterId, shiftId } from '../../../../../shared/rules/duty/duty-ids.ts';

export const officeKeys = ['party', 'congress', 'government', 'cppcc'] as const;
export type OfficeKey = (typeof officeKeys)[number];
export const officeIdOf = (key: OfficeKey): string => `office.all.${key}`;

const shortNames = { party: '区委办', congress: '区人大办', government: '区政府办', cppcc: '区政协办' } as const;
const bodies = {
  party: 'partyCommittee',
  congress: 'peoplesCongress',
  government: 'government',
  cppcc: 'cppcc',
} as const;

export const dutyOffices: readonly DocumentOffice[] = officeKeys.map((key, index) => ({
  id: officeIdOf(key),
  name: `${shortNames[key]}公室`,
  shortName: shortNames[key],
  body: bodies[key],
  isLead: key === 'party',
  rankOrder: index,
}));

/** 2026-11-22 16:30 in China. */
export const madeAt = instantOf({ date: '2026-11-22', time: '16:30' });
/** `2026-11-22T09:05` on a Chinese clock, in milliseconds. */
export const at = (text: string): number => instantOf({ date: text.slice(0, 10), time: text.slice(11) });

export interface SampleRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly standing: 'present';
  readonly values: object;
  readonly conflicts: Readonly<Record<string, unknown>>;
  readonly updatedAt: number;
}

/** A record as the host hands it out: its values went through the schema of its kind. */
export function aRecord<K extends RecordKind>(
  kind: K,
  id: string,
  values: RecordValues<K>,
  updatedAt = madeAt,
): SampleRecord {
  return { id, kind, standing: 'present', values: recordSchemas[kind].parse(values), conflicts: {}, updatedAt };
}

export const postKeys = ['chief', 'lead', 'main', 'second', 'driver'] as const;
export type PostKey = (typeof postKeys)[number];
const postNames = { chief: '总带班领导', lead: '带班领导', main: '主班', second: '副班', driver: '值班司机' } as const;
const postDuties: Readonly<Record<PostKey, PostDuty>> = {
  chief: 'chief',
  lead: 'lead',
  main: 'main',
  second: 'second',
  driver: 'other',
};

export const postIdOf = (office: OfficeKey, post: PostKey): string => `dutyPost.all.${office}_${post}`;

const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹';
const givens = ['建国', '志强', '敏', '海燕', '晓东', '文静', '永康', '雨桐', '德明', '思远', '可欣', '长青'];
const titles: Readonly<Record<PostKey, readonly string[]>> = {
  chief: ['区委副书记、区长', '区委常委、常务副区长'],
  lead: ['办公室主任', '办公室副主任', '办公室副主任、机要保密局局长'],
  main: ['综合科科长', '秘书一科科长', '信息科副科长', '四级调研员'],
  second: ['综合科科员', '秘书科科员', '一级科员'],
  driver: ['车队司机', '后勤科科员'],
};
const membersOfPost = 7;

export const memberIdOf = (office: OfficeKey, post: PostKey, index: number): string =>
  `dutyMember.all.${office}_${post}${index}`;

function memberOf(office: OfficeKey, post: PostKey, index: number): DutyMember {
  const place = officeKeys.indexOf(office) * 37 + postKeys.indexOf(post) * 11 + index;
  const name = (surnames[(place * 7) % surnames.length] ?? '王') + (givens[(place * 5) % givens.length] ?? '敏');
  const number = 10_000_000 + ((place * 7_654_321) % 89_999_999);
  return {
    officeId: officeIdOf(office),
    name,
    title: titles[post][index % titles[post].length] ?? '',
    phones: [`138${number}`],
    tags: [],
  };
}

export const officeMembers = (office: OfficeKey): SampleRecord[] =>
  postKeys.flatMap((post) =>
    Array.from({ length: membersOfPost }, (_, index) =>
      aRecord('dutyMember', memberIdOf(office, post, index), memberOf(office, post, index)),
    ),
  );

export const aPost = (office: OfficeKey, post: PostKey): DutyPost => ({
  officeId: officeIdOf(office),
  name: postNames[post],
  duty: postDuties[post],
  rankOrder: postKeys.indexOf(post),
});

export const officePosts = (office: OfficeKey, posts: readonly PostKey[] = postKeys): SampleRecord[] =>
  posts.map((post) => aRecord('dutyPost', postIdOf(office, post), aPost(office, post)));

const dayTypes = ['workday', 'weekend', 'adjustedRest', 'statutory'] as const;

/** Workdays have no chief, only holidays a driver. */
const staffed: Readonly<Record<(typeof dayTypes)[number], readonly PostKey[]>> = {
  workday: ['lead', 'main', 'second'],
  weekend: ['lead', 'main', 'second'],
  adjustedRest: ['chief', 'lead', 'main', 'second', 'driver'],
  statutory: ['chief', 'lead', 'main', 'second', 'driver'],
};

export function officeTemplates(office: OfficeKey, posts: readonly PostKey[] = postKeys): SampleRecord[] {
  return dayTypes.map((dayType) => {
    const values: DutyTemplate = {
      officeId: officeIdOf(office),
      dayType,
      posts: staffed[dayType]
        .filter((post) => posts.includes(post))
        .map((post) => ({ postId: postIdOf(office, post), start: '09:00', end: '09:00' })),
      effectiveFrom: '2026-01-01',
      source: '值班办法',
    };
    return aRecord('dutyTemplate', `dutyTemplate.all.${office}_${dayType}`, values);
  });
}

export const assigned = (office: OfficeKey, post: PostKey, index: number) => {
  const { name, title, phones } = memberOf(office, post, index);
  return { memberId: memberIdOf(office, post, index), name, title, phone: phones[0] ?? '' };
};

export function aShift(office: OfficeKey, post: PostKey, date: string, more: Partial<DutyShift> = {}): DutyShift {
  return {
    officeId: officeIdOf(office),
    date,
    postId: postIdOf(office, post),
    start: '09:00',
    end: '09:00',
    isPinned: false,
    origin: 'generated',
    ...more,
  };
}

export const shiftRecord = (office: OfficeKey, shift: DutyShift, n = 0): SampleRecord =>
  aRecord('dutyShift', shiftId(officeIdOf(office), shift.postId, shift.date, n), shift);

/** Every day of a month staffed by everybody in turn; `statutory` days and those around them with all posts. */
export function filledMonth(office: OfficeKey, month: Month, posts: readonly PostKey[] = postKeys): SampleRecord[] {
  const { book } = sourceOf([...officePosts(office, posts), ...officeTemplates(office, posts)]);
  return datesOfMonth(month).flatMap((date, day) =>
    templatePosts(office, date, posts, book).map((post, index) =>
      shiftRecord(office, aShift(office, post, date, { due: assigned(office, post, (day + index) % membersOfPost) })),
    ),
  );
}

function templatePosts(
  office: OfficeKey,
  date: string,
  posts: readonly PostKey[],
  book: DutySource['book'],
): readonly PostKey[] {
  const template = templateOn(date, officeIdOf(office), book);
  return posts.filter((post) => template?.posts.some(({ postId }) => postId === postIdOf(office, post)));
}

export const rosterRecord = (office: OfficeKey, month: Month, more: Partial<DutyRoster> = {}): SampleRecord =>
  aRecord('dutyRoster', rosterId(officeIdOf(office), month), {
    officeId: officeIdOf(office),
    month,
    state: 'published',
    reviewedBy: '林永康',
    reviewedAt: at('2026-10-26T10:00'),
    publishedBy: '苏雨桐',
    publishedAt: at('2026-10-28T09:30'),
    ...more,
  });

export const versionRecord = (office: OfficeKey, month: Month, sequence = 1): SampleRecord =>
  aRecord('dutyRosterVersion', `dutyRosterVersion.${month.slice(0, 4)}-M${month.slice(5)}.${office}_${sequence}`, {
    officeId: officeIdOf(office),
    month,
    sequence,
    publishedAt: at('2026-10-28T09:30'),
    publishedBy: '苏雨桐',
    calendarSource: '',
    shifts: [],
    openFindings: [],
  });

/** An approved substitution: `to` serves the shift in place of who is due. */
export function substitution(office: OfficeKey, shift: SampleRecord, to: DutyAdjustment['to']): SampleRecord[] {
  const values = shift.values as DutyShift;
  const id = `dutyAdjustment.2026-M11.${office}_${to.memberId.split('_')[1]}${values.date.slice(-2)}`;
  const adjustment: DutyAdjustment = {
    officeId: officeIdOf(office),
    kind: 'substitute',
    shiftId: shift.id,
    from: values.due ?? to,
    to,
    reason: '因公出差',
    step: 'approved',
    requestedBy: '',
    requestedAt: at('2026-11-01T09:00'),
  };
  return [
    aRecord('dutyShift', shift.id, { ...values, adjustmentId: id }, at('2026-11-02T09:00')),
    aRecord('dutyAdjustment', id, adjustment, at('2026-11-03T09:00')),
  ];
}

/** Where the office's desk is. */
export const roomRecord = (office: OfficeKey, place: string, phone: string, fax = ''): SampleRecord =>
  aRecord('dutyRoom', `dutyRoom.all.${office}`, { officeId: officeIdOf(office), place, phone, fax });

/** Later records replace earlier ones of the same id. */
export function sourceOf(records: readonly SampleRecord[], districtName = '云溪区'): DutySource {
  const byId = new Map(records.map((record) => [record.id, record]));
  return dutySourceOf([...byId.values()], { districtName, offices: dutyOffices, by: '苏雨桐', now: madeAt });
}

/** A whole office with a filled month. */
export const officeRecords = (
  office: OfficeKey,
  month: Month,
  posts: readonly PostKey[] = postKeys,
): SampleRecord[] => [
  ...officeMembers(office),
  ...officePosts(office, posts),
  ...officeTemplates(office, posts),
  ...filledMonth(office, month, posts),
];
