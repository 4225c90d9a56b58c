import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { composeHosts } from '../host-switch.ts';
import { launchOptions } from '../launch-options.ts';
import { forkShareProcess } from '../share/child-share-process.ts';
import { pageFilesIn } from '../storage/page-files.ts';
import { plainSealer } from '../storage/profile-folder.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import { findChromium } from './find-chromium.ts';
import { openInBrowser } from './open-in-browser.ts';
import { serveHost } from './serve-host.ts';

/**
 * Entry of the browser host: the same host and page for machines where Electron may not be installed.
 * `--json` prints one line `{"url","token"}` and opens nothing.
 */
const options = launchOptions(process.argv.slice(2), { makesShare: true });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const here = import.meta.dirname;

const chromium = findChromium();
const host = await composeHosts({
  hostKind: 'browser',
  version: packageJson.version,
  profileFolder: options.profileFolder,
  shareFolder: options.shareFolder,
  isDemo: options.isDemo,
  sealer: plainSealer,
  spawnShareProcess: () => forkShareProcess(path.join(here, 'share-process.js')),
  printer: chromium === null ? null : chromiumPrinter(chromium),
  pickFolder: null,
  log: (line) => void process.stderr.write(`${line}\n`),
});
await host.start();
const served = await serveHost(host, pageFilesIn(path.join(here, '..', 'renderer')), options.port);

if (options.isJson) say(JSON.stringify({ url: served.url, token: served.token }));
else if (openInBrowser(served.url)) say(`四办协同已在默认浏览器中打开：${served.url}`);
else say(`请在浏览器中打开：${served.url}`);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await served.close();
  await host.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
