import { planDifference } from '../../../shared/rules/reception/plan-difference.ts';
import { planSnapshot } from '../../../shared/rules/reception/plan-snapshot.ts';
import { canBeCalledOff, isIssued, nextStage, stageBack } from '../../../shared/rules/reception/stages.ts';
import type { VisitFile } from '../../../shared/rules/reception/visit-book.ts';

/** What can be done with a visit as a whole. The first one of a list is the next step. */
export type VisitMove =
  | 'advance'
  | 'approve'
  | 'returnPlan'
  | 'issuePlan'
  | 'reissue'
  | 'goBack'
  | 'note'
  | 'clone'
  | 'postpone'
  | 'cancel'
  | 'resume';

type MayDo = (action: string) => boolean;

const commandOf: Readonly<Record<VisitMove, string>> = {
  advance: 'reception.advance',
  approve: 'reception.approve',
  returnPlan: 'reception.returnPlan',
  issuePlan: 'reception.issuePlan',
  reissue: 'reception.issuePlan',
  goBack: 'reception.goBack',
  note: 'reception.addNote',
  clone: 'reception.clone',
  postpone: 'reception.postpone',
  cancel: 'reception.cancel',
  resume: 'reception.resume',
};

/** Whether what was issued last says something else than the plan does now. */
export function isChangedSinceIssue(file: VisitFile): boolean {
  const last = file.issues.at(-1);
  return (
    last !== undefined &&
    planDifference(
      last.values.snapshot,
      planSnapshot(file, () => undefined),
    ).length > 0
  );
}

export function movesOf(file: VisitFile, mayDo: MayDo): VisitMove[] {
  const { stage } = file.reception;
  const isOff = stage === 'cancelled' || stage === 'postponed';
  const moves: (VisitMove | false)[] = [
    stage === 'awaitingApproval' && 'approve',
    stage === 'awaitingApproval' && 'returnPlan',
    stage === 'approved' && 'issuePlan',
    isIssued({ stage }) && isChangedSinceIssue(file) && 'reissue',
    nextStage(stage) !== undefined && 'advance',
    isOff && 'resume',
    stageBack(stage) !== undefined && 'goBack',
    'note',
    'clone',
    canBeCalledOff(stage) && 'postpone',
    (canBeCalledOff(stage) || stage === 'postponed') && 'cancel',
  ];
  return moves.filter((move) => move !== false).filter((move) => mayDo(commandOf[move]));
}
