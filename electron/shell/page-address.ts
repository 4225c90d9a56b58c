import { randomUUID } from 'node:crypto';

/** The page's own scheme: an origin that no web site can have. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'siban';
/** Documents being printed come from another host, so that none of them shares the page's origin. */
const PRINT_HOST = 'print';

export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`;

export const newPrintUrl = (): string => `${PAGE_SCHEME}://${PRINT_HOST}/${randomUUID()}`;

// A custom scheme has the opaque origin "null" outside Chromium: scheme and host are compared instead.
const isAt = (host: string, url: string): boolean => {
  const address = URL.parse(url);
  return address?.protocol === `${PAGE_SCHEME}:` && address.host === host;
};

export const isPageAddress = (url: string): boolean => isAt(PAGE_HOST, url);
export const isPrintAddress = (url: string): boolean => isAt(PRINT_HOST, url);

const localProtocols: readonly string[] = [`${PAGE_SCHEME}:`, 'data:', 'blob:', 'devtools:'];

/** True for what never leaves this process. */
export const isLocalAddress = (url: string): boolean => localProtocols.includes(URL.parse(url)?.protocol ?? '');
