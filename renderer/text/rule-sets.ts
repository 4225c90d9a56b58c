import type { PlainDate } from '../../shared/domain/plain-date.ts';

/** What every set of rules says of itself, whichever module's they are. */
export const ruleSetText = {
  sets: '施行的规则',
  set: (date: PlainDate) => `自 ${date} 起`,
  inForce: (words: string) => `${words}（现行）`,
  defaults: '默认规则（尚未自定）',
  begin: '从另一天起改用新规则…',
  remove: '删除这套规则',
  restoreFailed: '规则没有恢复',
  readOnly: '只有区委办的主任或统筹员可以修改。',
  effectiveFrom: '施行日期',
  effectiveFromHint: '要改施行日期，请另立一套规则。',
  effectiveFromMissing: '请选择施行日期',
  source: '依据',
  sourceHint: '写明文件名称和文号，或会议决定。',
  sourceMissing: '请写明依据',
  save: '保存规则',
  saved: '规则已保存',
  saveFailed: '规则没有保存',
  removeFailed: '规则没有删除',
} as const;

/** What a module says in its own words. */
export interface RuleSetWords {
  readonly hint: string;
  readonly beginHint: string;
  readonly removed: string;
}
