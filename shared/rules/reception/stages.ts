import type { Reception, ReceptionStage } from '../../domain/reception/reception.ts';

/** The stages of a visit in their order; 取消 and 延期 can be reached from any before 已归档. */
export const orderedStages = [
  'registered',
  'grading',
  'planning',
  'awaitingApproval',
  'approved',
  'issued',
  'underway',
  'awaitingSheet',
  'settled',
  'archived',
] as const satisfies readonly ReceptionStage[];

/** Steps that a person takes from a stage; approval, issuing and settling have commands of their own. */
const nextByHand: Partial<Record<ReceptionStage, ReceptionStage>> = {
  registered: 'grading',
  grading: 'planning',
  planning: 'awaitingApproval',
  issued: 'underway',
  underway: 'awaitingSheet',
  awaitingSheet: 'settled',
  settled: 'archived',
};

export const nextStage = (stage: ReceptionStage): ReceptionStage | undefined => nextByHand[stage];

/** Stages to which a visit goes back for a reason: a plan is made over, a grade is set anew. */
const backByHand: Partial<Record<ReceptionStage, ReceptionStage>> = {
  grading: 'registered',
  planning: 'grading',
  awaitingApproval: 'planning',
  approved: 'planning',
  underway: 'issued',
  settled: 'awaitingSheet',
};

export const stageBack = (stage: ReceptionStage): ReceptionStage | undefined => backByHand[stage];

/** Whether the plan was issued: from then on a change goes to those concerned as the next issue. */
export const isIssued = ({ stage }: Pick<Reception, 'stage'>): boolean =>
  stage === 'issued' || stage === 'underway' || stage === 'awaitingSheet';

/** Whether it can be called off or put off. */
export const canBeCalledOff = (stage: ReceptionStage): boolean =>
  !['archived', 'cancelled', 'postponed'].includes(stage);

/** Whether work on it goes on: lists and clashes count it. */
export const isLive = (stage: ReceptionStage): boolean =>
  !['archived', 'cancelled', 'postponed', 'settled'].includes(stage);
