import type { Rank } from '../../shared/domain/reception/rank.ts';
import type { GuestKind, ReceptionStage, ReplyKind, TravelMeans } from '../../shared/domain/reception/reception.ts';
import type { ComplianceRule, FindingLevel } from '../../shared/domain/reception/reception-rules.ts';
import type {
  ReceptionMeal,
  ReceptionRoom,
  ReceptionVehicle,
  StopKind,
  TaskState,
} from '../../shared/domain/reception/visit-parts.ts';

export const stageNames: Readonly<Record<ReceptionStage, string>> = {
  registered: '登记',
  grading: '待定规格',
  planning: '方案拟定',
  awaitingApproval: '待审',
  approved: '已审定',
  issued: '已下发',
  underway: '执行中',
  awaitingSheet: '待填清单',
  settled: '已结算',
  archived: '已归档',
  cancelled: '取消',
  postponed: '延期',
};

export const guestKindNames: Readonly<Record<GuestKind, string>> = {
  superior: '上级',
  peer: '平级（外地）',
  other: '其他',
};

export const rankNames: Readonly<Record<Rank, string>> = {
  nationalHead: '国家级正职',
  nationalDeputy: '国家级副职',
  provincialHead: '省部级正职',
  provincialDeputy: '省部级副职',
  departmentHead: '厅局级正职',
  departmentDeputy: '厅局级副职',
  divisionHead: '县处级正职',
  divisionDeputy: '县处级副职',
  sectionHead: '乡科级正职',
  sectionDeputy: '乡科级副职',
  none: '其他',
};

export const letterStateNames = {
  missing: '未收公函',
  received: '已收公函',
  electronic: '电子公函',
  oral: '口头任务，待补函',
} as const;

export const travelNames: Readonly<Record<TravelMeans, string>> = {
  plane: '飞机',
  train: '火车',
  car: '汽车',
  ship: '轮船',
};

export const replyNames: Readonly<Record<ReplyKind, string>> = {
  accept: '同意接待',
  postpone: '建议改期',
  decline: '婉拒',
};

export const stopKindNames: Readonly<Record<StopKind, string>> = {
  arrival: '抵达',
  meeting: '会见',
  talks: '座谈',
  inspection: '考察',
  meal: '用餐',
  signing: '签约',
  photo: '合影',
  lodging: '住宿',
  departure: '返程',
  other: '其他',
};

export const taskStateNames: Readonly<Record<TaskState, string>> = {
  open: '待办',
  underway: '进行中',
  blocked: '受阻',
  done: '已完成',
};

export const mealTimeNames: Readonly<Record<ReceptionMeal['mealTime'], string>> = {
  breakfast: '早餐',
  lunch: '午餐',
  dinner: '晚餐',
};

export const mealKindNames: Readonly<Record<ReceptionMeal['kind'], string>> = {
  workMeal: '工作餐',
  selfPaid: '自行用餐',
  canteen: '公务餐',
};

export const mealStyleNames: Readonly<Record<ReceptionMeal['style'], string>> = { table: '桌餐', buffet: '自助餐' };

export const roomTypeNames: Readonly<Record<ReceptionRoom['roomType'], string>> = {
  standard: '标准间',
  single: '单间',
  suite: '普通套间',
  luxurySuite: '豪华套间',
};

export const vehicleUseNames: Readonly<Record<ReceptionVehicle['use'], string>> = {
  guests: '来宾用车',
  local: '陪同车',
  lead: '引导车',
  police: '警车',
  medical: '医疗保障车',
};

export const findingLevelNames: Readonly<Record<FindingLevel, string>> = {
  barred: '不得通过',
  wrong: '应当纠正',
  notice: '请注意',
};

export const complianceRuleNames: Readonly<Record<ComplianceRule, string>> = {
  letter: '公函',
  companions: '陪餐人数',
  workMeals: '工作餐次数',
  alcohol: '酒',
  tobacco: '香烟',
  luxuryDishes: '高档菜肴',
  mealStandard: '用餐标准',
  tableMeal: '桌餐人数',
  suite: '住房标准',
  roomExtras: '房内配备',
  welcome: '迎送',
  display: '标语横幅',
  principalEscort: '主要领导迎送',
  escorts: '陪同人数',
  localVehicles: '随行车辆',
  policeVehicles: '警车',
  trafficControl: '交通管控',
  sightseeing: '参观游览',
  gifts: '礼品',
  cash: '现金支付',
  mealCards: '工作餐桌签',
};

