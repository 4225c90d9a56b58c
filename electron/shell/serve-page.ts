import { protocol } from 'electron';
import type { PageFiles } from '../storage/page-files.ts';
import { isPageAddress, isPrintAddress, PAGE_SCHEME } from './page-address.ts';
import { pageHeaders } from './page-headers.ts';
import type { PagePrinter } from './page-printer.ts';

/** To be called before the application is ready: privileges of a scheme cannot be given later. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers the page's requests from its built files, and those of the print window from the printer. */
export function servePage(files: PageFiles, printer: PagePrinter): void {
  const headers = pageHeaders(["'self'"]);
  protocol.handle(PAGE_SCHEME, async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers });
    if (isPrintAddress(url)) return printer.answer(url);
    const file = isPageAddress(url) ? await files.read(URL.parse(url)?.pathname ?? '') : null;
    return file
      ? new Response(file.bytes, { headers: { ...headers, 'content-type': file.mediaType } })
      : new Response(null, { status: 404, headers });
  });
}
