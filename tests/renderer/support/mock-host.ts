import type { HostConnection } from '../../../renderer/bridge/connect.ts';
import type { ConnectionState } from '../../../renderer/bridge/connection-state.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type {
  Contract,
  EventName,
  InputOf,
  OutputOf,
  PayloadOf,
  RequestName,
  Transport,
} from '../../../shared/contract/define.ts';
import { ContractError } from '../../../shared/contract/error-codes.ts';

export type MockHandlers<C> = {
  readonly [K in RequestName<C>]?: (input: InputOf<C, K>) => OutputOf<C, K> | Promise<OutputOf<C, K>>;
};

export interface MockHost {
  readonly connection: HostConnection;
  readonly calls: { readonly name: string; readonly input: unknown }[];
  inputsOf(name: string): unknown[];
  push<K extends EventName<AppContract>>(name: K, payload: PayloadOf<AppContract, K>): void;
  setConnection(state: ConnectionState): void;
}

/**
 * A host made of the given handlers. Inputs are parsed by the contract, so a page that asks wrongly fails; a request
 * without a handler fails by name.
 */
export function mockHost<C extends Contract & AppContract>(contract: C, handlers: MockHandlers<C>): MockHost {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const watchers = new Set<(state: ConnectionState) => void>();
  const calls: { name: string; input: unknown }[] = [];
  const byName = handlers as unknown as Record<string, ((input: unknown) => unknown) | undefined>;
  const transport: Transport = {
    async call(name, input) {
      calls.push({ name, input });
      const spec = contract[name];
      const handler = byName[name];
      if (spec?.kind !== 'request' || !handler)
        throw new Error(`the page asked for ${name}, which this test does not answer`);
      const parsed = spec.input.safeParse(input);
      if (!parsed.success) throw new Error(`${name}: ${parsed.error.message}`);
      try {
        return { ok: true, value: await handler(parsed.data) };
      } catch (error) {
        if (!(error instanceof ContractError)) throw error;
        return { ok: false, error: { code: error.code, message: error.message, details: error.details } };
      }
    },
    listen(onEvent) {
      listeners.add(onEvent);
      return () => listeners.delete(onEvent);
    },
  };
  return {
    connection: {
      client: createClient<AppContract>(transport),
      watch(onState) {
        watchers.add(onState);
        return () => watchers.delete(onState);
      },
    },
    calls,
    inputsOf: (name) => calls.filter((call) => call.name === name).map(({ input }) => input),
    push(name, payload) {
      for (const onEvent of listeners) onEvent(name, payload);
    },
    setConnection(state) {
      for (const onState of watchers) onState(state);
    },
  };
}
