import { BrowserWindow } from 'electron';
import type { HtmlPrinter } from '../exports/render-documents.ts';
import { newPrintUrl } from './page-address.ts';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'x-content-type-options': 'nosniff',
};

/**
 * Prints a document in a hidden window without script, preload or place of its own. The text goes in through our scheme:
 * an address that carries it whole would end at two megabytes.
 */
export class PagePrinter implements HtmlPrinter {
  readonly #pages = new Map<string, string>();

  /** What the print window gets for its address; nothing for any other. */
  answer(url: string): Response {
    const html = this.#pages.get(url);
    return html === undefined ? new Response(null, { status: 404, headers }) : new Response(html, { headers });
  }

  async print(html: string): Promise<Uint8Array> {
    const url = newPrintUrl();
    this.#pages.set(url, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    try {
      await window.loadURL(url);
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    } finally {
      this.#pages.delete(url);
      window.destroy();
    }
  }
}
