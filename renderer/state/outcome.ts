import { ContractError, type ErrorCode } from '../../shared/contract/error-codes.ts';
import type { Violation } from '../../shared/rules/violation.ts';

/** Why a request was refused, as data that the screen has sentences for. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly violations: readonly Violation[];
  readonly details: unknown;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export async function outcomeOf<T>(request: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await request };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ContractError)) {
    return { code: 'INTERNAL', message: String(error), violations: [], details: undefined };
  }
  const { code, message, details } = error;
  return { code, message, violations: violationsOf(details), details };
}

const violationsOf = (details: unknown): readonly Violation[] => {
  const { violations } = (details ?? {}) as { readonly violations?: readonly Violation[] };
  return Array.isArray(violations) ? violations : [];
};
