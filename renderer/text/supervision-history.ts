import { feedbackCycleSchema } from '../../shared/domain/supervision/matter.ts';
import {
  feedbackModeName,
  matterRatingNames,
  matterSourceNames,
  matterStateNames,
  matterUrgencyNames,
  urgeMethodNames,
} from '../../shared/rules/documents/supervision/matter-names.ts';
import {
  attendClassNames,
  attendReplyNames,
  meetingStateNames,
  signInNames,
} from '../../shared/rules/documents/supervision/meeting-names.ts';

/** Names of the fields of matters and meetings, by kind where two kinds call theirs otherwise. */
export const matterFieldNames = {
  title: '督办事项',
  words: '督办内容',
  source: '来源',
  sourceId: '来源事项',
  sourceWords: '来源说明',
  leaderName: '批示领导',
  leaderTitle: '批示领导职务',
  leadLeader: '牵头领导',
  assistLeaders: '配合领导',
  urgency: '缓急',
  leadUnit: '牵头单位',
  assistUnits: '配合单位',
  unitContact: '承办联系人',
  unitPhone: '承办联系电话',
  contact: '督办联系人',
  contactPhone: '督办联系电话',
  givenOn: '交办日期',
  dueOn: '办理时限',
  remarks: '备注',
  deadlineKey: '时限类别',
  feedbackCycle: '反馈方式',
  stateBefore: '原状态',
  stateReason: '原因',
  sequence: '编号',
  filedAt: '立项时间',
  assignedAt: '交办时间',
  firstDueOn: '原定时限',
  startedAt: '开始办理时间',
  feedbackOn: '下次反馈日期',
  percent: '进度',
  handedInAt: '报送反馈时间',
  feedbackAt: '最近反馈时间',
  urgedAt: '最近催办时间',
  askedDueOn: '申请延至',
  pausedAt: '暂停时间',
  feedbackTimes: '反馈次数',
  returnedTimes: '退办次数',
  extendedTimes: '延期次数',
  closedAt: '办结时间',
  closedBy: '审阅人',
  rating: '满意度',
  mergedIntoId: '并入事项',
  enteredAt: '登记时间',
  enteredBy: '登记人',
} as const;

const partFields: Readonly<Record<string, string>> = {
  matterId: '督办事项',
  progress: '办理进展',
  problems: '存在问题',
  nextSteps: '下步打算',
  expectedOn: '预计完成时间',
  percent: '进度',
  evidence: '佐证材料',
  signedBy: '签发人',
  isSealed: '已盖章',
  isFinal: '申请办结',
  unitName: '单位',
  handedInAt: '报送时间',
  enteredBy: '填报人',
  review: '审核',
  reviewedAt: '审核时间',
  reviewedBy: '审核人',
  reviewWords: '审核意见',
  fromDueOn: '原时限',
  toDueOn: '申请延至',
  reason: '理由',
  requestedAt: '申请时间',
  requestedBy: '申请人',
  isApproved: '是否同意',
  decidedAt: '审批时间',
  decidedBy: '审批人',
  decisionWords: '审批意见',
  method: '方式',
  sequence: '第几次',
  toldPerson: '受话人',
  text: '内容',
  at: '时间',
  signedAt: '签收时间',
  kind: '类别',
  fromState: '原状态',
  toState: '新状态',
};

const meetingFields: Readonly<Record<string, string>> = {
  title: '会议名称',
  heldOn: '召开日期',
  startAt: '开始时间',
  endAt: '结束时间',
  checkInAt: '报到时间',
  hostOfficeId: '主办办公室',
  passedOfficeIds: '轮空办公室',
  chair: '主持人',
  purpose: '会议事由',
  replyOn: '回执截止日期',
  replyAt: '回执截止时间',
  materials: '会议材料',
  leaveRule: '请假规定',
  logistics: '车辆食宿',
  contact: '联系人',
  contactPhone: '联系电话',
  minutes: '会议纪要',
  recorder: '记录人',
  sequence: '年度次数',
  stateReason: '原因',
  notifiedAt: '通知时间',
  notifiedBy: '通知人',
  minutedAt: '纪要印发时间',
  minutesSignedBy: '纪要签发人',
  enteredAt: '登记时间',
  enteredBy: '登记人',
};

