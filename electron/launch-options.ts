import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureFolder } from './storage/ensure-folder.ts';

export interface LaunchOptions {
  readonly profileFolder: string;
  readonly shareFolder: string | null;
  readonly port: number;
  readonly isJson: boolean;
  readonly isDemo: boolean;
}

/**
 * What the command line says: `--profile DIR`, `--share DIR`, `--port N`, `--json`, `--demo`. A folder that was named must
 * be there, or a typing error would found a workspace; the demo makes its own ones.
 */
export function launchOptions(
  args: readonly string[],
  defaults: { readonly profileFolder?: string; readonly makesShare: boolean },
): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    // Electron adds switches of its own.
    strict: false,
    options: {
      profile: { type: 'string' },
      share: { type: 'string' },
      port: { type: 'string' },
      json: { type: 'boolean' },
      demo: { type: 'boolean' },
    },
  });
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const isDemo = values.demo === true;
  const home = defaults.profileFolder ?? path.join(homedir(), '.siban-xietong');
  const profileFolder = path.resolve(text(values.profile) ?? (isDemo ? path.join(home, 'demo') : home));
  const named = text(values.share);
  const ownShare = isDemo || defaults.makesShare ? path.join(profileFolder, 'share') : null;
  const shareFolder = named === undefined ? ownShare : path.resolve(named);
  ensureFolder(profileFolder);
  if (shareFolder !== null && (named === undefined || isDemo)) ensureFolder(shareFolder);
  const port = Number(text(values.port) ?? 0);
  return { profileFolder, shareFolder, port: Number.isInteger(port) ? port : 0, isJson: values.json === true, isDemo };
}
