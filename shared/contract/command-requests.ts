import type { z } from 'zod';
import { type RequestSpec, request } from './define.ts';
import { committedSchema } from './records.contract.ts';

type Requests<S> = {
  readonly [N in keyof S]: S[N] extends z.ZodType ? RequestSpec<S[N], typeof committedSchema> : never;
};

/** Every command of a module as a request of the same name. */
export const commandRequests = <S extends Readonly<Record<string, z.ZodType>>>(schemas: S): Requests<S> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, input]) => [name, request(input, committedSchema)]),
  ) as unknown as Requests<S>;
