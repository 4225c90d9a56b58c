import { addDays } from '../../../../shared/domain/plain-date.ts';
import type { BulletinVersion, VersionItem, VersionLeader } from '../../../../shared/domain/plan-cycle.ts';
import { item as anItem, attending, offices } from './sample-version.ts';

/** Monday of a week with 国庆节 on its first three days and a make-up workday on its Saturday. */
export const bigWeek = '2026-10-05';

const surnames = '王李赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
const minorityNames = ['夏克提江', '古丽巴哈', '欧阳立新', '乌兰图雅', '阿依努尔·买买提'];
const titles = [
  '区委副书记、区政府区长',
  '区委常委、组织部部长、统战部部长',
  '区人大常委会副主任',
  '区政协副主席、区工商业联合会主席',
];
const bodies = ['partyCommittee', 'government', 'peoplesCongress', 'cppcc'] as const;
const officeOf = { partyCommittee: 0, peoplesCongress: 1, government: 2, cppcc: 3 } as const;

export const bigLeaders: readonly VersionLeader[] = Array.from({ length: 60 }, (_, index) => {
  const body = bodies[index % bodies.length] ?? 'government';
  return {
    id: `leader.all.n${index}`,
    name: minorityNames[(index - 7) / 11] ?? `${surnames[index % surnames.length]}${index < 30 ? '建国' : '明'}`,
    title: titles[index % titles.length] ?? '',
    body,
    servingOfficeId: offices[officeOf[body]]?.id ?? '',
  };
});

const who = (...places: number[]): VersionItem['attendance'] => attending(...places.map((place) => `n${place}`));

const item = (key: string, changes: Partial<VersionItem>): VersionItem =>
  anItem(key, { date: bigWeek, ...changes, weekStart: bigWeek });

const twelveInOneCell: readonly VersionItem[] = Array.from({ length: 12 }, (_, index) =>
  item(`twelve${String(index + 1).padStart(2, '0')}`, {
    date: '2026-10-08',
    time: { kind: 'exact', start: `${String(8 + Math.floor(index / 4)).padStart(2, '0')}:${(index % 4) * 15 || '00'}` },
    content: `第${index + 1}场：会见重点招商企业负责人并就产业园区配套、用地保障和人才公寓建设等事项听取意见建议`,
    placeName: `区委接待中心第${index + 1}会见室`,
    attendance: who(0),
    organiserUnit: '区投资促进服务中心',
  }),
);

/** Four hundred characters, every sentence of which tells where in the text it stands. */
export const longContent = Array.from(
  { length: 25 },
  (_, index) => `第${String(index + 1).padStart(2, '0')}项研究安全生产与防汛工作；`,
).join('');