/** Field names of a visit's records, by kind: on forms, in histories and in refusals. */
export const receptionFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reception: {
    title: '任务名称',
    guestKind: '来宾类别',
    guestUnit: '来访单位',
    purpose: '来访意图',
    requirements: '接待要求',
    letterState: '公函',
    letterNumber: '公函文号',
    letterDate: '公函日期',
    electronicNumber: '电子公函编号',
    oralTaskBy: '口头交办人',
    headcount: '来宾人数',
    highestRank: '最高职级',
    arriveOn: '抵达日期',
    arriveAt: '抵达时间',
    arriveBy: '抵达方式',
    arriveNumber: '抵达航班车次',
    arrivePlace: '抵达地点',
    departOn: '离开日期',
    departAt: '离开时间',
    departBy: '离开方式',
    departNumber: '离开航班车次',
    departPlace: '离开地点',
    hosts: '接待领导',
    leadOfficeId: '牵头办公室',
    counterpartUnit: '对口单位',
    executingOfficeId: '承办办公室',
    theirContact: '来访方联系人',
    theirPhone: '来访方电话',
    ourContact: '我方联系人',
    ourPhone: '我方电话',
    grade: '接待规格',
    gradeDecidedBy: '规格审定人',
    pressWords: '新闻报道',
    noticeWords: '注意事项',
    annexWords: '附件',
    replyKind: '回函',
    remarks: '备注',
    stage: '阶段',
    stageBefore: '原阶段',
    stageReason: '原因',
    passedSteps: '已审批环节',
    receivedAt: '受领时间',
    registeredBy: '登记人',
    clonedFromId: '复制自',
  },
  receptionGuest: {
    name: '姓名',
    unit: '单位',
    title: '职务',
    rank: '职级',
    gender: '性别',
    ethnicity: '民族',
    phone: '电话',
    isLead: '主宾',
    remarks: '备注',
    order: '次序',
  },
  itineraryStop: {
    date: '日期',
    time: '时间',
    kind: '类别',
    content: '内容',
    venueId: '会议室',
    placeText: '地点',
    hosts: '出席、陪同领导',
    presenter: '汇报、讲解人',
    responsibleOfficeId: '责任办公室',
    responsibleUnit: '责任单位',
    vehicles: '车辆',
    dress: '着装',
    party: '批次',
    remarks: '备注',
    planItemId: '周计划事项',
    order: '次序',
  },
  receptionTask: {
    task: '任务',
    responsibleOfficeId: '责任办公室',
    responsibleUnit: '责任单位',
    person: '责任人',
    phone: '电话',
    dueOn: '完成日期',
    dueAt: '完成时间',
    state: '状态',
    stateAt: '状态时间',
    stateBy: '状态登记人',
    remarks: '备注',
    order: '次序',
  },
  receptionMeal: {
    date: '日期',
    mealTime: '餐次',
    kind: '用餐性质',
    place: '用餐地点',
    style: '形式',
    standard: '每人标准（元）',
    guestCount: '来宾人数',
    companions: '陪餐人员',
    staffCount: '服务人员数',
    menu: '菜单',
    tables: '桌次',
    remarks: '备注',
    order: '次序',
  },
  receptionRoom: {
    hotel: '宾馆',
    number: '房号',
    roomType: '房型',
    price: '每晚价格（元）',
    fromDate: '入住日期',
    toDate: '离店日期',
    guestIds: '入住来宾',
    others: '其他入住人员',
    extras: '房内配备',
    remarks: '备注',
    order: '次序',
  },
  receptionVehicle: {
    plate: '车牌',
    model: '车型',
    seats: '座位数',
    use: '用途',
    driver: '驾驶员',
    driverPhone: '驾驶员电话',
    fromDate: '开始日期',
    fromTime: '开始时间',
    toDate: '结束日期',
    toTime: '结束时间',
    guestIds: '乘车来宾',
    others: '其他乘车人员',
    remarks: '备注',
    order: '次序',
  },
  seatPlan: {
    title: '名称',
    rule: '排法',
    people: '人员',
    layout: '布置',
    emptySeats: '空位',
    locks: '锁定',
    swaps: '调整',
    venueId: '会议室',
    placeText: '地点',
    printedCards: '已印桌签',
    order: '次序',
  },
  expenseSheet: {
    number: '清单编号',
    letterNumber: '公函文号',
    guests: '接待对象',
    activities: '公务活动',
    lines: '接待费用',
    escorts: '陪同人员',
    support: '工作保障人员',
    collectedMeals: '收取伙食费',
    collectedTransport: '收取交通费',
    remarks: '备注',
    filledBy: '填报人',
    filledAt: '填报时间',
    reviewedBy: '审签人',
    reviewedAt: '审签时间',
    sheet: '接待清单',
  },
};
