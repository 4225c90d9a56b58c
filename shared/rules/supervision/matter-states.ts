import type { Matter, MatterState } from '../../domain/supervision/matter.ts';

/** What is not done with: lists, lights and duplicates count it. */
export const isOpen = (state: MatterState): boolean => !['closed', 'archived', 'withdrawn', 'merged'].includes(state);

/** Given out and with the unit: its time runs. */
export const isWithUnit = (state: MatterState): boolean =>
  state === 'assigned' || state === 'signed' || state === 'underway' || state === 'returned';

/** Handed in: it waits for the office that gave it out, or for the leader. */
export const isHandedIn = (state: MatterState): boolean => state === 'awaitingReview' || state === 'awaitingLeader';

/** Before 交办 everything may still be written over; afterwards the time, the units and the words stand. */
export const isBeforeAssignment = (state: MatterState): boolean =>
  state === 'draft' || state === 'awaitingApproval' || state === 'filed';

/** Approved and neither withdrawn nor merged: figures count it. */
export const isFiled = ({ state, sequence }: Pick<Matter, 'state' | 'sequence'>): boolean =>
  sequence !== undefined && state !== 'withdrawn' && state !== 'merged';

/** Fields that stand once a matter is given out: they change by 延期 and 变更责任单位 alone. */
export const fixedOnceAssigned: readonly (keyof Matter)[] = [
  'title',
  'words',
  'source',
  'sourceId',
  'urgency',
  'leadUnit',
  'assistUnits',
  'givenOn',
  'dueOn',
  'deadlineKey',
];
