import type { Route } from 'playwright-core';
import { journal } from './journal.ts';

type Answer = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (verdict: Electron.CallbackResponse) => void,
) => void;

const standardSchemes = new Set<string>();
const answers = new Map<string, Answer>();
let beforeRequest: BeforeRequest | null = null;

const WEB_SUFFIX = 'app.electron-double.test';

/** Chromium knows no custom scheme here: `app://siban/x` is served as `https://siban.app.electron-double.test/x`. */
export function toWebAddress(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (!standardSchemes.has(protocol.slice(0, -1))) return url;
  return `https://${host}.${WEB_SUFFIX}${pathname}${search}${hash}`;
}

export function fromWebAddress(url: string): string {
  const address = URL.parse(url);
  if (!address?.host.endsWith(`.${WEB_SUFFIX}`)) return url;
  const host = address.host.slice(0, -WEB_SUFFIX.length - 1);
  return `app://${host}${address.pathname}${address.search}${address.hash}`;
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
    for (const { scheme, privileges } of schemes) if (privileges?.standard) standardSchemes.add(scheme);
  },
  handle: (scheme: string, answer: Answer) => {
    if (scheme !== 'app') throw new Error('double: only the scheme app is covered');
    answers.set(scheme, answer);
  },
} satisfies Partial<Electron.Protocol>;

export const webRequest = {
  onBeforeRequest: (listener: BeforeRequest | null) => {
    beforeRequest = listener;
  },
};

/** Asks the application about a request of a page and answers it, from its protocol handler or not at all. */
export async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  const url = fromWebAddress(request.url());
  const answer = answers.get(new URL(url).protocol.slice(0, -1));
  if ((await isCancelled(url, request.method(), request.resourceType())) || !answer) {
    journal.record('network.blocked', url);
    return route.abort('blockedbyclient');
  }
  const body = request.postDataBuffer();
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
  const response = await answer(
    new Request(url, { method: request.method(), headers, ...(body && { body: new Uint8Array(body) }) }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** The application's verdict on a request. */
export function isCancelled(url: string, method = 'GET', resourceType = 'other'): Promise<boolean> {
  return new Promise((resolve) => {
    if (!beforeRequest) return resolve(false);
    const details = { url, method, resourceType };
    beforeRequest(details as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel === true));
  });
}
