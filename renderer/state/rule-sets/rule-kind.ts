import type { RecordValues } from '../../../shared/domain/record.ts';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';

/** Rules that hold from a day on: one record for each first day. */
export type RuleKind = 'planRules' | 'dutyRules' | 'slaPack' | 'thresholdTable' | 'receptionRules' | 'supervisionRules';
export type RuleValues<K extends RuleKind> = RecordValues<K>;
export type RuleView<K extends RuleKind> = TypedRecordView<K>;

export const ruleCommands = {
  planRules: { save: 'rules.savePlanRules', remove: 'rules.removePlanRules' },
  dutyRules: { save: 'rules.saveDutyRules', remove: 'rules.removeDutyRules' },
  slaPack: { save: 'rules.saveSlaPack', remove: 'rules.removeSlaPack' },
  thresholdTable: { save: 'rules.saveThresholdTable', remove: 'rules.removeThresholdTable' },
  supervisionRules: { save: 'rules.saveSupervisionRules', remove: 'rules.removeSupervisionRules' },
  receptionRules: { save: 'rules.saveReceptionRules', remove: 'rules.removeReceptionRules' },
} as const satisfies Record<RuleKind, object>;
