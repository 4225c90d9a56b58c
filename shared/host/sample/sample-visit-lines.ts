import type { PlainDate } from '../../domain/plain-date.ts';
import type { CommandDraft } from '../../store/commands.ts';

type Entry = NonNullable<CommandDraft<'reception.register'>['entries']>[number];
type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>['values'];

/** Ids of the sample's directory. */
export interface SampleIds {
  readonly office: (key: string) => string;
  readonly leader: (key: string) => string;
  readonly venue: (key: string) => string;
}

const guest = (
  name: string,
  unit: string,
  title: string,
  rank: NonNullable<Of<'receptionGuest'>['rank']>,
  gender: 'male' | 'female' = 'male',
  isLead = false,
): Entry => ({ kind: 'receptionGuest', values: { name, unit, title, rank, gender, isLead } });

export const provinceGuests: readonly Entry[] = [
  guest('郭启明', '省发展和改革委员会', '党组成员、副主任', 'departmentDeputy', 'male', true),
  guest('段雪梅', '省发展和改革委员会', '地区经济处处长', 'divisionHead', 'female'),
  guest('范志刚', '省发展和改革委员会', '产业发展处处长', 'divisionHead'),
  guest('温晓岚', '省发展和改革委员会', '地区经济处副处长', 'divisionDeputy', 'female'),
  guest('欧阳俊', '省发展和改革委员会', '办公室四级调研员', 'divisionDeputy'),
  guest('谭雨', '省发展和改革委员会', '地区经济处一级主任科员', 'sectionHead', 'female'),
  guest('祁连', '市发展和改革委员会', '党组书记、主任', 'divisionHead'),
  guest('谷丰收', '市发展和改革委员会', '总工程师', 'divisionDeputy'),
  guest('买买提·艾力', '省宏观经济研究院', '副研究员', 'none'),
];

type Day = (offset: number) => PlainDate;
const clock = (start: string, end: string) => ({ kind: 'exact' as const, start, end });

const stop = (values: Of<'itineraryStop'>): Entry => ({ kind: 'itineraryStop', values });

/** 日程 of two days. */
export const provinceStops = (day: Day, ids: SampleIds): Entry[] => [...firstDay(day, ids), ...secondDay(day, ids)];

function firstDay(day: Day, { office, leader, venue }: SampleIds): Entry[] {
  const accompany = (key: string) => ({ leaderId: leader(key), role: 'accompany' as const });
  return [
    stop({
      date: day(0),
      time: clock('09:40', '10:00'),
      kind: 'arrival',
      content: '乘高铁抵达，乘车前往云溪宾馆',
      placeText: '云溪北站',
      responsibleUnit: '区接待办',
      responsibleOfficeId: office('reception'),
      vehicles: '中巴一辆',
    }),
    stop({
      date: day(0),
      time: clock('10:30', '11:20'),
      kind: 'inspection',
      content: '考察云溪智能制造产业园（展厅、一号车间）',
      placeText: '云溪智能制造产业园',
      hosts: [accompany('sun'), accompany('liu')],
      presenter: '区发展改革局局长 姚立民',
      responsibleUnit: '区发展改革局',
      vehicles: '中巴一辆',
    }),
    stop({
      date: day(0),
      time: clock('12:00', '13:00'),
      kind: 'meal',
      content: '工作餐',
      placeText: '区机关食堂二楼',
      hosts: [accompany('sun')],
      responsibleUnit: '区接待办',
      responsibleOfficeId: office('reception'),
    }),
    stop({
      date: day(0),
      time: clock('14:30', '16:30'),
      kind: 'talks',
      content: '区域协调发展座谈会',
      venueId: venue('first'),
      hosts: [
        { leaderId: leader('li'), role: 'host' },
        { leaderId: leader('sun'), role: 'attend' },
      ],
      presenter: '区长 李明华作汇报',
      responsibleUnit: '区政府办',
      responsibleOfficeId: office('government'),
      dress: '正装',
    }),
    stop({
      date: day(0),
      time: clock('17:00', '17:30'),
      kind: 'meeting',
      content: '区委主要领导会见',
      venueId: venue('standing'),
      hosts: [{ leaderId: leader('wang'), role: 'attend' }],
      responsibleUnit: '区委办',
      responsibleOfficeId: office('party'),
    }),
  ];
}

