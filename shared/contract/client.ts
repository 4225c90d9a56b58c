import type { EventName, InputOf, OutputOf, PayloadOf, RequestName, Transport } from './define.ts';
import { ContractError, isErrorCode } from './error-codes.ts';

/** Not spread over the members of a union: a request with two forms takes either. */
type Arguments<I> = [I] extends [undefined] ? [] : [input: I];

export interface Client<C> {
  /** Rejects with ContractError. */
  request<K extends RequestName<C>>(name: K, ...input: Arguments<InputOf<C, K>>): Promise<OutputOf<C, K>>;
  /** Returns the function that stops listening. */
  on<K extends EventName<C>>(name: K, onPayload: (payload: PayloadOf<C, K>) => void): () => void;
}

export function createClient<C>(transport: Transport): Client<C> {
  return {
    async request(name, ...[input]) {
      const reply = await transport.call(name, carried(input));
      if (reply.ok) return reply.value as OutputOf<C, typeof name>;
      const { code, details, message } = reply.error;
      throw new ContractError(isErrorCode(code) ? code : 'INTERNAL', details, message);
    },
    on(name, onPayload) {
      return transport.listen((eventName, payload) => {
        if (eventName === name) onPayload(payload as PayloadOf<C, typeof name>);
      });
    },
  };
}

/** Forms hold undefined where nothing is typed yet. Between processes it would travel, over HTTP not: what arrives is to be the same by both. */
const carried = (input: unknown): unknown => (input === undefined ? undefined : JSON.parse(JSON.stringify(input)));
