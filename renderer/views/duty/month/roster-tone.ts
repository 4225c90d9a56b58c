import type { RosterState } from '../../../../shared/domain/duty/duty-roster.ts';
import type { Tone } from '../../../ui/StateTag.tsx';

export const rosterTones: Readonly<Record<RosterState, Tone>> = {
  draft: 'idle',
  reviewed: 'busy',
  published: 'good',
  locked: 'info',
};
