import type { LeaderBody } from '../../domain/leader.ts';
import type { Role } from '../../domain/office.ts';

/** A fictitious district: no name, title or place is meant for a real one. */
export const sampleDistrictName = '云溪区';

export const sampleOffices = [
  { key: 'party', name: '区委办公室', shortName: '区委办', body: 'partyCommittee', isLead: true },
  { key: 'congress', name: '区人大常委会办公室', shortName: '区人大办', body: 'peoplesCongress', isLead: false },
  { key: 'government', name: '区政府办公室', shortName: '区政府办', body: 'government', isLead: false },
  { key: 'cppcc', name: '区政协办公室', shortName: '区政协办', body: 'cppcc', isLead: false },
  { key: 'reception', name: '区接待办公室', shortName: '区接待办', body: 'reception', isLead: false },
] as const;
export type SampleOfficeKey = (typeof sampleOffices)[number]['key'];

interface SampleLeader {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly body: LeaderBody;
  readonly office: SampleOfficeKey;
  readonly isPrincipal?: true;
}

export const sampleLeaders: readonly SampleLeader[] = [
  { key: 'wang', name: '王建国', title: '区委书记', body: 'partyCommittee', office: 'party', isPrincipal: true },
  { key: 'li', name: '李明华', title: '区委副书记、区长', body: 'government', office: 'government', isPrincipal: true },
  {
    key: 'zhang',
    name: '张志远',
    title: '区人大常委会主任',
    body: 'peoplesCongress',
    office: 'congress',
    isPrincipal: true,
  },
  { key: 'chen', name: '陈国栋', title: '区政协主席', body: 'cppcc', office: 'cppcc', isPrincipal: true },
  { key: 'zhou', name: '周晓峰', title: '区委副书记', body: 'partyCommittee', office: 'party' },
  { key: 'sun', name: '孙丽萍', title: '区委常委、常务副区长', body: 'government', office: 'government' },
  { key: 'wu', name: '吴振宇', title: '区委常委、组织部部长', body: 'partyCommittee', office: 'party' },
  { key: 'zheng', name: '郑海燕', title: '区委常委、宣传部部长', body: 'partyCommittee', office: 'party' },
  { key: 'feng', name: '冯学军', title: '区委常委、政法委书记', body: 'partyCommittee', office: 'party' },
  { key: 'jiang', name: '蒋文斌', title: '区委常委、区纪委书记', body: 'partyCommittee', office: 'party' },
  { key: 'shen', name: '沈佳怡', title: '区委常委、统战部部长', body: 'partyCommittee', office: 'party' },
  { key: 'han', name: '韩立新', title: '区人大常委会副主任', body: 'peoplesCongress', office: 'congress' },
  { key: 'yang', name: '杨慧敏', title: '区人大常委会副主任', body: 'peoplesCongress', office: 'congress' },
  { key: 'liu', name: '刘海涛', title: '副区长', body: 'government', office: 'government' },
  { key: 'xu', name: '徐静雯', title: '副区长', body: 'government', office: 'government' },
  { key: 'he', name: '何志强', title: '副区长、公安分局局长', body: 'government', office: 'government' },
  { key: 'zhao', name: '赵文静', title: '区政协副主席', body: 'cppcc', office: 'cppcc' },
  { key: 'qian', name: '钱少华', title: '区政协副主席', body: 'cppcc', office: 'cppcc' },
  { key: 'gao', name: '高晨曦', title: '区法院院长', body: 'court', office: 'party' },
  { key: 'luo', name: '罗秉义', title: '区检察院检察长', body: 'procuratorate', office: 'party' },
];

export const sampleVenues = [
  { key: 'standing', name: '区委常委会议室', capacity: 40 },
  { key: 'first', name: '第一会议室', capacity: 120 },
  { key: 'second', name: '第二会议室', capacity: 60 },
  { key: 'government', name: '区政府常务会议室', capacity: 50 },
  { key: 'congress', name: '区人大会议室', capacity: 60 },
  { key: 'cppcc', name: '区政协会议室', capacity: 60 },
  { key: 'hall', name: '区会展中心报告厅', capacity: 500 },
  { key: 'command', name: '区应急指挥中心', capacity: 80 },
] as const;

interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly office: SampleOfficeKey;
  readonly role: Role;
  readonly title: string;
}

export const samplePeople: readonly SamplePerson[] = [
  { key: 'director', name: '林永康', office: 'party', role: 'director', title: '区委办主任' },
  { key: 'coordinator', name: '苏雨桐', office: 'party', role: 'coordinator', title: '综合科科长' },
  { key: 'congressLiaison', name: '潘德明', office: 'congress', role: 'liaison', title: '秘书科副科长' },
  { key: 'governmentLiaison', name: '唐思远', office: 'government', role: 'liaison', title: '综合一科科长' },
  { key: 'cppccLiaison', name: '程可欣', office: 'cppcc', role: 'liaison', title: '秘书科科员' },
  { key: 'receptionist', name: '魏长青', office: 'reception', role: 'reception', title: '接待科科长' },
];
