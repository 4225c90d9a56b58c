import type { ApprovalStep } from '../../../../shared/domain/reception/reception-rules.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A key for a new step that none of these has: what a visit has passed is known by it, whatever the step is called. */
export const freeStepKey = (steps: readonly Partial<ApprovalStep>[]): string =>
  letters.map((letter) => `step${letter}`).find((key) => !steps.some((step) => step.key === key)) ?? 'step';
