import type { IncidentInstruction } from '../../domain/emergency/incident-instruction.ts';

/** 录入 转办 签收 办理 反馈 已阅 办结, in the order in which they come. */
export const instructionStates = ['entered', 'forwarded', 'signed', 'started', 'fedBack', 'shown', 'closed'] as const;
export type InstructionState = (typeof instructionStates)[number];

/** How far an instruction is: the furthest step of which the time is there. */
export function instructionState(instruction: IncidentInstruction): InstructionState {
  if (instruction.closedAt !== undefined) return 'closed';
  if (instruction.leaderReadAt !== undefined) return 'shown';
  if (instruction.feedbackAt !== undefined) return 'fedBack';
  if (instruction.startedAt !== undefined) return 'started';
  if (instruction.signedAt !== undefined) return 'signed';
  return instruction.forwardedAt === undefined ? 'entered' : 'forwarded';
}
