import type { z } from 'zod';

/** What a request takes and answers. Inputs are parsed by the router: they cross the trust boundary; outputs are ours. */
export interface RequestSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'request';
  readonly input: I;
  readonly output: O;
}

export interface EventSpec<P extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  readonly payload: P;
}

export type Contract = Readonly<Record<string, RequestSpec | EventSpec>>;

export const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): RequestSpec<I, O> => ({
  kind: 'request',
  input,
  output,
});

export const event = <P extends z.ZodType>(payload: P): EventSpec<P> => ({ kind: 'event', payload });

export type RequestName<C> = { [K in keyof C]: C[K] extends RequestSpec ? K : never }[keyof C] & string;
export type EventName<C> = { [K in keyof C]: C[K] extends EventSpec ? K : never }[keyof C] & string;
export type InputOf<C, K extends keyof C> = C[K] extends RequestSpec<infer I, z.ZodType> ? z.input<I> : never;
export type ParsedInputOf<C, K extends keyof C> = C[K] extends RequestSpec<infer I, z.ZodType> ? z.output<I> : never;
export type OutputOf<C, K extends keyof C> = C[K] extends RequestSpec<z.ZodType, infer O> ? z.output<O> : never;
export type PayloadOf<C, K extends keyof C> = C[K] extends EventSpec<infer P> ? z.output<P> : never;

/** One handler for each request, no more and no fewer: the compiler checks it. */
export type Handlers<C> = {
  readonly [K in RequestName<C>]: (input: ParsedInputOf<C, K>) => Promise<OutputOf<C, K>>;
};

export interface ReplyError {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
}

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ReplyError };

/** How a client reaches a host: Electron IPC, HTTP and WebSocket, or a direct call. */
export interface Transport {
  call(name: string, input: unknown): Promise<Reply>;
  listen(onEvent: (name: string, payload: unknown) => void): () => void;
}
