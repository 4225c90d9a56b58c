import { type Client, createClient } from '../../shared/contract/client.ts';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { Transport } from '../../shared/contract/define.ts';
import { createBrowserTransport } from './browser-transport.ts';
import type { ConnectionState } from './connection-state.ts';
import { takeSessionToken } from './session-token.ts';

export interface HostConnection {
  readonly client: Client<AppContract>;
  /** Returns the function that stops watching. A page inside Electron is always connected. */
  watch(onState: (state: ConnectionState) => void): () => void;
}

/** The only reader of `window.bridge`. */
export function connectToHost(page: Window & { readonly bridge?: Transport }): HostConnection {
  if (page.bridge) return { client: createClient<AppContract>(page.bridge), watch: () => () => undefined };
  const transport = createBrowserTransport(page, takeSessionToken(page));
  return { client: createClient<AppContract>(transport), watch: transport.watch };
}
