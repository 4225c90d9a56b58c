import type { Contract, Handlers, Reply } from './define.ts';
import { ContractError, type ErrorCode } from './error-codes.ts';

export type Dispatch = (name: string, input: unknown) => Promise<Reply>;

/**
 * Looks a request up, parses its input, calls its handler. Never throws. A bug answers `INTERNAL` without detail and goes
 * to `onBug`. Own keys only: `__proto__` and event names are unknown requests.
 */
export function createRouter<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  onBug: (name: string, error: unknown) => void,
): Dispatch {
  // Sound: Handlers<C> has exactly the contract's requests, and each input was parsed by that request's schema.
  const byName = handlers as unknown as Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  return async (name, rawInput) => {
    const spec = Object.hasOwn(contract, name) ? contract[name] : undefined;
    const handler = Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (spec?.kind !== 'request' || !handler) return refuse('UNKNOWN_REQUEST', name);
    const parsed = spec.input.safeParse(rawInput);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return refuse('INVALID_INPUT', name, { issues });
    }
    try {
      return { ok: true, value: await handler(parsed.data) };
    } catch (error) {
      if (error instanceof ContractError) return refuse(error.code, error.message, error.details);
      onBug(name, error);
      return refuse('INTERNAL', name);
    }
  };
}

const refuse = (code: ErrorCode, message: string, details?: unknown): Reply => ({
  ok: false,
  error: { code, message, ...(details !== undefined && { details }) },
});