export const specialItems = {
  long: item('long', {
    date: '2026-10-09',
    time: { kind: 'exact', start: '14:30', end: '17:30' },
    content: longContent,
    placeName: '区会议中心二楼第一多功能报告厅',
    attendance: [{ leaderId: 'leader.all.n1', role: 'host' }, ...who(7, 18, 29)],
    otherAttendees: '区发展改革委、区财政局、区住房城乡建设局、区应急管理局、各镇（街道）主要负责同志',
    organiserUnit: '区应急管理局',
    remarks: '着正装，提前15分钟入场',
  }),
  wholeWeek: item('week', {
    endDate: '2026-10-11',
    time: { kind: 'dayPart', part: 'allDay' },
    content: '赴浙江省开展招商引资和产业对接活动',
    placeName: '杭州市、宁波市',
    category: 'away',
    attendance: who(5),
  }),
  dailyDuty: item('duty', {
    endDate: '2026-10-11',
    time: { kind: 'exact', start: '20:00', end: '24:00' },
    content: '国庆假期应急值守带班',
    placeName: '区应急指挥中心',
    attendance: who(9),
    isParallel: true,
  }),
  tentative: item('tentative', {
    date: '2026-10-08',
    time: { kind: 'dayPart', part: 'afternoon' },
    content: '调研重点项目建设（待定）',
    placeName: '临空产业园',
    category: 'fieldStudy',
    attendance: who(1, 40),
    isTentative: true,
  }),
  parallel: item('parallel', {
    date: '2026-10-10',
    time: { kind: 'exact', start: '14:30', end: '17:30' },
    content: '区政协委员报到',
    placeName: '花园宾馆大厅',
    attendance: who(3, 7),
    isParallel: true,
  }),
  cancelled: item('cancelled', {
    date: '2026-10-09',
    time: { kind: 'exact', start: '09:00', end: '11:00' },
    content: '全区安全生产工作会议',
    placeName: '区会议中心',
    attendance: who(0, 1, 2, 3),
    organiserUnit: '区应急管理局',
    isCancelled: true,
  }),
  changed: item('changed', {
    date: '2026-10-08',
    time: { kind: 'exact', start: '15:00', end: '16:30' },
    content: '主任会议',
    placeName: '第一会议室',
    attendance: [{ leaderId: 'leader.all.n2', role: 'host' }, ...who(6, 10)],
  }),
  added: item('added', {
    date: '2026-10-10',
    time: { kind: 'exact', start: '19:30' },
    content: '防汛视频调度会',
    placeName: '应急指挥中心',
    attendance: who(0, 1, 14),
  }),
  everyone: item('everyone', {
    date: '2026-10-08',
    time: { kind: 'exact', start: '09:00', end: '10:30' },
    content: '召开全区领导干部大会',
    placeName: '区会议中心大礼堂',
    attendance: who(...bigLeaders.keys()),
    otherAttendees: '区级各部门、各镇（街道）主要负责同志',
    organiserUnit: '区委组织部',
  }),
  undated: item('open', { date: '2026-10-09', content: '走访慰问老党员', attendance: who(58) }),
  nobody: item('nobody', {
    date: '2026-10-10',
    time: { kind: 'exact', start: '08:30' },
    content: '机关消防演练',
    placeName: '区委大院',
    organiserUnit: '区机关事务管理中心',
  }),
} as const;

/** What most leaders do: one or two ordinary things a day, the same at every run. */
const ordinaryItems: readonly VersionItem[] = bigLeaders.flatMap((_, leader) =>
  [0, 1, 2].map((turn) => {
    const hour = 8 + ((leader * 3 + turn * 5) % 10);
    return item(`o${String(leader).padStart(2, '0')}${turn}`, {
      date: addDays(bigWeek, (leader + turn * 3) % 7),
      time: { kind: 'exact', start: `${String(hour).padStart(2, '0')}:30`, end: `${hour + 2}:00` },
      content: ['听取专项工作汇报', '到基层联系点开展调查研究', '出席全区重点工作推进会'][turn] ?? '',
      placeName: ['区政府第三会议室', '', '会展中心'][turn] ?? '',
      attendance: who(leader),
    });
  }),
);

const items = [...ordinaryItems, ...twelveInOneCell, ...Object.values(specialItems)];

const base = {
  weekStart: bigWeek,
  publishedAt: Date.UTC(2026, 8, 30, 8, 30),
  publishedBy: '李晓明',
  leaders: [...bigLeaders],
};

/** The version before: without the added item, and with the changed and the cancelled one as they were. */
export const bigPrevious: BulletinVersion = {
  ...base,
  sequence: 1,
  items: items.flatMap((each) => {
    if (each === specialItems.added) return [];
    if (each === specialItems.changed) return { ...each, time: { kind: 'exact', start: '10:00' } };
    return { ...each, isCancelled: false };
  }),
};

/** Sixty leaders and everything at once that makes a plan hard to print. */
export const bigVersion: BulletinVersion = {
  ...base,
  sequence: 2,
  publishedAt: Date.UTC(2026, 9, 1, 1, 5),
  items,
  digest: '3f2a91c0'.padEnd(64, '5e'),
};
