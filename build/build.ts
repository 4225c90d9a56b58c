import path from 'node:path';
import { build } from 'vite';

/** `npm run build`: page, main process, share process, browser host and preload into dist/. */
const root = path.resolve(import.meta.dirname, '..');
// What is built is for people, also when a test has it built: libraries behave otherwise under other words.
process.env.NODE_ENV = 'production';
const started = performance.now();
for (const config of ['vite.renderer.config.ts', 'vite.node.config.ts', 'vite.preload.config.ts']) {
  await build({ configFile: path.join(root, 'build', config), logLevel: 'warn' });
}
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
