import type { LeaderBody } from '../../shared/domain/leader.ts';
import type { Office, Role } from '../../shared/domain/office.ts';
import type { Bulletin, Submission } from '../../shared/domain/plan-cycle.ts';
import type { ItemVisibility, PlanItem } from '../../shared/domain/plan-item.ts';
import type { PlanTime } from '../../shared/domain/plan-time.ts';
import type { RecordKind } from '../../shared/domain/record.ts';

export const roleTitles: Readonly<Record<Role, string>> = {
  director: '主任',
  coordinator: '统筹员',
  liaison: '联络员',
  dutyOfficer: '值班员',
  reception: '接待',
  viewer: '查看',
};

const roleHints: Readonly<Record<Role, string>> = {
  director: '审定、发布、接受冲突',
  coordinator: '汇总各办计划、催办、发布',
  liaison: '填报本办计划、签收',
  dutyOfficer: '值班与突发信息',
  reception: '公务接待',
  viewer: '只看忙闲',
};

export const roleLabel = (role: Role): string => `${roleTitles[role]} — ${roleHints[role]}`;

export const leaderBodyNames: Readonly<Record<LeaderBody, string>> = {
  partyCommittee: '党委',
  peoplesCongress: '人大',
  government: '政府',
  cppcc: '政协',
  court: '法院',
  procuratorate: '检察院',
};

export const officeBodyNames: Readonly<Record<Office['body'], string>> = {
  partyCommittee: '区委办',
  peoplesCongress: '区人大办',
  government: '区政府办',
  cppcc: '区政协办',
  reception: '接待办',
  other: '其他单位',
};

export const visibilityNames: Readonly<Record<ItemVisibility, string>> = {
  concerned: '按职责可见（发布后各办可见）',
  open: '各办可见',
  withheld: '内部掌握（发布后其他办只见“内部安排”）',
};

export const timeKindNames: Readonly<Record<PlanTime['kind'], string>> = {
  exact: '具体时刻',
  dayPart: '时段',
  after: '某事项之后',
  undetermined: '待定',
};

export const submissionStateNames: Readonly<Record<Submission['state'] | 'missing', string>> = {
  missing: '未报',
  draft: '草稿',
  submitted: '已报送',
  returned: '退回',
  accepted: '已接收',
};

export const bulletinStateNames: Readonly<Record<Bulletin['state'], string>> = {
  collecting: '汇总中',
  awaitingApproval: '待审定',
  approved: '已审定',
  published: '已发布',
};

export const planFieldNames: Readonly<Record<keyof PlanItem, string>> = {
  officeId: '报送办公室',
  weekStart: '所属周',
  date: '日期',
  endDate: '结束日期',
  time: '时间',
  content: '内容',
  venueId: '地点',
  placeText: '地点',
  attendance: '出席领导',
  otherAttendees: '参加单位和人员',
  organiserUnit: '责任单位',
  category: '类别',
  isTentative: '待定',
  isParallel: '可并行',
  isCoordinated: '已统筹',
  isDistrictWide: '全区性会议',
  visibility: '可见范围',
  sourceLink: '来源',
  remarks: '备注',
  exemptionReason: '无会日例外理由',
  isCancelled: '取消',
  sourceText: '导入原文',
  isUnconfirmed: '待确认',
};

const otherFieldNames: Readonly<Record<string, string>> = {
  name: '姓名或名称',
  title: '职务',
  body: '所属',
  servingOfficeId: '服务办公室',
  rankOrder: '排序',
  isPrincipal: '正职',
  validFrom: '任职起',
  validTo: '任职止',
  capacity: '容纳人数',
  managingOfficeId: '管理单位',
  bufferMinutes: '间隔分钟',
  shortName: '简称',
  role: '角色',
  phone: '电话',
  organisation: '单位',
  position: '职务',
  officePhone: '办公电话',
  mobile: '手机',
  fax: '传真',
  note: '备注',
  leaderId: '领导',
  fromDate: '开始日期',
  toDate: '结束日期',
  place: '地点',
  reason: '事由',
  deputy: '主持工作的同志',
  orderedBy: '决定人',
  reply: '签收意见',
  districtName: '区县名称',
  placeName: '地点',
  officeName: '报送办公室',
  id: '编号',
};

export const fieldName = (field: string): string =>
  (planFieldNames as Readonly<Record<string, string>>)[field] ?? otherFieldNames[field] ?? '其他内容';

export const recordKindNames: Readonly<Record<RecordKind, string>> = {
  workspace: '工作区',
  office: '办公室',
  person: '人员',
  leader: '领导',
  venue: '会议室',
  contact: '外部联系人',
  planRules: '周计划规则',
  calendarNotice: '放假安排',
  calendarDay: '工作日历',
  planItem: '计划事项',
  submission: '报送',
  bulletin: '周计划',
  bulletinVersion: '版本',
  changeOrder: '变更单',
  receipt: '签收',
  absence: '外出报备',
  membership: '成员',
  dutyMember: '值班人员',
  dutyLeave: '请假',
  dutyPost: '值班岗位',
  dutyGroup: '值班组',
  dutyRoom: '值班室',
  dutyTemplate: '值班模板',
  dutyRules: '值班规则',
  specialPeriod: '敏感时期',
  dutyRoster: '值班表',
  dutyRosterVersion: '值班表版本',
  dutyShift: '班次',
  dutyRotation: '轮转',
  dutyAdjustment: '调班',
  dutyLogEntry: '值班日志',
  callRecord: '电话记录',
  handover: '交接班',
  spotCheck: '查岗',
  dailyReport: '值班日报',
  dutyWarning: '预警',
  restTaken: '补休',
  slaPack: '报送时限',
  thresholdTable: '分级标准',
  reportRecipient: '报送对象',
  incident: '突发信息',
  incidentSeverity: '事件级别',
  incidentPerson: '涉事人员',
  incidentReport: '突发信息报告',
  reportRoute: '报送记录',
  incidentInstruction: '批示',
  obligationWaiver: '时限豁免',
  timelineEntry: '时间轴记录',
  alarmAnswer: '提醒已知悉',
  alarmEscalation: '提醒升级',
  classifiedStub: '涉密信息登记',
  receptionRules: '接待规定',
  reception: '接待任务',
  receptionGuest: '来宾',
  itineraryStop: '接待日程',
  receptionTask: '接待分工',
  receptionMeal: '用餐',
  receptionRoom: '住房',
  receptionVehicle: '用车',
  seatPlan: '座次',
  expenseSheet: '接待清单',
  receptionIssue: '接待方案',
  receptionReceipt: '方案签收',
  receptionStep: '接待记录',
  findingOverride: '合规保留意见',
  supervisionRules: '督办规定',
  matter: '督办事项',
  matterFeedback: '督办反馈',
  matterExtension: '督办延期',
  matterUrge: '督办催办',
  matterReceipt: '督办签收',
  matterStep: '督办记录',
  jointMeeting: '联席会议',
  meetingTopic: '会议议题',
  meetingAttendee: '参会人员',
  meetingDecision: '议定事项',
  clashAcceptance: '冲突处理',
  restoration: '恢复记录',
};
