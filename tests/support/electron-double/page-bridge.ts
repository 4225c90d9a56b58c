import type { Page } from 'playwright-core';
import { type Client, createClient } from '../../../shared/contract/client.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { Reply, Transport } from '../../../shared/contract/define.ts';

/** The page's window, as far as the preload makes it. */
export type BridgedWindow = Window & { readonly bridge: Transport; heard?: string[] };

/** Calls through the page's own bridge, as the page's code does. */
export const callThroughPage = (page: Page, name: unknown, input?: unknown): Promise<Reply> =>
  page.evaluate(([called, value]) => (window as unknown as BridgedWindow).bridge.call(called as string, value), [
    name,
    input,
  ] as const);

export const clientOfPage = (page: () => Page): Client<AppContract> =>
  createClient<AppContract>({
    call: (name, input) => callThroughPage(page(), name, input),
    listen: () => {
      throw new Error('events are heard inside the page');
    },
  });
