import { pageHeaders } from '../shell/page-headers.ts';

/** Headers of every answer of the browser host; its port changes with each launch, so nobody may cache the page. */
export const securityHeaders = (port: number): Record<string, string> => ({
  ...pageHeaders(["'self'", `ws://127.0.0.1:${port}`]),
  'cache-control': 'no-store',
});