function secondDay(day: Day, { office, leader }: SampleIds): Entry[] {
  const accompany = (key: string) => ({ leaderId: leader(key), role: 'accompany' as const });
  return [
    stop({
      date: day(1),
      time: clock('08:50', '10:20'),
      kind: 'inspection',
      content: '考察柳林湿地生态修复项目',
      placeText: '柳林街道',
      hosts: [accompany('xu')],
      presenter: '柳林街道党工委书记',
      responsibleUnit: '柳林街道办事处',
      remarks: '步行约800米，备雨具',
    }),
    stop({
      date: day(1),
      time: { kind: 'after', text: '考察后', part: 'morning' },
      kind: 'talks',
      content: '意见反馈',
      placeText: '柳林街道二楼会议室',
      hosts: [accompany('sun')],
      responsibleUnit: '区发展改革局',
    }),
    stop({
      date: day(1),
      time: clock('13:20', '13:40'),
      kind: 'departure',
      content: '赴云溪北站，返程',
      placeText: '云溪北站',
      responsibleUnit: '区接待办',
      responsibleOfficeId: office('reception'),
    }),
  ];
}

/** 食宿车 of the same visit. */
export function provinceLogistics(day: Day): Entry[] {
  const room = (number: string, others: string): Entry => ({
    kind: 'receptionRoom',
    values: { hotel: '云溪宾馆', number, roomType: 'standard', price: 320, fromDate: day(0), toDate: day(1), others },
  });
  return [
    {
      kind: 'receptionMeal',
      values: {
        date: day(0),
        mealTime: 'lunch',
        kind: 'workMeal',
        place: '区机关食堂二楼',
        standard: 60,
        guestCount: 9,
        companions: ['孙丽萍', '姚立民', '魏长青'],
        staffCount: 2,
        menu: '家常菜八菜一汤，不上酒',
      },
    },
    {
      kind: 'receptionMeal',
      values: {
        date: day(0),
        mealTime: 'dinner',
        kind: 'selfPaid',
        place: '云溪宾馆一楼餐厅',
        standard: 50,
        guestCount: 9,
      },
    },
    room('608', '郭启明'),
    room('606', '段雪梅、温晓岚'),
    room('605', '范志刚、欧阳俊'),
    room('603', '谭雨'),
    {
      kind: 'receptionVehicle',
      values: {
        plate: '云A·G0216',
        model: '考斯特中巴',
        seats: 19,
        use: 'guests',
        driver: '牛师傅',
        driverPhone: '13900002216',
        fromDate: day(0),
        fromTime: '09:10',
        toDate: day(1),
        toTime: '14:00',
      },
    },
    {
      kind: 'receptionVehicle',
      values: {
        plate: '云A·G0108',
        model: '别克商务车',
        seats: 6,
        use: 'local',
        driver: '邵师傅',
        driverPhone: '13900002108',
        fromDate: day(0),
        fromTime: '10:00',
        toDate: day(1),
        toTime: '12:00',
      },
    },
  ];
}

/** 分工 of the same visit. */
export function provinceTasks({ office }: SampleIds): Entry[] {
  const task = (unit: string, words: string, person: string, phone: string, key?: string): Entry => ({
    kind: 'receptionTask',
    values: {
      task: words,
      responsibleUnit: unit,
      person,
      phone,
      ...(key !== undefined && { responsibleOfficeId: office(key) }),
    },
  });
  return [
    task('区委办', '拟订接待方案并按程序报批', '苏雨桐', '8860012', 'party'),
    task('区委办', '落实会见场地和陪同领导', '苏雨桐', '8860012', 'party'),
    task('区政府办', '准备座谈会汇报材料，排定座次', '唐思远', '8860212', 'government'),
    task('区接待办', '落实住房、用餐和车辆', '魏长青', '8860508', 'reception'),
    task('区接待办', '编印接待手册和日程卡', '魏长青', '8860508', 'reception'),
    task('区发展改革局', '落实产业园考察点和讲解人', '姚立民', '8860301'),
    task('柳林街道', '湿地考察路线踩点，准备雨具', '马建军', '13900007788'),
    task('区委宣传部', '新闻报道报批，安排摄影', '戴莹', '8860410'),
    task('区机关事务中心', '第一会议室音响、席卡和茶水', '崔国强', '8860620'),
  ];
}