const lineFields: Readonly<Record<string, string>> = {
  meetingId: '会议',
  order: '次序',
  title: '议题',
  unit: '单位',
  reporter: '汇报人',
  minutes: '汇报分钟',
  material: '材料',
  reviewedBy: '分管审核',
  attendClass: '参会类别',
  name: '姓名',
  gender: '性别',
  ethnicity: '民族',
  position: '职务',
  mobile: '手机',
  unitContact: '单位联系人',
  unitPhone: '单位联系电话',
  receivedAt: '收到通知时间',
  receivedBy: '收到通知登记人',
  reply: '是否参会',
  leaveReason: '请假事由',
  leaveApprovedBy: '准假人',
  substitute: '代会人',
  isSeated: '已报座次',
  plate: '车牌',
  lodging: '住宿',
  meals: '用餐',
  signIn: '签到',
  text: '议定事项',
  topicId: '所属议题',
  leadUnit: '责任单位',
  assistUnits: '配合单位',
  dueOn: '完成时限',
};

const rulesFields: Readonly<Record<string, string>> = {
  lights: '灯制',
  deadlines: '办理时限',
  movesToWorkday: '末日遇假日顺延',
  dayEndsAt: '每日截止',
  remindDays: '提前提醒天数',
  urgeEveryDays: '催办间隔天数',
  similarityPercent: '相近提示程度',
  meetings: '联席会议',
};

export const supervisionFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  matter: matterFieldNames,
  matterFeedback: partFields,
  matterExtension: partFields,
  matterUrge: partFields,
  matterReceipt: { ...partFields, signedBy: '签收人' },
  matterStep: { ...partFields, decidedBy: '决定人' },
  jointMeeting: meetingFields,
  meetingTopic: lineFields,
  meetingAttendee: lineFields,
  meetingDecision: lineFields,
  supervisionRules: rulesFields,
};

const namesOfField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: matterSourceNames,
  urgency: matterUrgencyNames,
  state: { ...matterStateNames, ...meetingStateNames },
  stateBefore: matterStateNames,
  fromState: matterStateNames,
  toState: matterStateNames,
  rating: matterRatingNames,
  method: urgeMethodNames,
  review: { passed: '合格', returned: '退办' },
  attendClass: attendClassNames,
  reply: attendReplyNames,
  signIn: signInNames,
};

const stepKindNames = {
  state: '办理步骤',
  reassign: '变更责任单位',
  leader: '领导意见',
  merged: '并案',
  note: '记一笔',
};

const isUnit = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';

interface NameSource {
  readonly officeName: (id: string) => string;
  readonly anyName: (id: string) => string;
}

const recordFields = new Set(['matterId', 'mergedIntoId', 'sourceId', 'meetingId', 'topicId']);

/** A value of matters and meetings in words; undefined where the field says nothing of them alone. */
export function supervisionValueWords(
  kind: string,
  field: string,
  value: unknown,
  names: NameSource,
): string | undefined {
  if (!(kind in supervisionFieldNames)) return undefined;
  if (typeof value === 'string') {
    if (field === 'hostOfficeId') return names.officeName(value);
    if (kind === 'matterStep' && field === 'kind') return stepKindNames[value as keyof typeof stepKindNames];
    return recordFields.has(field) ? names.anyName(value) : namesOfField[field]?.[value];
  }
  if (field === 'passedOfficeIds' && Array.isArray(value))
    return value.map((id) => names.officeName(String(id))).join('、') || '无';
  if (field === 'evidence' && Array.isArray(value))
    return value.map(({ title }: { title: string }) => title).join('、') || '无';
  if (field === 'percent' && typeof value === 'number') return `${value}%`;
  if (field === 'feedbackCycle') return feedbackModeName(feedbackCycleSchema.safeParse(value).data);
  if ((field === 'leadUnit' || field === 'unit' || field === 'substitute') && isUnit(value)) return value.name;
  if (field === 'assistUnits' && Array.isArray(value))
    return (
      value
        .filter(isUnit)
        .map(({ name }) => name)
        .join('、') || '无'
    );
  return undefined;
}
