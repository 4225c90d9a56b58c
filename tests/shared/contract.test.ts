import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../shared/contract/client.ts';
import { contract } from '../../shared/contract/contract.ts';
import { event, type Handlers, request, type Transport } from '../../shared/contract/define.ts';
import { ContractError } from '../../shared/contract/error-codes.ts';
import { createRouter } from '../../shared/contract/router.ts';

const small = {
  'plans.create': request(z.strictObject({ week: z.string(), title: z.string().min(1) }), z.object({ id: z.string() })),
  'drafts.keep': request(z.strictObject({ value: z.json() }), z.json()),
  'sync.getState': request(z.undefined(), z.object({ state: z.enum(['idle', 'busy']) })),
  'records.changed': event(z.object({ toRevision: z.number() })),
};
type Small = typeof small;

const handlers: Handlers<Small> = {
  'plans.create': async ({ title }) => {
    if (title === 'taken') throw new ContractError('FOLDER_HOLDS_WORKSPACE', { by: 'x' });
    if (title === 'bug') throw new TypeError('secret detail');
    return { id: title };
  },
  'drafts.keep': async ({ value }) => value,
  'sync.getState': async () => ({ state: 'idle' }),
};
// @ts-expect-error a missing request does not compile
const missing: Handlers<Small> = { 'plans.create': async () => ({ id: '' }) };
// @ts-expect-error a wrong output does not compile
const wrongOutput: Handlers<Small> = { ...handlers, 'sync.getState': async () => ({ state: 'sleepy' }) };

const bugs: unknown[] = [];
const dispatch = createRouter(small, handlers, (_place, error) => bugs.push(error));
const listeners = new Set<(name: string, payload: unknown) => void>();
const transport: Transport = {
  call: async (name, input) => structuredClone(await dispatch(name, structuredClone(input))),
  listen: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
const client = createClient<Small>(transport);

test('a request goes round and is typed', async () => {
  expect(await client.request('plans.create', { week: 'w', title: 'a' })).toEqual({ id: 'a' });
  expectTypeOf(client.request('sync.getState')).resolves.toEqualTypeOf<{ state: 'idle' | 'busy' }>();
  expect([missing, wrongOutput]).toHaveLength(2);
});

test('a form of which some fields are still empty goes round like any other, also where undefined would travel', async () => {
  const typed = { title: '调研', venue: undefined, guests: [{ name: '张三', title: undefined }] };
  expect(await client.request('drafts.keep', { value: typed as never })).toStrictEqual({
    title: '调研',
    guests: [{ name: '张三' }],
  });
});

test('bad input, extra keys, unknown names and prototype names are refused by code', async () => {
  // @ts-expect-error a wrong type does not compile either
  await expect(client.request('plans.create', { week: 1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(transport.call('plans.create', { week: 'a', title: 'b', isAdmin: true })).resolves.toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT' },
  });
  for (const name of ['__proto__', 'constructor', 'toString', 'records.changed', 'nope']) {
    await expect(transport.call(name, {})).resolves.toMatchObject({ ok: false, error: { code: 'UNKNOWN_REQUEST' } });
  }
});

test('a refusal keeps its code and details; a bug becomes INTERNAL without detail and is reported', async () => {
  await expect(client.request('plans.create', { week: 'w', title: 'taken' })).rejects.toMatchObject({
    code: 'FOLDER_HOLDS_WORKSPACE',
    details: { by: 'x' },
  });
  await expect(client.request('plans.create', { week: 'w', title: 'bug' })).rejects.toMatchObject({
    code: 'INTERNAL',
    message: 'plans.create',
  });
  expect(bugs).toHaveLength(1);
});

test('events arrive until stopped', () => {
  const seen: number[] = [];
  const stop = client.on('records.changed', ({ toRevision }) => seen.push(toRevision));
  for (const listener of listeners) listener('records.changed', { toRevision: 1 });
  stop();
  for (const listener of listeners) listener('records.changed', { toRevision: 2 });
  expect(seen).toEqual([1]);
});

test('requests are named subject.verbNoun and events subject.pastParticiple', () => {
  for (const [name, spec] of Object.entries(contract)) {
    expect(name).toMatch(/^[a-z]+\.[a-z][a-zA-Z]*$/);
    if (spec.kind === 'event') expect(name).toMatch(/ed$/i);
  }
});

test('every request and event has a JSON Schema', () => {
  for (const [name, spec] of Object.entries(contract)) {
    const schemas = spec.kind === 'request' ? [spec.input, spec.output] : [spec.payload];
    for (const schema of schemas) {
      const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      expect([name, typeof described]).toEqual([name, 'object']);
    }
  }
});
