import type { Reply, Transport } from '../../shared/contract/define.ts';
import type { ConnectionState } from './connection-state.ts';
import { hostUnreachable } from './host-unreachable.ts';

const firstDelayMs = 500;
const longestDelayMs = 10_000;

interface BrowserTransport extends Transport {
  watch(onState: (state: ConnectionState) => void): () => void;
}

/** Requests over HTTP, events over one WebSocket that comes back by itself; both to the address the page came from. */
export function createBrowserTransport(page: Window, token: string): BrowserTransport {
  const eventListeners = new Set<(name: string, payload: unknown) => void>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const tell = (state: ConnectionState): void => {
    for (const onState of stateListeners) onState(state);
  };
  let delayMs = firstDelayMs;
  const open = (): void => {
    const socket = new WebSocket(`ws://${page.location.host}/events`, ['siban', token]);
    socket.onopen = () => {
      delayMs = firstDelayMs;
      tell('open');
    };
    socket.onmessage = ({ data }) => {
      const { name, payload } = JSON.parse(String(data)) as { name: string; payload: unknown };
      for (const onEvent of eventListeners) onEvent(name, payload);
    };
    socket.onclose = () => {
      tell('reconnecting');
      page.setTimeout(open, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    };
  };
  open();
  return {
    call: (name, input) => callHost(token, name, input, () => tell('refused')),
    listen(onEvent) {
      eventListeners.add(onEvent);
      return () => eventListeners.delete(onEvent);
    },
    watch(onState) {
      stateListeners.add(onState);
      return () => stateListeners.delete(onState);
    },
  };
}

async function callHost(token: string, name: string, input: unknown, onRefused: () => void): Promise<Reply> {
  try {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, input }),
      cache: 'no-store',
    });
    if (response.status === 401 || response.status === 403) onRefused();
    return (await response.json()) as Reply;
  } catch {
    return { ok: false, error: { code: 'INTERNAL', message: hostUnreachable } };
  }
}
