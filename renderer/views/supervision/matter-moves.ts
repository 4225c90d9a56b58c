import type { PlainDate } from '../../../shared/domain/plain-date.ts';
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

/** What the unit does; where it has a workstation of its own, another office does it only in its stead. */
const unitsOwn: ReadonlySet<MatterMove> = new Set(['sign', 'start', 'feedBack', 'requestExtension']);

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
  /** The lead unit has a workstation of its own, and this is not it. */
  readonly isForAnother?: boolean;
  readonly today: PlainDate;
}

/** Taken by a button of its own on the matter's page; the others stand in its menu. */
export const isOnward = (move: MatterMove, { state }: Pick<Matter, 'state'>): boolean =>
  onward[state]?.includes(move) ?? false;

/** All that this person can do with a matter as it stands, the usual next step first. */
export function movesOf(
  matter: Matter,
  { mayDo, today, isDuplicate = false, isForAnother = false }: MoveFacts,
): MatterMove[] {
  const { state, dueOn, askedDueOn } = matter;
  // Asked for once it is due, it would be refused (duty-and-emergency.md §3.3).
  const isExtendable = dueOn !== undefined && today <= dueOn && askedDueOn === undefined;
  const isRunning = isWithUnit(state);
  const beside: readonly MatterMove[] = [
    ...(isRunning && isExtendable ? (['requestExtension'] as const) : []),
    ...(isRunning ? (['urge', 'reassign', 'pause'] as const) : []),
    ...(isDuplicate ? (['renumber'] as const) : []),
    ...(isOpen(state) ? (['note', 'merge', 'withdraw'] as const) : (['note'] as const)),
  ];
  const moves = [...(onward[state] ?? []), ...beside].filter((move) => mayDo(commandOf[move]));
  if (!isForAnother) return moves;
  const [own, others] = [moves.filter((move) => unitsOwn.has(move)), moves.filter((move) => !unitsOwn.has(move))];
  return [...others, ...own];
}
