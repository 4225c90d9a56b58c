import type { MatterDeadline } from '../../../../shared/domain/supervision/supervision-rules.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const pairs = ['', ...letters].flatMap((first) => letters.map((second) => first + second));

/** A key for a new deadline that none of these has: matters know theirs by it, whatever it is called. */
export const freeDeadlineKey = (deadlines: readonly Partial<MatterDeadline>[]): string =>
  pairs.map((pair) => `own${pair}`).find((key) => !deadlines.some((each) => each.key === key)) ?? 'own';
