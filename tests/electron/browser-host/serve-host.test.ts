import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type ServedHost, serveHost } from '../../../electron/browser-host/serve-host.ts';
import type { HostEvent } from '../../../shared/host/host-core.ts';

let served: ServedHost;
let origin: string;
let emit: HostEvent = () => undefined;

beforeAll(async () => {
  const host = {
    dispatch: async (name: string, input: unknown) => ({ ok: true as const, value: { name, input } }),
    listen: (onEvent: HostEvent) => {
      emit = onEvent;
      return () => undefined;
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const page = { bytes: new TextEncoder().encode('<!doctype html>'), mediaType: 'text/html; charset=utf-8' };
  served = await serveHost(host, { read: async (urlPath) => (urlPath === '/index.html' ? page : null) }, 0);
  origin = new URL(served.url).origin;
});
afterAll(() => served.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}

/** A raw request, so that Host and Origin can be forged the way an attacker would. */
function ask(
  path: string,
  {
    method = 'POST',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const call = (headers: Record<string, string>, body: string | Buffer = '{"name":"x","input":1}') =>
  ask('/rpc', { headers, body });
const bearer = () => ({ authorization: `Bearer ${served.token}` });

test('a call with the token is answered by the host', async () => {
  const answer = await call({ ...bearer(), origin });
  expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":{"name":"x","input":1}}' });
  expect((await call(bearer())).status).toBe(200);
});

test('without the token, or with another, nothing is answered', async () => {
  const attempts: Record<string, string>[] = [
    {},
    { authorization: 'Bearer ' },
    { authorization: `Bearer ${'a'.repeat(43)}` },
    { authorization: served.token },
  ];
  for (const headers of attempts) expect(await call(headers)).toMatchObject({ status: 401 });
});

test('a page of another site is refused even with the token', async () => {
  for (const foreign of [
    'https://evil.example',
    'null',
    'http://localhost:1',
    origin.replace('127.0.0.1', 'localhost'),
  ]) {
    expect(await call({ ...bearer(), origin: foreign })).toMatchObject({ status: 403 });
  }
});

test('a name that was rebound to this address is refused for pages and calls', async () => {
  expect(await call({ ...bearer(), host: 'evil.example' })).toMatchObject({ status: 421 });
  expect(await ask('/', { method: 'GET', headers: { host: 'evil.example' } })).toMatchObject({ status: 421 });
});

test('the page comes with a policy that lets only its own files run, and is not cached', async () => {
  const page = await ask('/', { method: 'GET' });
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect((await ask('/../package.json', { method: 'GET' })).status).toBe(404);
});

test('a body that is too long or no call is refused in words that the page can show', async () => {
  const long = await call({ ...bearer(), 'content-type': 'application/json' }, Buffer.alloc(31_000_000, 32));
  expect(long).toMatchObject({ status: 413, body: expect.stringContaining('INPUT_TOO_LARGE') });
  expect(await call(bearer(), 'not json')).toMatchObject({
    status: 400,
    body: expect.stringContaining('INVALID_INPUT'),
  });
});

const connect = (protocols: string[], headers: Record<string, string>): Promise<WebSocket | null> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/events`, protocols, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });

test('events reach a page with the token and our origin, and nobody else', async () => {
  expect(await connect(['siban', 'wrong'], { origin })).toBeNull();
  expect(await connect(['siban', served.token], { origin: 'https://evil.example' })).toBeNull();
  expect(await connect(['siban', served.token], {})).toBeNull();
  const socket = await connect(['siban', served.token], { origin });
  const message = new Promise<string>((resolve) => socket?.on('message', (data) => resolve(String(data))));
  emit('records.changed', { toRevision: 2 });
  expect(JSON.parse(await message)).toEqual({ name: 'records.changed', payload: { toRevision: 2 } });
  socket?.terminate();
});
