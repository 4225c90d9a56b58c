import type { BulletinVersion, VersionItem, VersionLeader } from '../../../../shared/domain/plan-cycle.ts';
import { emptyPlanItem } from '../../../../shared/domain/plan-item.ts';
import type { DocumentOffice } from '../../../../shared/rules/documents/document-file.ts';
import type { PlanDocumentOptions } from '../../../../shared/rules/documents/document-table.ts';

export const weekStart = '2026-11-23';

export const documentOptions: PlanDocumentOptions = {
  districtName: '江北区',
  leadOfficeName: '区委办',
  contact: '李晓明　023-6712 0001',
  afternoonStart: '12:00',
  eveningStart: '18:00',
};

const office = (key: string, body: DocumentOffice['body'], shortName: string, rankOrder: number): DocumentOffice => ({
  id: `office.all.${key}`,
  name: `中共江北区${shortName}公室`.slice(0, 40),
  shortName,
  body,
  isLead: rankOrder === 1,
  rankOrder,
});

export const offices: readonly DocumentOffice[] = [
  office('party', 'partyCommittee', '区委办', 1),
  office('congress', 'peoplesCongress', '区人大办', 2),
  office('government', 'government', '区政府办', 3),
  office('cppcc', 'cppcc', '区政协办', 4),
];

const leader = (
  key: string,
  name: string,
  title: string,
  body: VersionLeader['body'],
  officeKey: string,
): VersionLeader => ({ id: `leader.all.${key}`, name, title, body, servingOfficeId: `office.all.${officeKey}` });

export const leaders: readonly VersionLeader[] = [
  leader('wang', '王建国', '区委书记', 'partyCommittee', 'party'),
  leader('li', '李明', '区委副书记、区政府区长', 'government', 'government'),
  leader('zhao', '赵德胜', '区人大常委会主任', 'peoplesCongress', 'congress'),
  leader('qian', '钱学文', '区政协主席', 'cppcc', 'cppcc'),
  leader('sun', '孙丽华', '区委副书记', 'partyCommittee', 'party'),
  leader('zhou', '周强', '区委常委、常务副区长', 'government', 'government'),
  leader('wu', '吴桂芳', '副区长', 'government', 'government'),
];

export const item = (key: string, changes: Partial<VersionItem>): VersionItem => ({
  ...emptyPlanItem('office.all.party', weekStart, changes.date ?? weekStart),
  id: `planItem.2026-W48.${key}`,
  placeName: '',
  officeName: '区委办',
  ...changes,
});

export const attending = (...keys: string[]): VersionItem['attendance'] =>
  keys.map((key) => ({ leaderId: `leader.all.${key}`, role: 'attend' }));

export const standingCommittee = item('standing', {
  time: { kind: 'exact', start: '09:00', end: '10:30' },
  content: '召开区委常委会会议',
  placeName: '区委常委会议室',
  attendance: [{ leaderId: 'leader.all.wang', role: 'host' }, ...attending('li', 'sun', 'zhou')],
  organiserUnit: '区委办',
});

export const fieldStudy = item('study', {
  time: { kind: 'dayPart', part: 'morning' },
  content: '调研重点项目（待定）',
  category: 'fieldStudy',
  attendance: attending('li'),
  isTentative: true,
  officeId: 'office.all.government',
  officeName: '区政府办',
});

export const investmentTrip = item('trip', {
  date: '2026-11-26',
  endDate: '2026-11-27',
  time: { kind: 'dayPart', part: 'allDay' },
  content: '赴外地招商',
  placeName: '苏州市',
  category: 'away',
  attendance: attending('zhou'),
  officeId: 'office.all.government',
  officeName: '区政府办',
});

export const aVersion = (changes: Partial<BulletinVersion> = {}): BulletinVersion => ({
  weekStart,
  sequence: 0,
  publishedAt: Date.UTC(2026, 10, 20, 8, 30),
  publishedBy: '李晓明',
  items: [standingCommittee, fieldStudy, investmentTrip],
  leaders: [...leaders],
  ...changes,
});
