import type { Matter, MatterState } from '../../../shared/domain/supervision/matter.ts';
import { isOpen, isWithUnit } from '../../../shared/rules/supervision/matter-states.ts';
import type { matterMoveNames } from '../../text/supervision-matter.ts';

export type MatterMove = keyof typeof matterMoveNames;

/** What leads on from a state, the usual step first. */
const onward: Partial<Record<MatterState, readonly MatterMove[]>> = {
  draft: ['submit'],
  awaitingApproval: ['approve', 'sendBack'],
  filed: ['assign', 'sendBack'],
  assigned: ['sign'],
  signed: ['feedBack', 'start'],
  underway: ['feedBack'],
  returned: ['feedBack', 'start'],
  awaitingReview: ['review'],
  awaitingLeader: ['close', 'carryOn'],
  closed: ['archive', 'reopen'],
  archived: ['reopen'],
  paused: ['resume'],
  withdrawn: ['resume'],
  merged: ['resume'],
};

/** The step that takes a matter of this state on; dragging a card takes no other one. */
export const stepOn = (state: MatterState): MatterMove | undefined => onward[state]?.[0];

/** The commands behind the moves. */
const commandOf: Readonly<Record<MatterMove, string>> = {
  submit: 'supervision.submit',
  approve: 'supervision.approve',
  sendBack: 'supervision.sendBack',
  assign: 'supervision.assign',
  sign: 'supervision.sign',
  start: 'supervision.start',
  feedBack: 'supervision.feedBack',
  review: 'supervision.passFeedback',
  close: 'supervision.close',
  carryOn: 'supervision.carryOn',
  archive: 'supervision.archive',
  reopen: 'supervision.reopen',
  requestExtension: 'supervision.requestExtension',
  urge: 'supervision.urge',
  reassign: 'supervision.reassign',
  pause: 'supervision.pause',
  resume: 'supervision.resume',
  withdraw: 'supervision.withdraw',
  merge: 'supervision.merge',
  renumber: 'supervision.renumber',
  note: 'supervision.addNote',
};

interface MoveFacts {
  readonly mayDo: (action: string) => boolean;
  /** Its number is another one's as well. */
  readonly isDuplicate?: boolean;
}

/** All that this person can do with a matter as it stands, the usual next step first. */
export function movesOf(matter: Matter, { mayDo, isDuplicate = false }: MoveFacts): MatterMove[] {
  const { state, dueOn, askedDueOn } = matter;
  const isRunning = isWithUnit(state);
  const beside: readonly MatterMove[] = [
    ...(isRunning && dueOn !== undefined && askedDueOn === undefined ? (['requestExtension'] as const) : []),
    ...(isRunning ? (['urge', 'reassign', 'pause'] as const) : []),
    ...(isDuplicate ? (['renumber'] as const) : []),
    ...(isOpen(state) ? (['note', 'merge', 'withdraw'] as const) : (['note'] as const)),
  ];
  return [...(onward[state] ?? []), ...beside].filter((move) => mayDo(commandOf[move]));
}
