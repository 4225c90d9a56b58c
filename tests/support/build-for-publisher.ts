import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';

/** Builds main process and share process as `npm run build` does, for a publisher of updates, into a folder of its own. */
export async function buildForPublisher(distFolder: string, publicKey: string): Promise<void> {
  const outDir = path.join(distFolder, 'electron');
  const vite = path.resolve('node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', 'build/vite.node.config.ts', '--outDir', outDir, '--logLevel', 'error'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', SIBAN_UPDATE_KEYS: publicKey },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  copyFileSync(path.resolve('dist/electron/preload.cjs'), path.join(outDir, 'preload.cjs'));
}
