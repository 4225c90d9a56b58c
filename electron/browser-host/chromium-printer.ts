import { spawn } from 'node:child_process';
import type { HtmlPrinter } from '../exports/render-documents.ts';
import { withScratchFolder } from '../storage/scratch-folder.ts';

const PRINT_LIMIT_MS = 60_000;

/** Prints with a headless Chromium of the machine: the browser host has no printToPDF of its own. */
export const chromiumPrinter = (executable: string): HtmlPrinter => ({
  print: (html) =>
    withScratchFolder(async (scratch) => {
      const page = await scratch.write('page.html', new TextEncoder().encode(html));
      const pdf = scratch.pathOf('page.pdf');
      const switches = [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-pdf-header-footer',
        `--user-data-dir=${scratch.pathOf('profile')}`,
        `--print-to-pdf=${pdf}`,
        // The sandbox refuses to start for root, as on build machines; the page is our own and loads nothing.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `file://${page}`,
      ];
      await run(executable, switches);
      return scratch.read('page.pdf');
    }),
});

function run(executable: string, switches: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, switches, { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), PRINT_LIMIT_MS);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`printing ended with ${code ?? 'a signal'}`));
    });
  });
}
