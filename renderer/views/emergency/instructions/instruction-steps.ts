import type { IncidentInstruction } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { type InstructionState, instructionState } from '../../../../shared/rules/emergency/instruction-state.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';

/** 转办 签收 办理 反馈 已阅 办结 */
export type InstructionStep = 'forward' | 'sign' | 'start' | 'feedBack' | 'show' | 'close';

/** What the dialog of a step gets. */
export interface StepDialogProps {
  readonly view: TypedRecordView<'incidentInstruction'>;
  readonly title: string;
  readonly onClose: () => void;
}

/** What comes next, the usual step first. */
const stepsIn: Readonly<Record<InstructionState, readonly InstructionStep[]>> = {
  entered: ['forward'],
  forwarded: ['sign', 'forward'],
  signed: ['start', 'feedBack'],
  started: ['feedBack'],
  fedBack: ['show', 'close'],
  shown: ['close'],
  closed: [],
};

export const commandOf = {
  forward: 'emergency.forwardInstruction',
  sign: 'emergency.signInstruction',
  start: 'emergency.startInstruction',
  feedBack: 'emergency.feedBackInstruction',
  show: 'emergency.showLeader',
  close: 'emergency.closeInstruction',
} as const satisfies Record<InstructionStep, string>;

const answers: ReadonlySet<InstructionStep> = new Set(['sign', 'start', 'feedBack']);

/** What somebody may do next. An office of the workspace answers for itself; for any other unit, whoever forwarded it. */
export const stepsOf = (
  instruction: IncidentInstruction,
  may: (action: string, officeId: string) => boolean,
): InstructionStep[] =>
  stepsIn[instructionState(instruction)].filter((step) => {
    const { officeId, toOfficeId } = instruction;
    if (!answers.has(step)) return may(commandOf[step], officeId);
    return toOfficeId === undefined ? may('emergency.addInstruction', officeId) : may(commandOf[step], toOfficeId);
  });
