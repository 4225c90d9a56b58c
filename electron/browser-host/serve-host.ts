import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Reply } from '../../shared/contract/define.ts';
import type { Host } from '../../shared/host/create-host.ts';
import type { PageFiles } from '../storage/page-files.ts';
import { securityHeaders } from './page-security.ts';

/** A file of 20 MiB as base64 and its request around it. */
const MAX_BODY_BYTES = 30_000_000;
const MAX_EVENT_BYTES = 1024;

const callSchema = z.object({ name: z.string().max(100), input: z.unknown().optional() });

export interface ServedHost {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/**
 * Serves the page and the host on 127.0.0.1. Only a bearer of the launch's token is heard, only under our own Host name
 * (no DNS rebinding) and, where a browser names one, only from our own Origin.
 */
export async function serveHost(
  host: Pick<Host, 'dispatch' | 'listen'>,
  files: PageFiles,
  wantedPort: number,
): Promise<ServedHost> {
  const token = randomBytes(32).toString('base64url');
  const sockets = new Set<WebSocket>();
  const server = createServer((request, response) => {
    answer(request, response, { host, files, token, port: portOf(server) }).catch(() => response.destroy());
  });
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_EVENT_BYTES,
    handleProtocols: () => 'siban',
  });
  server.on('upgrade', (request, socket, head) => {
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((text) => text.trim());
    const isOurs = request.url === '/events' && offered[0] === 'siban' && isSame(offered[1] ?? '', token);
    if (!isOurs || !isLocalCall(request, portOf(server), 'needed')) return void socket.destroy();
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.add(webSocket);
      webSocket.on('close', () => sockets.delete(webSocket));
      webSocket.on('error', () => webSocket.terminate());
    });
  });
  const stopListening = host.listen((name, payload) => {
    const text = JSON.stringify({ name, payload });
    for (const socket of sockets) socket.send(text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/#t=${token}`,
    token,
    close: async () => {
      stopListening();
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Context {
  readonly host: Pick<Host, 'dispatch'>;
  readonly files: PageFiles;
  readonly token: string;
  readonly port: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const send = (status: number, body: string | Uint8Array, contentType: string): void => {
    response.writeHead(status, { ...securityHeaders(context.port), 'content-type': contentType });
    response.end(body);
  };
  if (request.headers.host !== `127.0.0.1:${context.port}`) return send(421, '', 'text/plain');
  if (request.url === '/rpc') return answerCall(request, context, send);
  if (request.method !== 'GET') return send(405, '', 'text/plain');
  const file = await context.files.read(request.url === '/' ? '/index.html' : (request.url ?? ''));
  return file ? send(200, file.bytes, file.mediaType) : send(404, '', 'text/plain');
}

async function answerCall(
  request: IncomingMessage,
  { host, token, port }: Context,
  send: (status: number, body: string, contentType: string) => void,
): Promise<void> {
  const reply = (status: number, body: Reply): void =>
    send(status, JSON.stringify(body), 'application/json; charset=utf-8');
  const bearer = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (request.method !== 'POST') return reply(405, refusal('UNKNOWN_REQUEST'));
  if (!isLocalCall(request, port, 'optional')) return reply(403, refusal('FORBIDDEN_SENDER'));
  if (!isSame(bearer, token)) return reply(401, refusal('FORBIDDEN_SENDER'));
  const body = await readBody(request);
  if (body === null) return reply(413, refusal('INPUT_TOO_LARGE'));
  const call = callSchema.safeParse(parseJson(body));
  if (!call.success) return reply(400, refusal('INVALID_INPUT'));
  return reply(200, await host.dispatch(call.data.name, call.data.input));
}

const refusal = (code: string): Reply => ({ ok: false, error: { code, message: code } });

/** Scripts without a browser send no Origin; a page of another site always does. */
function isLocalCall(request: IncomingMessage, port: number, origin: 'needed' | 'optional'): boolean {
  const named = request.headers.origin;
  if (request.headers.host !== `127.0.0.1:${port}`) return false;
  return named === undefined ? origin === 'optional' : named === `http://127.0.0.1:${port}`;
}

function isSame(offered: string, token: string): boolean {
  const left = Buffer.from(offered);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Null when the body is longer than allowed; the rest is read away so that the refusal reaches the page. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (length > MAX_BODY_BYTES * 4) return null;
  }
  return length > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
