import type { MatterState } from '../../shared/domain/supervision/matter.ts';
import { matterStateNames } from '../../shared/rules/documents/supervision/matter-names.ts';

/** Words of 转督办 beside what a matter is made from. */
export const trackText = {
  track: '转督办',
  trackOf: (name: string) => (name === '' ? '转督办' : `转督办：${name}`),
  tracked: (number: string, state: MatterState) =>
    `督办${number === '' ? '' : ` ${number}`}（${matterStateNames[state]}）`,
} as const;
