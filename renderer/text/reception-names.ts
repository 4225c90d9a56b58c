import type { ReceptionStage, ReplyKind } from '../../shared/domain/reception/reception.ts';
import type { ComplianceRule, FindingLevel } from '../../shared/domain/reception/reception-rules.ts';

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

export const letterStateNames = {
  missing: '未收公函',
  received: '已收公函',
  electronic: '电子公函',
  oral: '口头任务，待补函',
} as const;

export const replyNames: Readonly<Record<ReplyKind, string>> = {
  accept: '同意接待',
  postpone: '建议改期',
  decline: '婉拒',
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
