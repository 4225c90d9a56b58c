import type {
  FeedbackCycle,
  MatterRating,
  MatterSource,
  MatterState,
  MatterUrgency,
} from '../../../domain/supervision/matter.ts';
import type { UrgeMethod } from '../../../domain/supervision/matter-parts.ts';
import type { LightColour } from '../../../domain/supervision/supervision-rules.ts';

/** What the values of a matter's fields are called, on screens and in documents alike. */
export const matterSourceNames: Readonly<Record<MatterSource, string>> = {
  instruction: '批示',
  meeting: '会议',
  letter: '来信',
  plan: '计划',
  reception: '接待',
  emergency: '突发',
  other: '其他',
};

export const matterUrgencyNames: Readonly<Record<MatterUrgency, string>> = {
  urgent: '紧急',
  normal: '一般',
  difficult: '疑难',
};

export const matterStateNames: Readonly<Record<MatterState, string>> = {
  draft: '草稿',
  awaitingApproval: '待审批',
  filed: '已立项',
  assigned: '已交办',
  signed: '已签收',
  underway: '办理中',
  awaitingReview: '待审核',
  returned: '退办',
  awaitingLeader: '待领导审阅',
  closed: '已办结',
  archived: '已归档',
  paused: '暂停',
  withdrawn: '撤销',
  merged: '并案',
};

export const matterRatingNames: Readonly<Record<MatterRating, string>> = {
  satisfied: '满意',
  acceptable: '基本满意',
  unsatisfied: '不满意',
};

export const urgeMethodNames: Readonly<Record<UrgeMethod, string>> = {
  notice: '催办通知',
  phone: '电话催办',
  message: '短信催办',
  visit: '上门催办',
  meeting: '会上催办',
};

export const lightColourNames: Readonly<Record<LightColour, string>> = {
  green: '绿',
  blue: '蓝',
  yellow: '黄',
  orange: '橙',
  red: '红',
};

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** 一次性反馈 周期反馈（每周五）周期反馈（每月5日） */
export function feedbackModeName(cycle: FeedbackCycle | undefined): string {
  if (!cycle) return '一次性反馈';
  const day = cycle.unit === 'week' ? `每周${weekdays[cycle.day - 1]}` : `每月${cycle.day}日`;
  return `周期反馈（${day}）`;
}
