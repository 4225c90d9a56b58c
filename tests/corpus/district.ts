import type { ImportContext } from '../../shared/rules/imports/plan-import.ts';

/** A district with the traps of real ones: one surname twice, a two-character surname, posts that differ only by 副. */
const leaders = [
  ['wang', '王建国', '区委书记'],
  ['li', '李明华', '区委副书记、区长'],
  ['zhou', '周敏', '区委副书记、政法委书记'],
  ['zhang', '张志远', '区人大常委会主任'],
  ['chen', '陈国栋', '区政协主席'],
  ['liu', '刘海涛', '区委常委、常务副区长'],
  ['wangli', '王丽', '区委常委、宣传部部长'],
  ['he', '何平', '区委常委、组织部部长'],
  ['sun', '孙立', '区人大常委会副主任'],
  ['lijun', '李军', '副区长'],
  ['ma', '马骏', '副区长、公安分局局长'],
  ['ouyang', '欧阳晓燕', '区政协副主席'],
  ['zhao', '赵文静', '区政协副主席'],
].map(([id = '', name = '', title = '']) => ({ id, name, title }));

const venues = [
  { id: 'standing', name: '区委常委会议室' },
  { id: 'first', name: '第一会议室' },
  { id: 'gov', name: '区政府三楼会议室' },
  { id: 'npc', name: '区人大常委会会议室' },
  { id: 'cppcc', name: '区政协七楼会议室' },
  { id: 'hall', name: '区会议中心报告厅' },
];

export const districtContext = (weekStart: string): ImportContext => ({
  weekStart,
  leaders,
  venues,
  afternoonStart: '12:00',
  eveningStart: '18:00',
});
