import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../electron/browser-host/find-chromium.ts';

/**
 * `node build/icons/draw-icons.ts` after a change of icon.svg: draws icon.ico and the pictures in linux/ beside it and the icon of the
 * window and the tray in electron/shell/app-icon.ts, where no file is needed at run time.
 */
const folder = import.meta.dirname;
const shellIcon = path.join(folder, '../../electron/shell/app-icon.ts');
const SHELL_SIZE = 64;
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** What freedesktop menus ask for. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');

const executablePath = findChromium();
if (executablePath === null) throw new Error('drawing needs a Chromium');
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

async function draw(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** A directory of pictures, each a whole PNG: 6 bytes of head, 16 for each entry, then the pictures. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 does not fit into its byte and is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const pictures: { size: number; png: Buffer }[] = [];
for (const size of ICO_SIZES) pictures.push({ size, png: await draw(size) });
mkdirSync(path.join(folder, 'linux'), { recursive: true });
for (const size of LINUX_SIZES) writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), await draw(size));
writeFileSync(path.join(folder, 'icon.ico'), icoOf(pictures));
const base64 = (await draw(SHELL_SIZE)).toString('base64');
const lines = base64.match(/.{1,110}/g) ?? [];
writeFileSync(
  shellIcon,
  `/** Drawn from build/icons/icon.svg by build/icons/draw-icons.ts; the shell reads no file for it. */
export const APP_ICON = [
  'data:image/png;base64,',
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`,
);
await browser.close();
