import { readFileSync } from 'node:fs';
import { createCodec } from './codec.ts';
import { createPreloadRequire } from './isolated-world.ts';
import { installMainWorld } from './main-world.ts';

export const mainWorldScript = `(${installMainWorld})();`;

/** The built preload, unmodified, with what a sandboxed one is given; only in the top frame, as Electron does. */
export function preloadScript(file: string, versions: Readonly<Record<string, string>>): string {
  const surroundings = { type: 'renderer', sandboxed: true, contextIsolated: true, platform: 'linux', versions };
  return `if (window === window.top) {
    const require = (${createPreloadRequire})((${createCodec})());
    (function (require, module, exports, process) {
      ${readFileSync(file, 'utf8')}
    })(require, { exports: {} }, {}, Object.freeze(${JSON.stringify(surroundings)}));
  }`;
}
