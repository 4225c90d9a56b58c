const storageKey = 'siban.token';

/**
 * The token of this launch: handed over once in the URL fragment, then kept for the tab's life, so that it stays out of
 * the address bar, the history and the referrer.
 */
export function takeSessionToken(page: Window): string {
  const match = /^#t=([A-Za-z0-9_-]+)$/.exec(page.location.hash);
  if (match?.[1]) {
    page.sessionStorage.setItem(storageKey, match[1]);
    page.history.replaceState(null, '', page.location.pathname + page.location.search);
  }
  return page.sessionStorage.getItem(storageKey) ?? '';
}
