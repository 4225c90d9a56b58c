import path from 'node:path';
import { build } from 'vite';
import { scratchFolder } from './office-workstation.ts';

/** A script of the tests as the application's own entries are bundled, so that many processes of it start quickly; its path. */
export async function bundleScript(script: string): Promise<string> {
  const folder = scratchFolder('bundle');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { script: path.resolve(script) },
        external: [/^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return path.join(folder, 'script.mjs');
}
